import { describe, expect, test } from "vitest";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import type { MessageFact } from "../policy/facts.ts";
import { DEFAULT_SETTINGS, type Settings } from "../settings/settings.ts";
import { exactly } from "../time/moment.ts";
import { DAY, HOUR } from "../time/instant.ts";
import { linesOf, refusedEarlyOf } from "./lines.ts";

const ACME = "acme.bitrix24.com";
const START = Date.UTC(2026, 10, 2);

function record(dialog: string, connector: string, line?: string): DialogRecord {
  const at = START;
  return {
    ...emptyRecord(ACME, dialog),
    connector: { value: connector, at },
    ...(line !== undefined && { line: { value: line, at } }),
    seenAt: at,
  };
}

/** A customer's message, and 30 hours later a refusal about time. */
function refused(dialog: string, line: string): DialogRecord {
  return {
    ...record(dialog, "facebook", line),
    messages: [
      { id: 1, by: "customer", kind: "message", at: exactly(START), hasText: true },
      { id: 2, by: "agent", kind: "message", at: exactly(START + 30 * HOUR), hasText: true },
      {
        id: 3,
        by: "system",
        kind: "not-delivered",
        at: exactly(START + 30 * HOUR),
        hasText: true,
        reason: "window",
      },
    ],
    spans: [{ from: 1, to: 3 }],
    startId: 1,
    newestId: 3,
    readAt: START + 31 * HOUR,
  };
}

test("each open channel is listed once, with its channels and how many conversations", () => {
  const records = [
    record("chat1", "facebook", "10"),
    record("chat2", "fbinstagramdirect", "10"),
    record("chat3", "wazzup", "2"),
    record("chat4", "facebook"),
  ];
  expect(linesOf(records, DEFAULT_SETTINGS, START)).toEqual([
    {
      key: `${ACME}/2`,
      portal: ACME,
      line: "2",
      channels: [null],
      conversations: 1,
      refusedEarly: 0,
    },
    {
      key: `${ACME}/10`,
      portal: ACME,
      line: "10",
      channels: ["facebook-messages", "instagram-direct"],
      conversations: 2,
      refusedEarly: 0,
    },
  ]);
});

test("an open channel that only the settings name stands there too, with none seen", () => {
  const settings: Settings = { ...DEFAULT_SETTINGS, lines: { [`${ACME}/7`]: { enabled: false } } };
  expect(linesOf([], settings, START)).toMatchObject([
    { key: `${ACME}/7`, line: "7", channels: [], conversations: 0 },
  ]);
});

test("an open channel that only a classification names stands there too, as what it is said to be", () => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    lines: { [`${ACME}/7`]: { enabled: false } },
    connectors: {
      wazzup: "whatsapp",
      [`${ACME}/7`]: "whatsapp",
      [`${ACME}/8`]: "instagram-direct",
    },
  };
  expect(linesOf([], settings, START)).toMatchObject([
    { key: `${ACME}/7`, channels: ["whatsapp"], conversations: 0 },
    { key: `${ACME}/8`, channels: ["instagram-direct"], conversations: 0 },
  ]);
  expect(linesOf([record("chat1", "facebook", "8")], settings, START)).toMatchObject([
    { key: `${ACME}/7` },
    { key: `${ACME}/8`, channels: ["facebook-messages"], conversations: 1 },
  ]);
});

test("a refusal between 24 h and 7 d says that Bitrix24's own switch is off, where ours is on (R6)", () => {
  const records = [refused("chat1", "3"), refused("chat2", "4")];
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    lines: { [`${ACME}/3`]: { extendTo7Days: true } },
  };
  expect(linesOf(records, settings, START + 2 * DAY)).toMatchObject([
    { line: "3", refusedEarly: 1 },
    { line: "4", refusedEarly: 0 },
  ]);
});

describe("what refusals say about Bitrix24's own 7-day switch", () => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    lines: { [`${ACME}/3`]: { extendTo7Days: true } },
  };
  const more = (record: DialogRecord, ...messages: readonly [MessageFact["by"], number][]) => {
    const facts = messages.map(([by, at], index): MessageFact => {
      return { id: 4 + index, by, kind: "message", at: exactly(at), hasText: true };
    });
    const newestId = 3 + facts.length;
    return {
      ...record,
      messages: [...record.messages, ...facts],
      spans: [{ from: 1, to: newestId }],
      newestId,
      readAt: START + 9 * DAY,
    };
  };
  const counted = (...records: readonly DialogRecord[]): number | undefined =>
    linesOf(records, settings, START + 9 * DAY)[0]?.refusedEarly;

  test("stays said after the customer has written again", () => {
    const again = more(refused("chat1", "3"), ["customer", START + 2 * DAY]);
    expect(counted(again)).toBe(1);
    expect(refusedEarlyOf([again], settings, START + 9 * DAY)).toEqual({ "facebook-messages": 1 });
  });

  test("is taken back by a later message past 24 hours that nobody refused", () => {
    const delivered = more(
      refused("chat1", "3"),
      ["customer", START + 2 * DAY],
      ["agent", START + 4 * DAY],
    );
    expect(counted(delivered)).toBe(0);
    expect(counted(delivered, refused("chat2", "3"))).toBe(0);
  });

  test("is not taken back by a message inside 24 hours, or by one after something unread", () => {
    const inside = more(
      refused("chat1", "3"),
      ["customer", START + 2 * DAY],
      ["agent", START + 2 * DAY + HOUR],
    );
    expect(counted(inside)).toBe(1);
    const late = more(
      refused("chat1", "3"),
      ["customer", START + 2 * DAY],
      ["agent", START + 4 * DAY],
    );
    const spans = [
      { from: 1, to: 4 },
      { from: 5, to: 5 },
    ];
    expect(counted({ ...late, spans })).toBe(1);
  });
});
