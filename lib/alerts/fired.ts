import { HOUR, type Instant, type Milliseconds } from "../time/instant.ts";

/**
 * `closing`: a customer waits and the time runs out; `reopened`: somebody was waiting for this customer, who wrote;
 * `reminder`: a person wanted to be reminded.
 */
export type ToldKind = "closing" | "reopened" | "reminder";

/**
 * `skip`: a person wants no more of `closing`; `awaited`: a person waits for the customer, whose messages up to that one are
 * known.
 */
export type AlertKind = ToldKind | "skip" | "awaited";

/** Something about which somebody is told once. */
export interface AlertEvent {
  readonly kind: AlertKind;
  /** With `closing`: the threshold; else 0. */
  readonly before: Milliseconds;
  /** What it was about: a deadline, the customer's message, the hour of a reminder. By the computer's clock. */
  readonly eventAt: Instant;
  /** Number of the customer's message it was about; absent where none is known, and in what earlier versions wrote. */
  readonly message?: number;
  /** With `closing`: number of the customer's first message after our last answer. */
  readonly waitsFrom?: number;
}

/** One event about which somebody was told, or is not to be told. Kept, so that nothing is told twice. */
export interface FiredAlert extends AlertEvent {
  readonly portal: string;
  readonly dialog: string;
  /** When it was told. */
  readonly at: Instant;
  /** Portal user ids of those it was told; absent where nobody knew who was there. */
  readonly to?: readonly string[];
}

/** Whether everybody who is at the browser now was among those who were told. Where nobody knew who was there, all were. */
export function wasToldTo({ to }: Pick<FiredAlert, "to">, here: readonly string[] = []): boolean {
  return to === undefined || here.every((id) => to.includes(id));
}

/** A better reading moves a deadline by less than this; a new message of the customer near a deadline by much more. */
const SAME_WINDOW = HOUR;

/**
 * Whether two of the same kind and conversation are about one event. The customer's message says it, whatever clocks said;
 * several that wait for one answer are one event where they lie near each other.
 */
export function isSameEvent(a: AlertEvent, b: AlertEvent): boolean {
  if (a.kind !== b.kind || a.before !== b.before) return false;
  if (a.kind === "reminder") return a.eventAt === b.eventAt;
  const isNear = Math.abs(a.eventAt - b.eventAt) < SAME_WINDOW;
  if (a.message === undefined || b.message === undefined) return isNear;
  if (a.message === b.message) return true;
  const [first, second] = a.message < b.message ? [a, b] : [b, a];
  return isNear && (first.message ?? 0) >= (second.waitsFrom ?? Infinity);
}
