import { CHANNEL_RULES } from "../policy/channels.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import type { MessageFact } from "../policy/facts.ts";
import type { ChannelId, PolicySettings } from "../policy/window-state.ts";
import { DAY, MINUTE, type Instant, type Milliseconds } from "../time/instant.ts";
import { widthOf } from "../time/moment.ts";
import type { PrivateReplyEvent, RefusedEvent, ReportEvent, WindowEvent } from "./event.ts";

const WEEK = 7 * DAY;

export interface Judged {
  readonly channel: ChannelId | null;
  readonly policy: PolicySettings;
}

/** Everything an event says about where it happened. */
type Where = Pick<WindowEvent, "portal" | "dialog" | "channel" | "line" | "owner" | "title">;

/**
 * What has happened in a dialog, as far as its record proves it, up to `now`: windows that ended or were answered, refused
 * messages, private replies used or let go. A window that still runs is no event yet.
 * @param erasedUntil what happened until then was erased by hand
 */
export function eventsOf(
  record: DialogRecord,
  { channel, policy }: Judged,
  now: Instant,
  erasedUntil: Instant = -Infinity,
): readonly ReportEvent[] {
  const where: Where = {
    portal: record.portal,
    dialog: record.dialog,
    channel,
    ...(record.line && { line: record.line.value }),
    ...(record.owner && { owner: record.owner.value }),
    ...(record.title && { title: record.title.value }),
  };
  const erasedAt = Math.max(record.erasedAt ?? -Infinity, erasedUntil);
  const messages = record.messages.filter(({ at }) => at.latest > erasedAt);
  const reading = { record, messages, refused: refusedIds(messages), now };
  const rule = channel === null ? null : CHANNEL_RULES[channel];
  const length = policy.extendTo7Days && rule?.extendable === true ? WEEK : DAY;
  return [
    ...(rule?.limited ? windowsOf(where, reading, length) : []),
    ...(rule?.comments ? privateRepliesOf(where, reading) : []),
    ...refusalsOf(where, messages),
    // Of a time that is not known well it is not certain that it was later.
  ].filter(({ at }) => at > erasedAt);
}

interface Reading {
  readonly record: DialogRecord;
  readonly messages: readonly MessageFact[];
  readonly refused: ReadonlySet<number>;
  readonly now: Instant;
}

/** A customer who waits: from the first message nobody has answered to the end of the window that the last one gives. */
interface Waiting {
  readonly first: MessageFact;
  readonly last: MessageFact;
  readonly closesAt: Instant;
}

function windowsOf(where: Where, reading: Reading, length: Milliseconds): readonly WindowEvent[] {
  const { record, messages, now } = reading;
  const events: WindowEvent[] = [];
  let waiting: Waiting | null = null;
  const end = (
    { first, last, closesAt }: Waiting,
    outcome: WindowEvent["outcome"],
  ): WindowEvent => ({
    ...where,
    kind: "window",
    id: last.id,
    at: first.at.earliest,
    closesAt,
    outcome,
  });
  /** Missed only where everything from the customer's last message to what came after the end has been read. */
  const endedBy = (over: Waiting, id: number): void => {
    events.push(end(over, isReadThrough(record, over.last.id, id) ? "missed" : "not-known"));
  };
  for (const message of messages) {
    if (message.by === "customer" && message.kind === "message") {
      if (waiting !== null && message.at.earliest >= waiting.closesAt) {
        endedBy(waiting, message.id);
        waiting = null;
      }
      const first: MessageFact = waiting?.first ?? message;
      waiting = { first, last: message, closesAt: message.at.earliest + length };
    } else if (waiting !== null && isAnswer(message, reading.refused)) {
      if (message.at.earliest >= waiting.closesAt) endedBy(waiting, message.id);
      else {
        const answered = end(waiting, "answered");
        const answeredAt = Math.max(message.at.earliest, answered.at);
        const isSure =
          isFirst(record, waiting.first, messages) && isSureAnswer(record, waiting, message);
        events.push({ ...answered, ...(isSure ? { answeredAt } : { endedAt: answeredAt }) });
      }
      waiting = null;
    }
  }
  if (waiting !== null && now >= waiting.closesAt) {
    events.push(
      end(waiting, isSeenAfter(record, waiting.last.id, waiting.closesAt) ? "missed" : "not-known"),
    );
  }
  return events;
}

