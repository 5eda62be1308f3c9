import { WEEK } from "../policy/basis.ts";
import { overAt } from "../policy/evidence.ts";
import type { MessageFact } from "../policy/facts.ts";
import type { PrivateReplyEvent, Where } from "./event.ts";
import { isDirect, isOurs, isReadThrough, isSeenAfter, isUnsure, type Reading } from "./reading.ts";

/** A comment whose one message was not used yet (R8). */
interface Pending {
  readonly comment: MessageFact;
  /** Somebody may have used it, or the customer have made it needless. */
  readonly isDoubtful: boolean;
}

/**
 * What became of the one message that each comment allowed. A text of ours uses that of every comment before it (reading 5);
 * let go only where it is proven that there was none in the 7 days.
 */
export function privateRepliesOf(where: Where, reading: Reading): readonly PrivateReplyEvent[] {
  const { acceptedAt } = reading.record;
  const events: PrivateReplyEvent[] = [];
  let pending: readonly Pending[] = [];
  const end = ({ id, at }: MessageFact, outcome: PrivateReplyEvent["outcome"]): void => {
    const closesAt = at.earliest + WEEK;
    events.push({ ...where, kind: "private-reply", id, at: at.earliest, closesAt, outcome });
  };
  const letGo = ({ comment, isDoubtful }: Pending, isProven: boolean): void => {
    const marks = [...reading.contacts, acceptedAt?.value ?? []].flat();
    const isMarked = marks.some((at) => at > comment.at.earliest && at < overAt(comment) + WEEK);
    end(comment, isProven && !isDoubtful && !isMarked ? "let-go" : "not-known");
  };
  for (const message of reading.messages) {
    const isOver = ({ comment }: Pending): boolean => message.at.earliest >= overAt(comment) + WEEK;
    for (const over of pending.filter(isOver)) {
      letGo(over, isReadThrough(reading, over.comment.id, message.id));
    }
    pending = pending.filter((open) => !isOver(open));
    if (message.by === "customer" && message.kind === "comment") {
      pending = [...pending, { comment: message, isDoubtful: false }];
    } else if (isUse(message)) {
      for (const { comment } of pending) {
        end(comment, overAt(message) < comment.at.earliest + WEEK ? "used" : "not-known");
      }
      pending = [];
    }
    // A direct message opens an ordinary window: the one message is not needed any more.
    else if (isDirect(message, reading)) pending = [];
    else if (isUnsure(message, reading) || mayBeUse(message)) {
      pending = pending.map(({ comment }) => ({ comment, isDoubtful: true }));
    }
  }
  for (const open of pending) {
    const closesAt = overAt(open.comment) + WEEK;
    if (reading.now >= closesAt) letGo(open, isSeenAfter(reading, open.comment.id, closesAt));
  }
  return events;
}

/** A text that may have gone to the customer. */
function mayBeUse({ maybeAutomatic, mayBeHidden, hasText }: MessageFact): boolean {
  return hasText && (maybeAutomatic === true || mayBeHidden === true);
}

/** A text of ours, or a refusal that says that there was one. */
function isUse(message: MessageFact): boolean {
  return (
    (isOurs(message) && message.hasText) ||
    (message.kind === "not-delivered" && message.reason === "private-reply")
  );
}
