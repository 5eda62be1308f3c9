import { isWaitingForUs } from "../overview/sections.ts";
import type { Conversation } from "../overview/conversation.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import { MINUTE, type Instant } from "../time/instant.ts";
import { waitsFromOf } from "./answers.ts";
import type { AlertEvent } from "./fired.ts";

/** Something that somebody may have to be told, now or later. */
export interface Candidate extends AlertEvent {
  readonly dueAt: Instant;
  /** From then on nobody needs it any more. */
  readonly uselessAt: Instant;
}

/**
 * What there is to tell about a conversation, whether it was told before or not.
 * @param told what is remembered of this conversation
 */
export function candidatesOf(
  record: DialogRecord,
  conversation: Conversation,
  told: readonly AlertEvent[],
): readonly Candidate[] {
  if (conversation.ended || conversation.marks.ignored) return [];
  return [
    ...closing(record, conversation),
    ...reopened(record, conversation, told),
    ...reminder(record, conversation),
  ];
}

/** Before the time is over, while the customer waits. An answered window may close quietly. */
function closing(record: DialogRecord, conversation: Conversation): readonly Candidate[] {
  const { window, pressesAt, settings } = conversation;
  if (!isWaitingForUs(conversation) || window.closesAt === undefined) return [];
  const { closesAt } = window;
  const waitsFrom = waitsFromOf(record);
  const about = {
    kind: "closing" as const,
    eventAt: closesAt,
    ...messageOf(conversation),
    ...(waitsFrom !== undefined && { waitsFrom }),
  };
  return settings.alertBefore.map((before) => ({
    ...about,
    before,
    dueAt: (pressesAt ?? closesAt) - before,
    uselessAt: closesAt,
  }));
}

/** The customer somebody waits for has written: nobody waits for one who may be answered already. */
function reopened(
  { waiting }: DialogRecord,
  conversation: Conversation,
  told: readonly AlertEvent[],
): readonly Candidate[] {
  const { state, closesAt, because, unanswered } = conversation.window;
  if (!waiting?.value || state !== "open" || closesAt === undefined || unanswered === "no")
    return [];
  // Who says by hand that the customer got in touch knows it, and nothing was written here.
  if (because.manual) return [];
  const wroteAt = because.customerAt ?? 0;
  const { startedBy } = conversation;
  const known = told.find(({ kind }) => kind === "reopened")?.message;
  // A time shown in minutes may lie up to one before the moment at which somebody began to wait.
  const isNew =
    known === undefined || startedBy === undefined
      ? wroteAt >= waiting.at - MINUTE
      : startedBy > known;
  if (!isNew) return [];
  const about = { kind: "reopened" as const, before: 0, ...messageOf(conversation) };
  return [{ ...about, eventAt: wroteAt, dueAt: wroteAt, uselessAt: closesAt }];
}

/** The customer's message that all is about, where it is known. */
export function messageOf({ startedBy }: Conversation): Pick<AlertEvent, "message"> {
  return startedBy === undefined ? {} : { message: startedBy };
}

/** At the hour that a person has set, unless the customer was answered meanwhile or cannot be answered any more. */
function reminder({ remindAt }: DialogRecord, { window }: Conversation): readonly Candidate[] {
  if (remindAt?.value == null || window.verdict === "confirm") return [];
  const answeredAt = window.unanswered === "no" ? (window.because.notExtendedBy?.at ?? 0) : 0;
  if (answeredAt > remindAt.at) return [];
  const { value } = remindAt;
  const uselessAt = window.closesAt ?? Number.MAX_SAFE_INTEGER;
  return [{ kind: "reminder", before: 0, eventAt: value, dueAt: value, uselessAt }];
}
