import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { DAY, MINUTE, type Instant } from "../../time/instant.ts";
import { ANY_TIME, type Moment } from "../../time/moment.ts";
import { emptyRecord, joinRecords, type DialogRecord } from "../dialog-record.ts";
import type { MessageFact, UpperBound } from "../facts.ts";
import { nextChange } from "../next-change.ts";
import { recordOf } from "../policy-case.ts";
import { windowState, type WindowState } from "../window-state.ts";
import { record } from "./arbitraries.ts";
import { gap, history, START, type History } from "./histories.ts";
import { oracle, type OracleAnswer, type OracleEvent } from "./oracle.ts";

// Thousands of runs on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000 });

const fullRecord = ({ connector, settings, events }: History, now: Instant): DialogRecord =>
  recordOf({ title: "", connector, settings, events, checks: [] }, now);

const LIVE: readonly string[] = ["open", "human-agent"];
const REPLIES: readonly string[] = [...LIVE, "private-reply"];

/** When the customer's direct window ends for good: with the switch the seven days follow the first. */
function endOf({ state, closesAt }: WindowState, extended: boolean): Instant {
  return (closesAt ?? 0) + (extended && state === "open" ? 6 * DAY : 0);
}

describe("a window that is over", () => {
  it("never comes back without a message of the customer", () => {
    fc.assert(
      fc.property(history, fc.array(fc.tuple(gap, gap), { maxLength: 3 }), (chat, later) => {
        const last = chat.events.at(-1)?.at ?? START;
        let at = last + 8 * DAY;
        const events: OracleEvent[] = [...chat.events];
        for (const [wait] of later) {
          at += wait;
          events.push({ at, by: wait % 2 === 0 ? "agent" : "bot", kind: "message", text: true });
        }
        for (const now of [last + 8 * DAY, ...later.map(([, wait]) => at + wait)])
          expect(REPLIES).not.toContain(
            windowState(fullRecord({ ...chat, events }, now), chat.settings, now).state,
          );
      }),
    );
  });
});

