import type { SeenLine } from "../../../lib/overview/lines.ts";
import { CHANNEL_RULES } from "../../../lib/policy/channels.ts";
import type { ChannelId } from "../../../lib/policy/window-state.ts";
import type { ChannelSettings } from "../../../lib/settings/settings.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import type { Lock } from "../lock.tsx";

const CHANNELS = Object.keys(CHANNEL_RULES) as ChannelId[];

/**
 * Why a setting of an open channel is not simply the person's own: what is enforced for a channel goes before what its open
 * channels have of their own. Where that is so in some of its channels only, the setting is free for the others.
 */
export function lineLock(
  line: SeenLine,
  name: keyof ChannelSettings,
  lockOf: (setting: string) => Lock | null,
  { texts }: PageWords,
): Lock | null {
  const own = lockOf(`lines.${line.key}.${name}`);
  if (own?.by === "policy") return own;
  const reached = (line.channels.length === 0 ? CHANNELS : line.channels).filter(
    (channel) => channel === null || name !== "extendTo7Days" || CHANNEL_RULES[channel].extendable,
  );
  const settled = reached.flatMap((channel) => {
    const lock = channel === null ? null : lockOf(`channels.${channel}.${name}`);
    return channel !== null && lock?.by === "policy" ? [{ channel, lock }] : [];
  });
  const [first] = settled;
  if (first === undefined) return own;
  if (settled.length === reached.length) return first.lock;
  // What comes through it is not known: it may be one of the channels that are free.
  if (line.channels.length === 0) return own;
  const names = settled.map(({ channel }) => texts.channels[channel]).join(", ");
  return { by: "partly", text: texts.lead.lines.settledIn(names, first.lock.text) };
}
