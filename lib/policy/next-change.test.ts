import { describe, expect, it } from "vitest";
import { DAY, HOUR, SECOND, type Instant } from "../time/instant.ts";
import { exactly, type Moment } from "../time/moment.ts";
import { emptyRecord, joinRecords, type DialogRecord } from "./dialog-record.ts";
import type { Kind } from "./facts.ts";
import { nextChange } from "./next-change.ts";

/** 2026-03-02T10:00:00.000Z */
const T = 1_772_445_600_000;
const WEEK = 7 * DAY;

/** A chat of one message of the customer, read from its beginning. */
function chat(connector: string, at: Moment, kind: Kind = "message"): DialogRecord {
  const empty = emptyRecord("p", "chat1");
  return joinRecords(empty, {
    ...empty,
    connector: { value: connector, at: 1 },
    messages: [{ id: 1, by: "customer", kind, at, hasText: true }],
    spans: [{ from: 1, to: 1 }],
    startId: 1,
    newestId: 1,
  });
}

/** All changes from `now` on. */
function changes(record: DialogRecord, extendTo7Days: boolean, now: Instant): readonly Instant[] {
  const found: Instant[] = [];
  for (let at: Instant | null = now; found.length < 20; found.push(at)) {
    at = nextChange(record, { extendTo7Days }, at);
    if (at === null) break;
  }
  return found;
}

const day: Moment = { earliest: T, latest: T + DAY - 1 };

describe("the answer changes", () => {
  it.each([
    ["at 24 hours", "whatsappbyedna", exactly(T), "message", false, [T + DAY]],
    [
      "at 24 hours and 7 days with the switch",
      "facebook",
      exactly(T),
      "message",
      true,
      [T + DAY, T + WEEK],
    ],
    ["at a comment's 7 days", "fbinstagramdirect", exactly(T), "comment", true, [T + WEEK]],
    [
      "at both ends of an unsure time",
      "facebook",
      day,
      "message",
      false,
      [T + DAY, T + 2 * DAY - 1],
    ],
    [
      "at both ends of an unsure comment",
      "fbinstagramdirect",
      day,
      "comment",
      false,
      [T + WEEK, T + WEEK + DAY - 1],
    ],
    ["never where the channel is not limited", "livechat", exactly(T), "message", false, []],
    ["never where nobody has classified it", "acme", exactly(T), "message", true, []],
  ] as const)("%s", (_, connector, at, kind, on, expected) => {
    expect(changes(chat(connector, at, kind), on, T)).toEqual(expected);
  });

  it("when a message from the future can be believed", () => {
    const record = chat("facebook", exactly(T));
    expect(changes(record, false, T - HOUR)).toEqual([T - 10 * SECOND, T + DAY]);
  });

  it("at the end of an unsure comment, whatever else is claimed", () => {
    const record = {
      ...chat("fbinstagramdirect", day, "comment"),
      notAfter: { bound: T + HOUR, asOf: 1 },
    };
    expect(changes(record, false, T)).toEqual([T + WEEK, T + WEEK + DAY - 1]);
  });

  it("never of an empty record", () => {
    expect(changes(emptyRecord("p", "chat1"), true, T)).toEqual([]);
  });
});
