import { nextUrgencyChange } from "../policy/urgency.ts";
import type { ChannelSettings } from "../settings/settings.ts";
import type { Instant } from "../time/instant.ts";
import type { Conversation } from "./conversation.ts";

/** When urgency changes next by what presses, or that has passed. */
function nextPress(
  pressesAt: Instant | undefined,
  now: Instant,
  settings: ChannelSettings,
): Instant | null {
  const passes = pressesAt !== undefined && pressesAt > now ? pressesAt : null;
  return nextUrgencyChange(pressesAt, now, settings) ?? passes;
}

/** The next instant after `now` at which one of these conversations says something else; `null` for never. */
export function nextChangeOf(conversations: readonly Conversation[], now: Instant): Instant | null {
  let next = Number.POSITIVE_INFINITY;
  for (const { window, settings, pressesAt } of conversations) {
    const { closesAt } = window;
    if (closesAt === undefined || closesAt <= now) continue;
    next = Math.min(
      next,
      closesAt,
      nextUrgencyChange(closesAt, now, settings) ?? closesAt,
      nextPress(pressesAt, now, settings) ?? closesAt,
    );
  }
  return Number.isFinite(next) ? next : null;
}
