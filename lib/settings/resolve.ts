import { CHANNEL_RULES } from "../policy/channels.ts";
import { channelOf } from "../policy/connectors.ts";
import type { ChannelId, PolicySettings } from "../policy/window-state.ts";
import { covers } from "./merge.ts";
import { DEFAULT_SETTINGS, type ChannelSettings, type SettingsInForce } from "./settings.ts";

/** What holds for one dialog. */
export interface ResolvedChannel {
  /** `null`: nobody has said yet what this connector is. */
  readonly channel: ChannelId | null;
  readonly settings: ChannelSettings;
  /** What `windowState` needs of them. */
  readonly policy: PolicySettings;
}

/**
 * Which channel a connector belongs to and what is set for it: the open channel's own value, else the channel's. What
 * no rule names is what a lead says of its open channel, else of its connector. The
 * 7-day switch is never on where the rules have none (R5, R6), nor where the open channel is not known and may be one that
 * has it off.
 * @param connector id of the connector, where it is known
 * @param line number of the open channel, where it is known
 */
export function resolveChannel(
  settings: SettingsInForce,
  portal: string,
  connector: string | undefined,
  line: string | undefined,
): ResolvedChannel {
  const key = lineKey(portal, line);
  const ofConnector = connector === undefined ? undefined : own(settings.connectors, connector);
  const ofLine = key === undefined ? undefined : own(settings.connectors, key);
  const isOpen = connector === undefined || channelOf(connector) === null;
  const classifiedAs = isOpen ? (ofLine ?? ofConnector) : ofConnector;
  const channel =
    connector === undefined ? (classifiedAs ?? null) : channelOf(connector, classifiedAs);
  const merged: ChannelSettings = {
    ...(channel === null ? UNCLASSIFIED : settings.channels[channel]),
    ...(key === undefined ? undefined : ownOfLine(settings, key, channel)),
  };
  const extendTo7Days =
    merged.extendTo7Days &&
    channel !== null &&
    CHANNEL_RULES[channel].extendable &&
    (key !== undefined || !hasItOffSomewhere(settings, portal));
  return {
    channel,
    settings: { ...merged, extendTo7Days },
    policy: classifiedAs === undefined ? { extendTo7Days } : { extendTo7Days, classifiedAs },
  };
}

/** Whether an open channel of this portal has the 7 days off: while its number is not known, a dialog may be one of its. */
function hasItOffSomewhere({ lines }: SettingsInForce, portal: string): boolean {
  return Object.entries(lines).some(
    ([key, { extendTo7Days }]) => extendTo7Days === false && key.startsWith(`${portal}/`),
  );
}

/**
 * What an open channel has of its own for one of its channels. What the browser's management enforces for the channel goes
 * before it, unless the management has set it for the open channel itself.
 * @param key `portal/line`
 */
export function ownOfLine(
  { lines, enforced = [] }: SettingsInForce,
  key: string,
  channel: ChannelId | null,
): Partial<ChannelSettings> {
  const values = own(lines, key) ?? {};
  if (enforced.length === 0 || channel === null) return values;
  const holding = Object.entries(values).filter(
    ([name]) =>
      !covers(enforced, `channels.${channel}.${name}`) || covers(enforced, `lines.${key}.${name}`),
  );
  return Object.fromEntries(holding);
}

/** How settings name an open channel of a portal. */
export function lineKey(portal: string, line: string | undefined): string | undefined {
  return line === undefined ? undefined : `${portal}/${line}`;
}

const UNCLASSIFIED: ChannelSettings = DEFAULT_SETTINGS.channels["other-unlimited"];

/** Connector ids and line numbers come from a page: `constructor` is not a setting. */
function own<T>(values: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
