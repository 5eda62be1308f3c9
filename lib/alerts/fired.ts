import { HOUR, type Instant, type Milliseconds } from "../time/instant.ts";

/**
 * `closing`: a customer waits and the time runs out; `reopened`: somebody was waiting for this customer, who wrote;
 * `reminder`: a person wanted to be reminded; `skip`: a person wants no more of `closing`.
 */
export type AlertKind = "closing" | "reopened" | "reminder" | "skip";

/** One event about which somebody was told, or is not to be told. Kept, so that nothing is told twice. */
export interface FiredAlert {
  readonly portal: string;
  readonly dialog: string;
  readonly kind: AlertKind;
  /** With `closing`: the threshold; else 0. */
  readonly before: Milliseconds;
  /** What it was about: a deadline, the customer's message, the hour of a reminder. */
  readonly eventAt: Instant;
  /** When it was told. */
  readonly at: Instant;
}

/** A better reading moves a deadline by less than this; a new message of the customer near a deadline by much more. */
const SAME_WINDOW = HOUR;

/** Whether two of the same kind and conversation are about one event. */
export function isSameEvent(
  a: Pick<FiredAlert, "kind" | "before" | "eventAt">,
  b: Pick<FiredAlert, "kind" | "before" | "eventAt">,
): boolean {
  if (a.kind !== b.kind || a.before !== b.before) return false;
  if (a.kind === "reminder") return a.eventAt === b.eventAt;
  return Math.abs(a.eventAt - b.eventAt) < SAME_WINDOW;
}
