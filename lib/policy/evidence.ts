import { MINUTE, type Instant } from "../time/instant.ts";
import { widthOf } from "../time/moment.ts";
import type { DialogRecord } from "./dialog-record.ts";
import type { MessageFact } from "./facts.ts";
import type { Reason, WindowState } from "./window-state.ts";

/**
 * What a record proves, before any clock is asked. A direct message is a customer's message that is certainly one; a
 * message whose author or kind is not sure can only push proofs of absence away, never open a window.
 * Instants are `-Infinity` where something certainly is not, and `Infinity` where nothing is proven.
 */
export interface Evidence {
  /** A direct message was certainly written at or after this, and after the last refusal about time. */
  readonly notBefore: Instant;
  /** No direct message was written after this. */
  readonly notAfter: Instant;
  /** The same for proving that time is over: a time known to the minute counts as its start. */
  readonly overFrom: Instant;
  /** The last direct message. */
  readonly direct: MessageFact | undefined;
  /** Everything after the last direct message was read: no refusal is hidden there. */
  readonly readSince: boolean;
  /** The last refusal about time. */
  readonly refusal: MessageFact | undefined;
  /** The last notice, of whatever reason, since the customer's last message or comment. */
  readonly notDelivered: MessageFact | undefined;
  /** The last line of the system that may be a refusal about time, or a text. */
  readonly unsureRefusal: MessageFact | undefined;
  /** Proven: no direct message came after that refusal. */
  readonly refused: boolean;
  /** Proven: a comment after all direct messages, with everything from it to the newest message read. */
  readonly comment: MessageFact | undefined;
  /** Its one message was used (reading 5). */
  readonly used: boolean;
  /** Where no comment is proven: none that is still pending was written after this. */
  readonly commentNotAfter: Instant;
  /** Proven: the customer never wrote (reading 4). */
  readonly never: boolean;
  readonly unanswered: WindowState["unanswered"];
  /** Our last message after the last direct message. */
  readonly ours: Reason["notExtendedBy"];
  /** The latest instant that any message claims at least. */
  readonly claimed: Instant;
  /** Why nothing is proven, where nothing is. */
  readonly doubt: NonNullable<Reason["unknown"]>;
}

/** So few messages are weighed anew sooner than remembered: an entry for each new record would cost more than it saves. */
const FEW = 24;
const known = [new WeakMap<DialogRecord, Evidence>(), new WeakMap<DialogRecord, Evidence>()];

/**
 * @param comments whether the channel's chats hold comments (R8); elsewhere what claims to be one is not sure
 */
export function evidenceOf(record: DialogRecord, comments: boolean): Evidence {
  if (record.messages.length <= FEW) return weigh(record, comments);
  const cache = known[Number(comments)];
  let evidence = cache?.get(record);
  if (evidence === undefined) {
    evidence = weigh(record, comments);
    cache?.set(record, evidence);
  }
  return evidence;
}

/** When a message counts as written for proving that time is over: a minute of doubt is not held against the rule. */
export function overAt({ at }: MessageFact): Instant {
  return widthOf(at) <= MINUTE ? at.earliest : at.latest;
}

/** Whether messages after this one certainly stand unread before the part that has been read to the end. */
function isUnreadAfter(
  { unreadAfter = -Infinity, spans }: DialogRecord,
  id: number,
  readFrom: number,
): boolean {
  if (unreadAfter < id || unreadAfter >= readFrom) return false;
  return spans.every(({ from, to }) => unreadAfter < from || unreadAfter >= to);
}

function isInSpan({ spans }: DialogRecord, id: number): boolean {
  return spans.some(({ from, to }) => from <= id && id <= to);
}

