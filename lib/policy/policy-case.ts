import type { Instant } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { emptyRecord, joinRecords, type DialogRecord } from "./dialog-record.ts";
import type { Author, Kind, MessageFact, RefusalReason } from "./facts.ts";
import {
  windowState,
  type PolicySettings,
  type Verdict,
  type WindowStateName,
} from "./window-state.ts";

/** What happened in a chat whose history is complete from its start. */
export interface CaseEvent {
  readonly at: Instant;
  readonly by: Author;
  readonly kind: Kind;
  /** False for a file without text. */
  readonly text: boolean;
  readonly reason?: RefusalReason;
}

export interface CaseCheck {
  readonly now: Instant;
  readonly state: WindowStateName;
  readonly verdict: Verdict;
  /** Absent where the state has no deadline. */
  readonly closesAt?: Instant;
}

/** One case of the conformance format: a chat, and what the rules say about it at some instants. */
export interface PolicyCase {
  readonly title: string;
  readonly connector: string;
  readonly settings: PolicySettings;
  /** In time order; one at exactly `now` has happened. */
  readonly events: readonly CaseEvent[];
  readonly checks: readonly CaseCheck[];
}

/** What was answered where something else was expected. */
export interface Mismatch {
  readonly title: string;
  readonly now: Instant;
  readonly expected: CaseCheck;
  readonly got: CaseCheck;
}

/** The record of somebody who has read the whole chat up to `now`. */
export function recordOf({ connector, events }: PolicyCase, now: Instant): DialogRecord {
  const messages = events
    .filter(({ at }) => at <= now)
    .map(({ at, by, kind, text, reason }, i): MessageFact => {
      const fact = { id: FIRST_ID + 1 + i, by, kind, at: exactly(at), hasText: text };
      return reason === undefined ? fact : { ...fact, reason };
    });
  const newestId = FIRST_ID + messages.length;
  return joinRecords(emptyRecord("portal.example", "chat1"), {
    ...emptyRecord("portal.example", "chat1"),
    connector: { value: connector, at: now },
    messages,
    spans: [{ from: FIRST_ID, to: newestId }],
    startId: FIRST_ID,
    newestId,
    seenAt: now,
  });
}

/** The chat's own first line, so that a chat without messages has a beginning too. */
const FIRST_ID = 1;

/** Compares every check of a case with what the rules answer. */
export function mismatchesOf(policyCase: PolicyCase): readonly Mismatch[] {
  const { title, settings, checks } = policyCase;
  return checks.flatMap((expected) => {
    const { now } = expected;
    const { state, verdict, closesAt } = windowState(recordOf(policyCase, now), settings, now);
    const isSame =
      state === expected.state && verdict === expected.verdict && closesAt === expected.closesAt;
    if (isSame) return [];
    const got: CaseCheck = { now, state, verdict };
    return [{ title, now, expected, got: closesAt === undefined ? got : { ...got, closesAt } }];
  });
}
