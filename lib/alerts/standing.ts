import type { Conversation } from "../overview/conversation.ts";
import { isWaitingForUs } from "../overview/sections.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import type { Instant } from "../time/instant.ts";
import { isReminderWanted } from "./candidates.ts";
import type { DueAlert } from "./plan-alerts.ts";

/** One thing that stands in a notification. */
export interface StandingAlert extends Pick<DueAlert, "kind"> {
  readonly portal: string;
  readonly dialog: string;
  /** When it was shown. */
  readonly at: Instant;
  /** The deadline that it names; absent where it names none. */
  readonly until?: Instant;
}

/** An alert as it stands in a notification from `at` on. */
export function standingOf({ kind, conversation }: DueAlert, at: Instant): StandingAlert {
  const { portal, dialog, window } = conversation;
  const { closesAt } = window;
  return { kind, portal, dialog, at, ...(closesAt !== undefined && { until: closesAt }) };
}

/**
 * Whether anybody still needs it at `now`: its time is not over, nobody has done meanwhile what it asks for, and no person
 * has put it off.
 */
export function isStillNeeded(
  { kind, at, until = Infinity }: StandingAlert,
  record: DialogRecord,
  conversation: Conversation,
  now: Instant,
): boolean {
  if (now >= until) return false;
  const { remindAt } = record;
  const isPutOff = (remindAt?.value ?? 0) > now && (remindAt?.at ?? 0) > at;
  if (isPutOff) return false;
  return kind === "reminder"
    ? isReminderWanted(record, conversation)
    : isWaitingForUs(conversation);
}
