import type { Instant } from "../time/instant.ts";
import type { Moment } from "../time/moment.ts";

/**
 * Who wrote a message. `agent` is the person at this browser, `automatic` a text of the open channel that the customer
 * sees, `system` a line only agents see (notes, whispers, queue and CRM notices).
 * Ordered from weakest to strongest evidence: where two readings differ, the later one in this list is kept, so that a
 * message that anyone has seen to be an agent's is never taken for a customer's (R3).
 */
export const AUTHORS = [
  "unknown",
  "customer",
  "agent",
  "colleague",
  "bot",
  "system",
  "automatic",
] as const;
export type Author = (typeof AUTHORS)[number];

/**
 * What a message is. `unknown`: a customer's message that may be a direct message or a comment (an Instagram chat read
 * without the note that precedes comments). Ordered like {@link AUTHORS}.
 */
export const KINDS = ["unknown", "message", "comment", "not-delivered"] as const;
export type Kind = (typeof KINDS)[number];

/** What a "not delivered" notice is about. Only `window` proves that the time is over (reading 3). */
export const REFUSAL_REASONS = ["other", "private-reply", "window"] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** One message, without a word of its text. */
export interface MessageFact {
  /** The portal's number of the message. Numbers grow with time within a portal. */
  readonly id: number;
  readonly by: Author;
  readonly kind: Kind;
  readonly at: Moment;
  /** False for an outgoing file without text, which leaves a private reply unused (R8, reading 5). */
  readonly hasText: boolean;
  /** Known not to have reached the customer, from a mark on the message itself. */
  readonly failed?: true;
  /** The lead's holding reply: it does not answer the customer. */
  readonly holding?: true;
  /** A line of the system in a layout that does not tell texts the customer sees from those that only agents see. */
  readonly maybeAutomatic?: true;
  /** A message of ours of which nothing says whether the customer sees it: it may be a whisper. Gone once it was read. */
  readonly mayBeHidden?: true;
  /** With kind `not-delivered`; with kind `message`, of a line of the system that may be such a notice, or a text. */
  readonly reason?: RefusalReason;
}

/** All messages of the dialog with numbers from `from` to `to`, both included, have been read. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** "No customer message later than `bound`", true as long as no message with a number above `asOf` exists. */
export interface UpperBound {
  readonly bound: Instant;
  readonly asOf: number;
}

/** A value that may change and change back: the one seen last counts. */
export interface Register<T extends string | number | boolean | null> {
  readonly value: T;
  readonly at: Instant;
}
