import type { ChannelId } from "../../lib/policy/window-state.ts";
import { covers } from "../../lib/settings/merge.ts";
import type { TeamSay } from "../../lib/settings/team.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import type { Lock } from "./lock.tsx";

/**
 * Who has set a setting or asks to leave it; `null` where it is the person's own. A group counts as set where any part of it
 * is: a policy that sets the week has also settled its zone.
 */
export function lockOf(say: TeamSay, words: PageWords, setting: string): Lock | null {
  const { team } = words.texts;
  const isMeant = (paths: readonly string[]): boolean =>
    covers(paths, setting) || paths.some((path) => path.startsWith(`${setting}.`));
  if (isMeant(say.enforced)) {
    const name = say.managedTeam?.name;
    return { by: "policy", text: name === undefined ? team.setByPolicy : team.setBy(name) };
  }
  if (!isMeant(say.asked)) return null;
  return { by: "file", text: team.askedBy(say.fileTeam?.name ?? words.texts.lead.nav.team) };
}

/**
 * Who has set something that reaches several channels, each of which may be settled by itself: where only some of them are, it
 * is free for the others. `null` stands for a channel that nobody has classified.
 */
export function jointLock(
  channels: readonly (ChannelId | null)[],
  lockIn: (channel: ChannelId) => Lock | null,
  { texts }: PageWords,
): Lock | null {
  const settled = channels.flatMap((channel) => {
    const lock = channel === null ? null : lockIn(channel);
    return channel !== null && lock?.by === "policy" ? [{ channel, lock }] : [];
  });
  const [first] = settled;
  if (first === undefined || settled.length === channels.length) return first?.lock ?? null;
  const names = settled.map(({ channel }) => texts.channels[channel]).join(", ");
  return { by: "partly", text: texts.lead.lines.settledIn(names, first.lock.text) };
}
