import type { RefusalReason } from "../policy/facts.ts";
import type { ChannelId, WindowStateName } from "../policy/window-state.ts";
import type { Instant } from "../time/instant.ts";

/** Whose conversation an event belongs to. */
interface OfDialog {
  readonly portal: string;
  readonly dialog: string;
  readonly channel: ChannelId | null;
  /** Number of the open channel. */
  readonly line?: string;
  /** Portal user id of the agent responsible. */
  readonly owner?: string;
  /** Only where titles are kept. */
  readonly title?: string;
  /** Number of the message it is about; for a warning the instant of the choice. With portal, dialog and kind its key. */
  readonly id: number;
}

/** Everything an event says about where it happened. */
export type Where = Omit<OfDialog, "id">;

/** A customer waited for an answer and the window has ended, or the customer was answered inside it. */
export interface WindowEvent extends OfDialog {
  readonly kind: "window";
  /** When the customer began to wait. */
  readonly at: Instant;
  readonly closesAt: Instant;
  /** `not-known`: it was not seen at or after its end, or not without a gap; never counted as missed. */
  readonly outcome: "answered" | "missed" | "not-known";
  /** The first answer, where it is certain which one it was. */
  readonly answeredAt?: Instant;
  /** Answered, and not certain by which message first: somebody had answered by then. */
  readonly endedAt?: Instant;
}

/** A message of ours was not delivered. */
export interface RefusedEvent extends OfDialog {
  readonly kind: "refused";
  readonly at: Instant;
  readonly reason: RefusalReason;
}

/** A comment allowed one direct message (R8). */
export interface PrivateReplyEvent extends OfDialog {
  readonly kind: "private-reply";
  readonly at: Instant;
  readonly closesAt: Instant;
  readonly outcome: "used" | "let-go" | "not-known";
}

/** The send warning was shown and the agent chose. `send` overrides it, all else heeds it. */
export interface WarningEvent extends OfDialog {
  readonly kind: "warning";
  readonly at: Instant;
  readonly state: WindowStateName;
  readonly choice: "edit" | "wait" | "end" | "send";
}

/** What happened and was seen: times and names of places, never a word of a message. */
export type ReportEvent = WindowEvent | RefusedEvent | PrivateReplyEvent | WarningEvent;

export function keyOf({ portal, dialog, kind, id }: ReportEvent): string {
  return `${portal} ${dialog} ${kind} ${id}`;
}
