import { CHANNEL_RULES } from "../policy/channels.ts";
import type { ChannelId } from "../policy/window-state.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import { refusedEarlyIn } from "./late-sends.ts";
import { isLineName } from "../settings/line-name.ts";
import { isPlain } from "../settings/merge.ts";
import { resolveChannel } from "../settings/resolve.ts";
import type { Settings } from "../settings/settings.ts";
import type { TeamDocument } from "../settings/team-file.ts";
import type { Instant } from "../time/instant.ts";

/** One open channel of a portal, as far as this browser has seen it. */
export interface SeenLine {
  /** `portal/line`, as settings name it. */
  readonly key: string;
  readonly portal: string;
  /** Number of the open channel in Bitrix24. */
  readonly line: string;
  /**
   * Channels whose conversations were seen in it; `null` stands for one that nobody has classified. Where none was seen, what
   * settings say comes through it.
   */
  readonly channels: readonly (ChannelId | null)[];
  readonly conversations: number;
  /** Conversations in which a message was refused although 7 days were expected (R6). */
  readonly refusedEarly: number;
}

/**
 * The open channels in these records and those that settings name without any having been seen, by portal and number.
 * @param now the instant at which refusals are judged
 */
export function linesOf(
  records: readonly DialogRecord[],
  settings: Settings,
  now: Instant,
): readonly SeenLine[] {
  const found = new Map<string, Counted>();
  const classified = Object.keys(settings.connectors).filter((name) => isLineName(name));
  for (const key of [...Object.keys(settings.lines), ...classified]) found.set(key, empty());
  for (const record of records) {
    const { portal, line, connector } = record;
    if (line === undefined) continue;
    const key = `${portal}/${line.value}`;
    const counted = found.get(key) ?? empty();
    found.set(key, counted);
    const { channel } = resolveChannel(settings, portal, connector?.value, line.value);
    counted.conversations++;
    counted.channels.add(channel);
  }
  for (const { line, conversations } of refusedEarlyIn(records, settings, now)) {
    const counted = line === null ? undefined : found.get(line);
    if (counted) counted.refusedEarly += conversations;
  }
  for (const key of classified) {
    const { conversations, channels } = found.get(key) ?? empty();
    if (conversations === 0) channels.add(settings.connectors[key] ?? null);
  }
  return [...found].map(([key, counted]) => named(key, counted)).toSorted(byPortalAndNumber);
}

interface Counted {
  readonly channels: Set<ChannelId | null>;
  conversations: number;
  refusedEarly: number;
}

function empty(): Counted {
  return { channels: new Set(), conversations: 0, refusedEarly: 0 };
}

function named(key: string, { channels, conversations, refusedEarly }: Counted): SeenLine {
  const slash = key.lastIndexOf("/");
  return {
    key,
    portal: key.slice(0, slash),
    line: key.slice(slash + 1),
    channels: [...channels].toSorted((a, b) => String(a).localeCompare(String(b))),
    conversations,
    refusedEarly,
  };
}

function byPortalAndNumber(a: SeenLine, b: SeenLine): number {
  return (
    a.portal.localeCompare(b.portal) || Number(a.line) - Number(b.line) || (a.key < b.key ? -1 : 1)
  );
}

/** By channel: conversations in which a message was refused for its time although 7 days were expected (R6). */
export function refusedEarlyOf(
  records: readonly DialogRecord[],
  settings: Settings,
  now: Instant,
): Readonly<Partial<Record<ChannelId, number>>> {
  const found: Partial<Record<ChannelId, number>> = {};
  for (const { channel, conversations } of refusedEarlyIn(records, settings, now)) {
    found[channel] = (found[channel] ?? 0) + conversations;
  }
  return found;
}

/**
 * A team's document without its 7-day switches for open channels that have no channel with 7 days, as far as is known: by what
 * was seen of them, else by what the document says comes through them (R5, R6).
 * @returns the paths of what was taken out too, to be said
 */
export function withoutVainSwitches(
  document: TeamDocument,
  seen: readonly SeenLine[],
): { readonly document: TeamDocument; readonly ignored: readonly string[] } {
  const { lines, connectors } = document.settings;
  const ignored: string[] = [];
  const kept = Object.entries(isPlain(lines) ? lines : {}).map(([key, own]): [string, unknown] => {
    const known = seen.find((line) => line.key === key)?.channels ?? [];
    const said = isPlain(connectors) ? connectors[key] : undefined;
    const channels = known.length > 0 || typeof said !== "string" ? known : [said as ChannelId];
    if (!isPlain(own) || own["extendTo7Days"] !== true || mayExtend(channels)) return [key, own];
    ignored.push(`lines.${key}.extendTo7Days`);
    const { extendTo7Days: _, ...others } = own;
    return [key, others];
  });
  if (ignored.length === 0) return { document, ignored };
  const settings = { ...document.settings, lines: Object.fromEntries(kept) };
  return { document: { ...document, settings }, ignored };
}

/** Whether one of an open channel's channels has 7 days, or may be one that has (R6). */
export function mayExtend(channels: readonly (ChannelId | null)[]): boolean {
  const known = channels.filter((channel) => channel !== null);
  return (
    known.length < channels.length ||
    known.length === 0 ||
    known.some((channel) => CHANNEL_RULES[channel].extendable)
  );
}
