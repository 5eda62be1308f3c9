import { workingSpans } from "../hours/working-spans.ts";
import type { WorkingHoursSettings } from "../settings/settings.ts";
import { DAY, HOUR, type Instant } from "../time/instant.ts";
import type { Conversation } from "./conversation.ts";
import { isWaitingForUs } from "./sections.ts";

/** A part of the picture's width, from 0 to 1. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** The next 24 hours, drawn: who closes when, and who works when. */
export interface NextHours {
  /** From now to each deadline, soonest first; those who wait for us before those who were answered. */
  readonly bars: readonly { readonly conversation: Conversation; readonly part: Part }[];
  /** How many more close in these hours. */
  readonly more: number;
  readonly working: readonly Part[];
  /** Where now is. */
  readonly now: number;
  /** Full hours to be named. */
  readonly ticks: readonly { readonly at: Instant; readonly place: number }[];
}

const BEFORE = HOUR;
const AFTER = DAY;
const TICK = 4 * HOUR;
/** Behind this there is no room for a name. */
const LAST_TICK = 0.92;

/** @param most how many bars there is room for */
export function nextHoursOf(
  conversations: readonly Conversation[],
  workingHours: WorkingHoursSettings,
  now: Instant,
  most: number,
): NextHours {
  const from = now - BEFORE;
  const to = now + AFTER;
  const place = (at: Instant): number => (at - from) / (to - from);
  const closing = conversations
    .filter(({ window: { closesAt }, ended }) => !ended && isBetween(closesAt, now, to))
    .toSorted((a, b) => rank(a) - rank(b) || closesAt(a) - closesAt(b));
  const firstTick = Math.ceil(from / HOUR) * HOUR;
  return {
    bars: closing.slice(0, most).map((conversation) => ({
      conversation,
      part: { from: place(now), to: place(closesAt(conversation)) },
    })),
    more: Math.max(0, closing.length - most),
    working: workingHours.enabled
      ? workingSpans(from, to, workingHours).map((span) => ({
          from: place(span.from),
          to: place(span.to),
        }))
      : [],
    now: place(now),
    ticks: Array.from({ length: (AFTER + BEFORE) / TICK }, (_, i) => {
      const at = firstTick + i * TICK;
      return { at, place: place(at) };
    }).filter((tick) => tick.place < LAST_TICK),
  };
}

function isBetween(at: Instant | undefined, from: Instant, to: Instant): boolean {
  return at !== undefined && at > from && at <= to;
}

function rank(conversation: Conversation): number {
  return isWaitingForUs(conversation) ? 0 : 1;
}

function closesAt({ window }: Conversation): Instant {
  return window.closesAt ?? Number.MAX_SAFE_INTEGER;
}