function isAnswer(message: MessageFact, refused: ReadonlySet<number>): boolean {
  const { by, kind, failed, holding, id } = message;
  return (
    (by === "agent" || by === "colleague") &&
    kind === "message" &&
    !failed &&
    !holding &&
    !refused.has(id)
  );
}

/** Whether nobody can have written between, and both times are known to the minute. */
function isSureAnswer(record: DialogRecord, { first }: Waiting, answer: MessageFact): boolean {
  const isPrecise = widthOf(first.at) <= MINUTE && widthOf(answer.at) <= MINUTE;
  return isPrecise && isReadThrough(record, first.id, answer.id);
}

/** Whether the customer cannot have begun to wait earlier: what stands before that message is known too. */
function isFirst(
  record: DialogRecord,
  first: MessageFact,
  messages: readonly MessageFact[],
): boolean {
  if (record.startId === first.id) return true;
  const before = messages.findLast(({ id }) => id < first.id);
  return before !== undefined && isReadThrough(record, before.id, first.id);
}

function isReadThrough({ spans }: DialogRecord, from: number, to: number): boolean {
  return spans.some((span) => span.from <= from && span.to >= to);
}

/** Whether the dialog was seen at or after an instant with nothing unread since a message. */
function isSeenAfter(record: DialogRecord, id: number, at: Instant): boolean {
  const newest = Math.max(record.newestId, record.messages.at(-1)?.id ?? 0);
  const isKnown = newest === id || isReadThrough(record, id, newest);
  return isKnown && record.newerSeenAt <= record.readAt && record.seenAt >= at;
}

/** Messages of ours that a refusal names: the last one before it. */
function refusedIds(messages: readonly MessageFact[]): ReadonlySet<number> {
  const refused = new Set<number>();
  const sent: number[] = [];
  for (const { id, by, kind } of messages) {
    if (kind === "not-delivered") {
      const named = sent.pop();
      if (named !== undefined) refused.add(named);
    } else if (by !== "customer" && by !== "unknown" && by !== "system") sent.push(id);
  }
  return refused;
}

function refusalsOf(where: Where, messages: readonly MessageFact[]): readonly RefusedEvent[] {
  return messages.flatMap(({ id, kind, at, reason = "other" }) =>
    kind === "not-delivered" ? [{ ...where, kind: "refused", id, at: at.earliest, reason }] : [],
  );
}

function privateRepliesOf(
  where: Where,
  { record, messages, now }: Reading,
): readonly PrivateReplyEvent[] {
  const events: PrivateReplyEvent[] = [];
  let comment: MessageFact | null = null;
  const end = ({ id, at }: MessageFact, outcome: PrivateReplyEvent["outcome"]): void => {
    const closesAt = at.earliest + WEEK;
    events.push({ ...where, kind: "private-reply", id, at: at.earliest, closesAt, outcome });
  };
  for (const message of messages) {
    const { by, kind, hasText } = message;
    if (comment !== null && message.at.earliest >= comment.at.earliest + WEEK) {
      end(comment, isReadThrough(record, comment.id, message.id) ? "let-go" : "not-known");
      comment = null;
    }
    if (by === "customer" && kind === "comment") {
      comment = message;
    } else if (comment !== null) {
      const isOurs = by !== "customer" && by !== "unknown" && by !== "system";
      const isUse = isOurs && hasText && kind !== "not-delivered";
      if (isUse || (kind === "not-delivered" && message.reason === "private-reply")) {
        end(comment, "used");
        comment = null;
      }
      // A direct message opens an ordinary window: the one message is not needed any more.
      else if (by === "customer" && kind === "message") comment = null;
    }
  }
  if (comment !== null && now >= comment.at.earliest + WEEK) {
    const isSeen = isSeenAfter(record, comment.id, comment.at.earliest + WEEK);
    end(comment, isSeen ? "let-go" : "not-known");
  }
  return events;
}
