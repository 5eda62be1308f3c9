import type { DialogRecord } from "../policy/dialog-record.ts";
import type { ReportEvent } from "../report/event.ts";
import type { WindowState } from "../policy/window-state.ts";
import { DAY, type Instant } from "../time/instant.ts";

/** No window is longer: 7 days from the customer's message or comment (R6, R8). */
export const LONGEST_WINDOW = 7 * DAY;

/**
 * When this dialog's window has ended or will have: the deadline where there is one, else as long after the customer's last
 * sign as a window can last; where no such sign is known, when the dialog was last seen, or its row first.
 */
export function windowEndAt(record: DialogRecord, window: WindowState): Instant {
  if (window.closesAt !== undefined) return window.closesAt;
  const { customerAt, over } = window.because;
  if (customerAt === undefined)
    return Math.max(record.seenAt, record.connector?.at ?? 0, record.title?.at ?? 0);
  return customerAt + (over === "24h" ? DAY : LONGEST_WINDOW);
}

/** Whether a record has been kept for as long as it may be. */
export function isPastRetention(
  record: DialogRecord,
  window: WindowState,
  retentionDays: number,
  now: Instant,
): boolean {
  return now - windowEndAt(record, window) > retentionDays * DAY;
}

/** Whether an event of the report has been kept for as long as it may be. */
export function isEventPastRetention(
  event: ReportEvent,
  retentionDays: number,
  now: Instant,
): boolean {
  const endAt = "closesAt" in event ? event.closesAt : event.at;
  return now - endAt > retentionDays * DAY;
}
