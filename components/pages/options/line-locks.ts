import type { SeenLine } from "../../../lib/overview/lines.ts";
import { CHANNEL_RULES } from "../../../lib/policy/channels.ts";
import type { ChannelId } from "../../../lib/policy/window-state.ts";
import type { ChannelSettings } from "../../../lib/settings/settings.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { jointLock } from "../lock-of.ts";
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
  words: PageWords,
): Lock | null {
  const own = lockOf(`lines.${line.key}.${name}`);
  if (own?.by === "policy") return own;
  const isKnown = line.channels.length > 0;
  const reached = (isKnown ? line.channels : CHANNELS).filter(
    (channel) => channel === null || name !== "extendTo7Days" || CHANNEL_RULES[channel].extendable,
  );
  const lock = jointLock(reached, (channel) => lockOf(`channels.${channel}.${name}`), words);
  // Where it is not known what comes through it, that may be one of the channels that are free.
  return lock?.by === "partly" && !isKnown ? own : (lock ?? own);
}
