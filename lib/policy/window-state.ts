import { DAY, SECOND, type Instant } from "../time/instant.ts";
import { widthOf } from "../time/moment.ts";
import { basisOf, CLOCK_TOLERANCE, WEEK } from "./basis.ts";
import type { DialogRecord } from "./dialog-record.ts";
import { overAt, type Evidence } from "./evidence.ts";
import type { MessageFact, RefusalReason } from "./facts.ts";
import { whyClosed, whyLive } from "./reasons.ts";

export const WINDOW_STATES = [
  "open",
  "human-agent",
  "private-reply",
  "private-reply-used",
  "closed",
  "awaiting-customer",
  "unlimited",
  "unknown",
] as const;
export type WindowStateName = (typeof WINDOW_STATES)[number];

export type Verdict = "allow" | "remind" | "confirm";

/** The answer to "may the agent still reply, and until when", with what an explanation needs. */
export interface WindowState {
  readonly state: WindowStateName;
  readonly verdict: Verdict;
  /** The deadline of this state; absent for states that have none. */
  readonly closesAt?: Instant;
  /** The deadline may be later than shown, or rests on a mark made by hand. */
  readonly approximate: boolean;
  /** The customer has no visible answer yet. `likely`: it cannot be proven, and is treated as unanswered. */
  readonly unanswered: "no" | "yes" | "likely";
  readonly because: Reason;
}

/** Why a state holds: the facts an explanation names. */
export interface Reason {
  /** Rule ids of rules.md, e.g. `["R2", "R3"]`. */
  readonly rules: readonly string[];
  /** The customer's message or comment that started the present window. */
  readonly customerAt?: Instant;
  /** A later message of ours that did not extend it (R3). */
  readonly notExtendedBy?: {
    readonly by: "agent" | "colleague" | "bot" | "automatic";
    readonly at: Instant;
  };
  /** A refusal about time that closed the window. `refusedEarly`: it came although a 7-day window was expected (R6). */
  readonly refusedAt?: Instant;
  readonly refusedEarly?: true;
  /** The last notice that a message did not arrive, since the customer's last message. */
  readonly notDelivered?: {
    readonly id: number;
    readonly reason: RefusalReason;
    readonly at: Instant;
  };
  /** With `closed`: which time ran out. */
  readonly over?: "24h" | "7d";
  /** Which of several causes of `unknown` it is. */
  readonly unknown?:
    | "not-read"
    | "unclassified"
    | "unreadable-time"
    | "unsure-author"
    | "unsure-refusal"
    | "newer-unread"
    | "accepted";
  /** The deadline rests on a mark made by hand. */
  readonly manual?: true;
}

/** What a lead sets and the rules need. */
export interface PolicySettings {
  /** The 7-day switch of the channel or open channel; ignored where the rules have none (R5, R6). */
  readonly extendTo7Days: boolean;
  /** What a lead says an unclassified connector is; absent = not classified. */
  readonly classifiedAs?: ChannelId;
}

export type ChannelId =
  | "whatsapp"
  | "facebook-messages"
  | "instagram-direct"
  | "facebook-comments"
  | "instagram-comments"
  | "other-unlimited";

const VERDICTS: Readonly<Record<WindowStateName, Verdict>> = {
  open: "allow",
  "human-agent": "remind",
  "private-reply": "remind",
  "private-reply-used": "confirm",
  closed: "confirm",
  "awaiting-customer": "confirm",
  unlimited: "allow",
  unknown: "allow",
};

/**
 * The state of a dialog's messaging window: proven open, proven over, or unknown; never optimistic. Pure, and cheap
 * enough to be asked at every send and for every badge.
 * @param settings of the dialog's channel or open channel
 * @param now the instant that is asked about
 */
export function windowState(
  record: DialogRecord,
  settings: PolicySettings,
  now: Instant,
): WindowState {
  const basis = basisOf(record, settings);
  const { rule, evidence, since, extended } = basis;

  if (rule === null)
    return unknown(evidence, "R12", record.connector ? "unclassified" : "not-read");
  if (!rule.limited) return answer(evidence, "unlimited", { rules: [rule.rule] });
  if (Math.max(evidence.claimed, since) > now + CLOCK_TOLERANCE)
    return unknown(evidence, "R2", "unreadable-time");

  const isRunning = now < since + DAY;
  if (isRunning || (extended && now < since + WEEK)) {
    // A refusal that was not read may say that the 7 days are not on.
    if (!isRunning && !basis.manual && !evidence.readSince)
      return unknown(evidence, "R6", "newer-unread");
    const isSure = !basis.manual && Math.abs(evidence.notAfter - since) <= SECOND;
    return isRunning
      ? answer(evidence, "open", whyLive(basis, "R2"), since + DAY, !isSure)
      : answer(evidence, "human-agent", whyLive(basis, "R6"), since + WEEK, !isSure);
  }
  const isOver = evidence.refused || now >= evidence.overFrom + (extended ? WEEK : DAY);
  if (evidence.comment !== undefined)
    return afterComment(evidence, evidence.comment, record.acceptedAt?.value ?? 0, isOver, now);
  if (evidence.never && !basis.marked)
    return answer(evidence, "awaiting-customer", { rules: ["R1"] });
  return isOver && now >= evidence.commentNotAfter + WEEK
    ? answer(evidence, "closed", whyClosed(basis))
    : unknown(evidence, "R2", evidence.doubt);
}

/** What a comment left after the direct window (R8, readings 5 and 6). */
function afterComment(
  evidence: Evidence,
  comment: MessageFact,
  acceptedAt: Instant,
  isOver: boolean,
  now: Instant,
): WindowState {
  const { earliest } = comment.at;
  const because: Reason = { rules: ["R8"], customerAt: earliest };
  if (acceptedAt > earliest) return unknown(evidence, "R8", "accepted");
  if (!evidence.used && now < earliest + WEEK)
    return answer(
      evidence,
      "private-reply",
      because,
      earliest + WEEK,
      widthOf(comment.at) > SECOND,
    );
  if (isOver && evidence.used) return answer(evidence, "private-reply-used", because);
  if (isOver && now >= overAt(comment) + WEEK)
    return answer(evidence, "closed", { ...because, over: "7d" });
  return unknown(evidence, "R8", evidence.doubt);
}

function unknown(
  evidence: Evidence,
  rule: string,
  cause: NonNullable<Reason["unknown"]>,
): WindowState {
  return answer(evidence, "unknown", { rules: [rule], unknown: cause });
}

function answer(
  { unanswered, notDelivered }: Evidence,
  state: WindowStateName,
  why: Reason,
  closesAt?: Instant,
  approximate = false,
): WindowState {
  const verdict = VERDICTS[state];
  const because = notDelivered === undefined ? why : { ...why, ...notDeliveredOf(notDelivered) };
  return closesAt === undefined
    ? { state, verdict, approximate, unanswered, because }
    : { state, verdict, closesAt, approximate, unanswered, because };
}

function notDeliveredOf({ id, at, reason = "other" }: MessageFact): Pick<Reason, "notDelivered"> {
  return { notDelivered: { id, reason, at: at.earliest } };
}
