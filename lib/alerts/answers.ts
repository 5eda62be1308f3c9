import type { DialogRecord } from "../policy/dialog-record.ts";
import type { MessageFact } from "../policy/facts.ts";

/** Number of the customer's first message after the last that answers; absent where no such message is known. */
export function waitsFromOf({ messages }: DialogRecord): number | undefined {
  const answered = messages.findLastIndex(isAnswer);
  return messages.find(({ by }, index) => by === "customer" && index > answered)?.id;
}

/** A person's message that the customer can see (design: unanswered). */
function isAnswer({ by, kind, failed, holding }: MessageFact): boolean {
  return (by === "agent" || by === "colleague") && kind !== "not-delivered" && !failed && !holding;
}
