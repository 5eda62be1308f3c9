import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { exactly } from "../time/moment.ts";
import { observation, record } from "./proof/arbitraries.ts";
import { emptyRecord, joinRecords, KEPT_MESSAGES, type DialogRecord } from "./dialog-record.ts";
import type { MessageFact } from "./facts.ts";

// Thousands of runs on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000 });

const EMPTY = emptyRecord("p", "chat1");

const fact = (id: number, more: Partial<MessageFact> = {}): MessageFact => ({
  id,
  by: "customer",
  kind: "message",
  at: exactly(id * 1000),
  hasText: true,
  ...more,
});

const knows = (more: Partial<DialogRecord>): DialogRecord =>
  joinRecords(EMPTY, { ...EMPTY, ...more });

/** Long chats, in which only the newest messages are kept. */
const longRecord = fc
  .record({
    ids: fc.uniqueArray(fc.integer({ min: 1, max: 2 * KEPT_MESSAGES }), {
      minLength: KEPT_MESSAGES - 60,
      maxLength: KEPT_MESSAGES + 60,
    }),
    spans: fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 2 * KEPT_MESSAGES }), fc.integer({ min: 0, max: 300 }))
        .map(([from, length]) => ({ from, to: from + length })),
      { maxLength: 4 },
    ),
  })
  .map(({ ids, spans }) => knows({ messages: ids.map((id) => fact(id)), spans }));

describe("joining records", () => {
  it("is commutative", () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(joinRecords(a, b)).toEqual(joinRecords(b, a));
      }),
      { numRuns: 2_000 },
    );
  });

  it("is associative", () => {
    fc.assert(
      fc.property(record, record, record, (a, b, c) => {
        expect(joinRecords(joinRecords(a, b), c)).toEqual(joinRecords(a, joinRecords(b, c)));
      }),
      { numRuns: 2_000 },
    );
  });

  it("is idempotent, and says so by returning the record itself", () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(joinRecords(a, structuredClone(a))).toBe(a);
        const both = joinRecords(a, b);
        expect(joinRecords(both, a)).toBe(both);
        expect(joinRecords(both, b)).toBe(both);
      }),
    );
  });

  it("cannot be told from joining the raw observations in any order", () => {
    fc.assert(
      fc.property(observation, observation, observation, (a, b, c) => {
        const inOrder = [a, b, c].reduce(joinRecords, EMPTY);
        const backwards = [c, b, a].reduce(joinRecords, EMPTY);
        expect(inOrder).toEqual(backwards);
      }),
    );
  });

  it("keeps its laws where old messages are dropped", () => {
    fc.assert(
      fc.property(longRecord, longRecord, longRecord, (a, b, c) => {
        expect(joinRecords(a, b)).toEqual(joinRecords(b, a));
        expect(joinRecords(joinRecords(a, b), c)).toEqual(joinRecords(a, joinRecords(b, c)));
      }),
      { numRuns: 60 },
    );
  });

  it("gives a record that is sorted, bounded and without gaps in its form", () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const { messages, spans } = joinRecords(a, b);
        const ids = messages.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)].toSorted((x, y) => x - y));
        const edges = spans.flatMap(({ from, to }) => [from, to]);
        expect(edges).toEqual(edges.toSorted((x, y) => x - y));
        expect(new Set(spans.flatMap(({ from, to }) => [...new Set([from, to])])).size).toBe(
          spans.reduce((sum, { from, to }) => sum + (from === to ? 1 : 2), 0),
        );
      }),
    );
  });

  it("survives a journey as JSON", () => {
    fc.assert(
      fc.property(record, (a) => {
        expect(JSON.parse(JSON.stringify(a))).toEqual(a);
      }),
    );
  });

  it("refuses records of different dialogs", () => {
    expect(() => joinRecords(EMPTY, emptyRecord("p", "chat2"))).toThrow(/different dialogs/);
    expect(() => joinRecords(EMPTY, emptyRecord("q", "chat1"))).toThrow(RangeError);
  });
});

