import type { WindowState } from "../../lib/policy/window-state.ts";
import { DAY, type Instant } from "../../lib/time/instant.ts";

export interface TimelinePoint {
  readonly label: "customer" | "comment" | "reply" | "now" | "requestOnly" | "deadline" | "refused";
  /** In pixels from the start. */
  readonly x: number;
  /** Where its words stand; "none" where there is no room for them. */
  readonly place: "above" | "below" | "none";
  readonly anchor: "start" | "middle" | "end";
  /** Shown with the words. */
  readonly at?: Instant;
}

export interface Timeline {
  readonly points: readonly TimelinePoint[];
  readonly segments: readonly {
    readonly kind: "free" | "request" | "over";
    readonly from: number;
    readonly to: number;
  }[];
}

/** Room that words above the bar need, in pixels. */
const ROOM = 104;

/** How much of the axis what came after the deadline may take. */
const AFTER = 0.35;

/** Lays out what is known of a window on an axis of `width` pixels; `null` where its beginning is not known. */
export function timelineOf(window: WindowState, now: Instant, width: number): Timeline | null {
  const { state, because } = window;
  const start = because.customerAt;
  if (start === undefined || state === "unlimited" || state === "unknown") return null;
  const end = endOf(window, start);
  const length = end - start;
  if (length <= 0) return null;
  const last = now <= end ? end : end + Math.min(now - end, length * AFTER);
  const place = (at: Instant): number =>
    Math.round(((Math.min(Math.max(at, start), last) - start) / (last - start)) * width);
  const side = (x: number): "start" | "middle" | "end" =>
    x < ROOM / 2 ? "start" : x > width - ROOM / 2 ? "end" : "middle";

  const nowX = place(now);
  const isComment = state.startsWith("private-reply") || because.rules.includes("R8");
  const points: TimelinePoint[] = [
    { label: isComment ? "comment" : "customer", x: 0, place: "below", anchor: "start", at: start },
  ];
  // Once the one message is used, nothing ends at that time any more.
  if (state !== "private-reply-used") {
    const x = place(end);
    points.push({ label: "deadline", x, place: "below", anchor: side(x), at: end });
  }
  const segments: { kind: "free" | "request" | "over"; from: number; to: number }[] = [];
  const free = state === "human-agent" || because.over === "7d" ? Math.min(start + DAY, end) : end;
  const isOverAll = state === "private-reply-used";
  segments.push({ kind: isOverAll ? "over" : "free", from: 0, to: place(isComment ? end : free) });
  if (!isComment && free < end) {
    segments.push({ kind: "request", from: place(free), to: place(end) });
    points.push({
      label: "requestOnly",
      x: Math.round((place(free) + place(end)) / 2),
      place: width < 260 ? "none" : "below",
      anchor: "middle",
    });
  }
  if (last > end) segments.push({ kind: "over", from: place(end), to: width });

  points.push({ label: "now", x: nowX, place: "above", anchor: side(nowX) });
  const taken = [nowX];
  const above = (label: "reply" | "refused", at: Instant | undefined): void => {
    if (at === undefined) return;
    const x = place(at);
    const fits = taken.every((other) => Math.abs(other - x) >= ROOM);
    if (fits) taken.push(x);
    points.push({ label, x, place: fits ? "above" : "none", anchor: side(x), at });
  };
  above("refused", because.refusedAt);
  above("reply", because.notExtendedBy?.at);
  return { points, segments };
}

function endOf({ closesAt, because, state }: WindowState, start: Instant): Instant {
  if (closesAt !== undefined) return closesAt;
  return start + (because.over === "7d" || state.startsWith("private-reply") ? 7 * DAY : DAY);
}
