import { isWaitingForUs } from "../overview/sections.ts";
import type { Conversation } from "../overview/conversation.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import { DAY, MINUTE, type Instant, type Milliseconds } from "../time/instant.ts";
import { waitsFromOf } from "./answers.ts";
import type { AlertEvent, ToldKind } from "./fired.ts";

/** Something that somebody may have to be told, now or later. */
export interface Candidate extends AlertEvent {
  readonly kind: ToldKind;
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
  const reminders = reminder(record, conversation);
  if (conversation.ended || conversation.marks.ignored) return reminders;
  return [...closing(record, conversation), ...reopened(record, conversation, told), ...reminders];
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
  const known = told.find(({ kind }) => kind === "awaited")?.message;
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

/** A person who was away for longer is not helped by it. */
const REMINDS_FOR: Milliseconds = 7 * DAY;

/** At the hour that a person has set, whatever has become of the conversation. */
function reminder(record: DialogRecord, conversation: Conversation): readonly Candidate[] {
  const value = record.remindAt?.value;
  if (value == null || !isReminderWanted(record, conversation)) return [];
  const uselessAt = value + REMINDS_FOR;
  return [{ kind: "reminder", before: 0, eventAt: value, dueAt: value, uselessAt }];
}

/** Nothing was said after it was set that makes it needless: neither to the customer nor of the conversation. */
export function isReminderWanted(
  { remindAt, ignored }: DialogRecord,
  { window }: Conversation,
): boolean {
  if (remindAt?.value == null) return false;
  if (ignored?.value && ignored.at > remindAt.at) return false;
  const ours = window.unanswered === "no" ? window.because.notExtendedBy : undefined;
  return ours === undefined || ours.at <= remindAt.at;
}