describe("a later message", () => {
  it("never shortens the customer's window, unless it is a refusal about time", () => {
    const more = fc.record({
      by: fc.constantFrom("customer", "agent", "colleague", "bot", "automatic", "system"),
      text: fc.boolean(),
      kind: fc.constant("message" as const),
    });
    fc.assert(
      fc.property(history, gap, gap, more, (chat, wait, then, what) => {
        const at = (chat.events.at(-1)?.at ?? START) + wait;
        const now = at + then;
        const before = windowState(fullRecord(chat, now), chat.settings, now);
        fc.pre(LIVE.includes(before.state));
        const events = [...chat.events, { ...what, at }];
        const after = windowState(fullRecord({ ...chat, events }, now), chat.settings, now);
        expect(LIVE).toContain(after.state);
        const extended = chat.settings.extendTo7Days && !chat.connector.startsWith("whatsapp");
        expect(endOf(after, extended)).toBeGreaterThanOrEqual(endOf(before, extended));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** How much less is known of one message than could be. */
type Loss = "nothing" | "author" | "kind" | "seconds" | "time" | "message";
const loss = fc.constantFrom<Loss>(
  "nothing",
  "nothing",
  "author",
  "kind",
  "seconds",
  "time",
  "message",
);

/**
 * A chat of which less is known: stretches that were not read, authors and kinds not sure, times rounded. What is kept
 * are refusals about time, without which nobody can know of them, and the number of the newest message.
 */
function knowLess(
  full: DialogRecord,
  losses: readonly Loss[],
  notAfter?: UpperBound,
): DialogRecord {
  const facts = full.messages.map((fact, i) => lose(fact, losses[i] ?? "nothing"));
  const messages = facts.filter((fact) => fact !== null);
  const spans = [];
  let from = full.startId ?? 0;
  for (const [i, fact] of facts.entries()) {
    if (fact !== null && losses[i] !== "message") continue;
    const id = full.messages[i]!.id;
    if (from < id) spans.push({ from, to: id - 1 });
    from = id + 1;
  }
  if (from <= full.newestId) spans.push({ from, to: full.newestId });
  const { startId, ...rest } = full;
  const knowsStart = startId !== undefined && losses.length % 2 === 0;
  return joinRecords(emptyRecord(full.portal, full.dialog), {
    ...rest,
    ...(knowsStart ? { startId } : {}),
    ...(notAfter && { notAfter }),
    messages,
    spans,
  });
}

function lose(fact: MessageFact, what: Loss): MessageFact | null {
  if (fact.kind === "not-delivered" && fact.reason === "window") return fact;
  switch (what) {
    case "nothing":
      return fact;
    case "author":
      return { ...fact, by: "unknown" };
    case "kind":
      return fact.by === "customer" ? { ...fact, kind: "unknown" } : fact;
    case "seconds":
      return { ...fact, at: minuteOf(fact.at) };
    case "time":
      return { ...fact, at: ANY_TIME };
    case "message":
      return null;
  }
}

function minuteOf({ earliest }: Moment): Moment {
  const start = Math.floor(earliest / MINUTE) * MINUTE;
  return { earliest: start, latest: start + MINUTE - 1 };
}

/** What the page's own model may claim: no customer's message after some instant at or after the last one. */
const claim = fc.option(fc.constantFrom(0, 1, MINUTE, DAY), { nil: undefined });

function claimOf(
  full: DialogRecord,
  events: readonly OracleEvent[],
  now: Instant,
  late: number | undefined,
): UpperBound | undefined {
  if (late === undefined) return undefined;
  const last = events.findLast(({ at, by }) => by === "customer" && at <= now);
  return { bound: (last?.at ?? START - DAY) + late, asOf: full.newestId };
}

/** What is wrong with an answer of somebody who knows less; empty where it is sound. */
function wrongWith(answer: WindowState, truth: OracleAnswer, now: Instant): string {
  const { state, closesAt = 0 } = answer;
  const ends = truth.closesAt ?? 0;
  const canReply = REPLIES.includes(truth.state);
  if (state === "unknown") return "";
  // A time known to the minute may end a window up to a minute early, never late.
  if (!REPLIES.includes(state))
    return state === truth.state || !canReply || ends - now < MINUTE ? "" : "denies a reply";
  if (!canReply) return "promises a reply";
  if (state === "private-reply") return truth.state === state && closesAt > ends ? "too long" : "";
  if (!LIVE.includes(truth.state)) return "promises the customer's window";
  return closesAt > ends + (state !== truth.state ? 6 * DAY : 0) ? "too long" : "";
}

describe("knowing less", () => {
  it("never promises what full knowledge denies, and never denies what it promises", () => {
    fc.assert(
      fc.property(
        history,
        fc.array(loss, { maxLength: 9 }),
        claim,
        gap,
        (chat, losses, late, later) => {
          const { connector, settings, events } = chat;
          const nows = events.flatMap(({ at }) => [at, at + DAY - 1, at + DAY, at + 7 * DAY]);
          const problems = [...nows, (events.at(-1)?.at ?? START) + later].map((now) => {
            const truth = oracle(connector, settings.extendTo7Days, events, now);
            const full = fullRecord(chat, now);
            const less = knowLess(full, losses, claimOf(full, events, now, late));
            return wrongWith(windowState(less, settings, now), truth, now);
          });
          expect(problems.join("")).toBe("");
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("still decides often enough to be of use", () => {
    let decided = 0;
    fc.assert(
      fc.property(history, fc.array(loss, { maxLength: 9 }), (chat, losses) => {
        const now = chat.events.at(-1)?.at ?? START;
        const { state } = windowState(knowLess(fullRecord(chat, now), losses), chat.settings, now);
        if (state !== "unknown" && state !== "unlimited") decided += 1;
      }),
      { numRuns: 1_000 },
    );
    expect(decided).toBeGreaterThan(300);
  });

  it("never makes a countdown of a message from the future", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 10_001, max: DAY }), (chat, ahead) => {
        for (const { at } of chat.events) {
          const now = at - ahead;
          const { state } = windowState(fullRecord(chat, at), chat.settings, now);
          expect(["unknown", "unlimited"]).toContain(state);
        }
      }),
    );
  });
});

describe("when the answer changes next", () => {
  const nows = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: -2, max: 60 }));
  const asked = fc.oneof(
    fc.tuple(
      record,
      nows.map(([days, more]) => days * DAY + more),
    ),
    fc.tuple(history, gap, gap).map(([chat, before, after]) => {
      const at = (chat.events.at(-1)?.at ?? START) + before;
      return [fullRecord(chat, at), at + after] as const;
    }),
  );

  it("the same answer holds until then, another one from then on", () => {
    fc.assert(
      fc.property(
        asked,
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([known, now], extendTo7Days, part) => {
          const at = (when: Instant): WindowState => windowState(known, { extendTo7Days }, when);
          const next = nextChange(known, { extendTo7Days }, now);
          const until = next ?? now + 400 * DAY;
          for (const same of [until - 1, now + Math.floor((until - 1 - now) * part)])
            expect(at(same)).toEqual(at(now));
          expect(next ?? now + 1).toBeGreaterThan(now);
          const wakesForNothing = next !== null && isDeepStrictEqual(at(next), at(now));
          expect(wakesForNothing).toBe(false);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it("following it ends", () => {
    fc.assert(
      fc.property(asked, fc.boolean(), ([known, now], extendTo7Days) => {
        let at: Instant | null = now;
        let steps = 0;
        while (at !== null && steps < 20) {
          at = nextChange(known, { extendTo7Days }, at);
          steps += 1;
        }
        expect(at).toBeNull();
      }),
    );
  });
});