function weigh(record: DialogRecord, comments: boolean): Evidence {
  const erasedAt = record.erasedAt ?? -Infinity;
  const lastSpan = record.spans.at(-1);
  const lastId = record.messages.at(-1)?.id;
  const newest = Math.max(record.newestId, lastId ?? 0, lastSpan?.to ?? 0);
  const newerSeen = record.newerSeenAt > record.readAt;
  /** Everything from this number to the newest message has been read; the newest itself may be all that was. */
  let readFrom = Infinity;
  if (lastSpan?.to === newest && !newerSeen) readFrom = lastSpan.from;
  else if (lastId === newest && !newerSeen) readFrom = newest;

  let notBefore = -Infinity;
  let claimed = -Infinity;
  let notAfter = -Infinity;
  let overFrom = -Infinity;
  let commentNotAfter = -Infinity;
  let first: MessageFact | undefined;
  let direct: MessageFact | undefined;
  let comment: MessageFact | undefined;
  let refusal: MessageFact | undefined;
  let notDelivered: MessageFact | undefined;
  let ours: Reason["notExtendedBy"];
  let used = false;
  let mayBeUsed: NonNullable<Reason["unknown"]> | false = false;
  /** Numbers of the last message by the customer, by nobody knows whom, and of those that may be a direct message. */
  let customerId = -1;
  let unknownId = -1;
  let unsureId = -1;
  /** The last message of ours that may be a whisper. */
  let perhapsId = -1;
  /** The last line of the system that is not known to be a refusal. */
  let lineId = -1;
  /** Whether that message is the customer's, and only its kind is not sure. */
  let isTheirs = false;
  /** Messages of ours that no refusal has named yet. */
  const sent: MessageFact[] = [];
  // Numbers follow dates but for messages that reach the portal late: what their dates contradict gives nothing.
  let directAt = -Infinity;
  let usedAt = -Infinity;
  /** By when it was used at the latest, where a text of ours shows no time. */
  let lastUseAt = -Infinity;
  /** The same for a line of the system that may have gone to the customer: a comment that came after it may be older. */
  let unsureUseAt = -Infinity;
  let refusedAt = -Infinity;
  let unsureRefusal: MessageFact | undefined;
  let unsureRefusalAt = -Infinity;
  /** The newest message of ours that may have been refused. */
  let doubtedId = -1;
  const use = (message: MessageFact): void => {
    used = true;
    usedAt = Math.max(usedAt, message.at.earliest);
    lastUseAt = Math.max(lastUseAt, overAt(message));
  };

  for (const message of record.messages) {
    const { id, by, at } = message;
    if (at.latest <= erasedAt) {
      if (id >= readFrom) readFrom = id + 1;
      continue;
    }
    claimed = Math.max(claimed, at.earliest);
    if (id >= readFrom) first ??= message;
    if (by === "system" && message.kind === "message") lineId = id;
    if (message.kind === "message" && message.reason !== undefined) {
      doubtedId = sent.at(-1)?.id ?? doubtedId;
      if (message.reason === "window") {
        unsureRefusal = message;
        unsureRefusalAt = Math.max(unsureRefusalAt, overAt(message));
        notBefore = -Infinity;
      }
    }

    if (message.kind === "not-delivered") {
      sent.pop();
      notDelivered = message;
      // What only its words make a notice may be a text for the customer all the same.
      if (message.reason === "private-reply" || by === "automatic") use(message);
      else if (message.maybeAutomatic) unsureUseAt = Math.max(unsureUseAt, overAt(message));
      if (message.reason === "window") {
        refusal = message;
        refusedAt = Math.max(refusedAt, overAt(message));
        notBefore = -Infinity;
      }
    } else if (by === "customer" || by === "unknown") {
      if (by === "customer") {
        customerId = id;
        notDelivered = undefined;
      } else unknownId = id;
      const isNoComment = message.kind === "message" || (message.kind === "unknown" && !comments);
      const isDirect = by === "customer" && isNoComment;
      const isComment = by === "customer" && message.kind === "comment" && comments;
      const isPending =
        isComment && at.latest >= Math.max(directAt, comment?.at.earliest ?? -Infinity);
      if (isDirect) {
        direct = message;
        directAt = Math.max(directAt, at.earliest);
        if (at.latest >= Math.max(refusedAt, unsureRefusalAt))
          notBefore = Math.max(notBefore, at.earliest);
        comment = ours = undefined;
        commentNotAfter = -Infinity;
      } else if (isComment) {
        if (isPending) {
          comment = message;
          used = usedAt > at.latest;
          mayBeUsed =
            lastUseAt > at.latest ? "unreadable-time" : unsureUseAt > at.latest && "unsure-author";
        }
      } else {
        unsureId = id;
        isTheirs = by === "customer" && message.kind === "unknown";
        // A text of ours, perhaps: it would have used the one message of a comment that came late.
        if (!isTheirs && message.hasText) unsureUseAt = Math.max(unsureUseAt, overAt(message));
      }
      if (id >= readFrom) {
        if (!isComment) {
          notAfter = Math.max(notAfter, at.latest);
          overFrom = Math.max(overFrom, overAt(message));
        }
        if (isPending || !(isDirect || isComment))
          commentNotAfter = Math.max(commentNotAfter, at.latest);
      }
    } else if (message.mayBeHidden && by !== "system") {
      perhapsId = id;
      if (message.hasText) {
        unsureUseAt = Math.max(unsureUseAt, overAt(message));
        if (comment) mayBeUsed ||= "unsure-author";
      }
    } else if (by !== "system") {
      sent.push(message);
      ours = { by, at: at.earliest };
      if (message.hasText) use(message);
    } else if (message.maybeAutomatic && message.hasText) {
      unsureUseAt = Math.max(unsureUseAt, overAt(message));
    }
  }

  // Among what stands unread after the last direct message may be a refusal about time, sooner than anybody expects.
  const isHidden =
    direct !== undefined &&
    (isUnreadAfter(record, direct.id, readFrom) ||
      // So may a line of the system that nobody read, after a message that was never seen to be the newest.
      (lineId > direct.id && direct.id < readFrom && !isInSpan(record, direct.id)));
  if (isHidden) notBefore = -Infinity;

  const isRead = (message: MessageFact | undefined): message is MessageFact =>
    message !== undefined && message.id >= readFrom;
  const fromStart = readFrom <= (record.startId ?? -Infinity);

  // All that was not read is older than the first message that was; before the first of all there is nothing.
  if (notAfter === -Infinity && !fromStart) {
    notAfter = first?.at.latest ?? Infinity;
    overFrom = first === undefined ? Infinity : overAt(first);
  }
  if (used) mayBeUsed = false;
  const provenComment =
    isRead(comment) && unsureId < comment.id && !mayBeUsed ? comment : undefined;
  if (commentNotAfter === -Infinity && comments && !isRead(direct) && !fromStart)
    commentNotAfter = first?.at.latest ?? Infinity;

  const claim = record.notAfter;
  if (claim && claim.asOf >= newest && claim.bound > erasedAt && !newerSeen) {
    notAfter = Math.min(notAfter, claim.bound);
    overFrom = Math.min(overFrom, claim.bound);
    commentNotAfter = Math.min(commentNotAfter, claim.bound);
  }

  const never = fromStart && Math.max(customerId, unknownId) < 0;
  const directId = direct?.id ?? -1;
  const isDoubted = direct !== undefined && notBefore === -Infinity && unsureRefusalAt > refusedAt;
  return {
    notBefore,
    notAfter,
    overFrom,
    direct,
    readSince: isRead(direct),
    refusal,
    notDelivered,
    unsureRefusal,
    refused: isRead(refusal) && Math.max(directId, unsureId) < refusal.id,
    comment: provenComment,
    used,
    commentNotAfter: comments ? commentNotAfter : -Infinity,
    never,
    unanswered: never ? "no" : unansweredOf(),
    ours,
    claimed,
    doubt: isHidden
      ? "newer-unread"
      : readFrom === Infinity
        ? lastSpan === undefined
          ? "not-read"
          : "newer-unread"
        : unsureId >= readFrom && unsureId > directId && !isTheirs
          ? "unsure-author"
          : isDoubted
            ? "unsure-refusal"
            : mayBeUsed ||
              ([direct, comment].some((m) => isRead(m) && widthOf(m.at) > MINUTE)
                ? "unreadable-time"
                : "not-read"),
  };

  /** R4, R11: only a visible message of a person that was not refused answers; what is not proven is "likely". */
  function unansweredOf(): WindowState["unanswered"] {
    const answer = sent.findLast(
      ({ by, failed, holding }) => (by === "agent" || by === "colleague") && !failed && !holding,
    );
    const answerId = answer?.id ?? -1;
    if (newerSeen) return "likely";
    if (answerId > Math.max(customerId, unknownId) && (answerId >= newest || isRead(answer)))
      return answerId > doubtedId ? "no" : "likely";
    const isLast = customerId > Math.max(answerId, unknownId, perhapsId);
    return isLast && customerId >= readFrom ? "yes" : "likely";
  }
}