describe("what a join keeps of a message read twice", () => {
  const joined = (a: Partial<MessageFact>, b: Partial<MessageFact>): MessageFact | undefined =>
    joinRecords(knows({ messages: [fact(7, a)] }), knows({ messages: [fact(7, b)] })).messages[0];

  it("the stronger author: what anyone has seen to be an agent's is never a customer's", () => {
    expect(joined({ by: "customer" }, { by: "agent" })?.by).toBe("agent");
    expect(joined({ by: "system" }, { by: "unknown" })?.by).toBe("system");
  });

  it("the stronger kind and reason", () => {
    expect(joined({ kind: "unknown" }, { kind: "comment" })?.kind).toBe("comment");
    expect(
      joined(
        { kind: "not-delivered", reason: "other" },
        { kind: "not-delivered", reason: "window" },
      )?.reason,
    ).toBe("window");
  });

  it("the narrower time", () => {
    expect(joined({ at: { earliest: 0, latest: 59_999 } }, { at: exactly(40_000) })?.at).toEqual(
      exactly(40_000),
    );
  });

  it("that it has text, that it failed, that it was the holding reply", () => {
    expect(joined({ hasText: false }, { failed: true })).toMatchObject({
      hasText: true,
      failed: true,
    });
    expect(joined({ holding: true }, {})?.holding).toBe(true);
  });

  it("that it may have gone to the customer", () => {
    const unsure = { by: "system", maybeAutomatic: true } as const;
    expect(joined(unsure, { by: "system" })).toMatchObject(unsure);
  });
});

describe("what a join keeps of what was read", () => {
  const spans = (...pairs: [number, number][]): DialogRecord =>
    knows({ spans: pairs.map(([from, to]) => ({ from, to })) });

  it("spans that share a message become one", () => {
    expect(joinRecords(spans([1, 5]), spans([5, 9])).spans).toEqual([{ from: 1, to: 9 }]);
    expect(joinRecords(spans([1, 5], [8, 12]), spans([4, 9])).spans).toEqual([{ from: 1, to: 12 }]);
  });

  it("spans that share none stay apart", () => {
    expect(joinRecords(spans([1, 5]), spans([6, 9])).spans).toEqual([
      { from: 1, to: 5 },
      { from: 6, to: 9 },
    ]);
  });

  it("of a chat too long to keep, nothing below the oldest kept message counts as read", () => {
    const ids = Array.from({ length: KEPT_MESSAGES + 10 }, (_, i) => i + 1);
    const { messages, spans: read } = knows({
      messages: ids.map((id) => fact(id)),
      spans: [{ from: 1, to: KEPT_MESSAGES + 10 }],
    });
    expect(messages).toHaveLength(KEPT_MESSAGES);
    expect(read).toEqual([{ from: 11, to: KEPT_MESSAGES + 10 }]);
  });
});

describe("registers and claims", () => {
  it("the register set last counts", () => {
    const early = knows({ connector: { value: "facebook", at: 1 } });
    const late = knows({ connector: { value: "livechat", at: 2 } });
    expect(joinRecords(late, early).connector?.value).toBe("livechat");
  });

  it("a mark that was taken back stays taken back", () => {
    const set = knows({ contactedAt: { value: 500, at: 1 } });
    const takenBack = knows({ contactedAt: { value: null, at: 2 } });
    expect(joinRecords(takenBack, set).contactedAt).toEqual({ value: null, at: 2 });
  });

  it("the claim that knew more messages counts, of equal ones the tighter bound", () => {
    const claim = (bound: number, asOf: number): DialogRecord =>
      knows({ notAfter: { bound, asOf } });
    expect(joinRecords(claim(10, 5), claim(90, 6)).notAfter).toEqual({ bound: 90, asOf: 6 });
    expect(joinRecords(claim(10, 5), claim(9, 5)).notAfter).toEqual({ bound: 9, asOf: 5 });
  });

  it("what was set at or before an erasure is gone, whoever still sends it", () => {
    const old = knows({ title: { value: "Ana", at: 5 }, waiting: { value: true, at: 6 } });
    const { title, waiting } = joinRecords(knows({ erasedAt: 5 }), old);
    expect(title).toBeUndefined();
    expect(waiting?.value).toBe(true);
  });
});
