import { expect, test } from "vitest";
import { emptyRecord, joinRecords, type DialogRecord } from "../policy/dialog-record.ts";
import type { Author, MessageFact } from "../policy/facts.ts";
import { windowState } from "../policy/window-state.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { doubtNotShown, withoutNotShown } from "./not-shown.ts";

const NOW = Date.UTC(2026, 10, 21, 12);
const EMPTY = emptyRecord("acme.bitrix24.com", "chat1");

const fact = (id: number, by: Author, at: number): MessageFact => ({
  id,
  by,
  kind: "message",
  at: exactly(at),
  hasText: true,
});

/** The page of a WhatsApp conversation, read to its end: numbers from 98 on. */
const shown = (...messages: readonly (readonly [Author, number])[]): DialogRecord => {
  const facts = messages.map(([by, at], index) => fact(98 + index, by, at));
  const newestId = facts.at(-1)?.id ?? 0;
  return {
    ...EMPTY,
    connector: { value: "whatsappbytwilio", at: NOW },
    messages: facts,
    spans: [{ from: 98, to: newestId }],
    newestId,
    readAt: NOW,
    seenAt: NOW,
  };
};
const told = (...messages: readonly MessageFact[]): DialogRecord => ({
  ...EMPTY,
  messages,
  spans: messages.map(({ id }) => ({ from: id, to: id })),
  newestId: messages.at(-1)?.id ?? 0,
  readAt: NOW,
  seenAt: NOW,
});
const stateWith = (page: DialogRecord, more: Partial<DialogRecord>): string =>
  windowState(
    doubtNotShown(joinRecords(page, { ...EMPTY, ...more }), page),
    { extendTo7Days: false },
    NOW,
  ).state;

const over = shown(["customer", NOW - 46 * HOUR], ["agent", NOW - 45 * HOUR]);
const live = shown(["customer", NOW - 2 * HOUR], ["agent", NOW - HOUR]);

test.each<[string, MessageFact, string]>([
  ["after all of them", fact(999, "customer", NOW), "unknown"],
  ["among them", { ...fact(98, "customer", NOW), id: 98.5 }, "unknown"],
  ["as a comment", { ...fact(999, "customer", NOW), kind: "comment" }, "unknown"],
  ["by a number before them", fact(5, "customer", NOW - SECOND), "closed"],
])("a message of the customer that should stand on the page opens nothing: %s", (_, lie, state) => {
  expect(stateWith(over, {})).toBe("closed");
  expect(stateWith(over, told(lie))).toBe(state);
});

test("what the page shows counts as it did", () => {
  const message = fact(100, "customer", NOW);
  const arrived = shown(
    ["customer", NOW - 46 * HOUR],
    ["agent", NOW - 45 * HOUR],
    ["customer", NOW],
  );
  expect(stateWith(arrived, told(message))).toBe("open");
  const record = joinRecords(live, told(fact(50, "customer", NOW - DAY)));
  expect(doubtNotShown(record, live)).toBe(record);
  expect(stateWith(live, told(fact(999, "customer", NOW)))).toBe("open");
});

test("a block that no message on the page explains opens nothing, and closes nothing", () => {
  const blockAt = NOW + 20 * HOUR;
  expect(stateWith(over, { portalBlockAt: blockAt })).toBe("unknown");
  expect(stateWith(live, { portalBlockAt: blockAt })).toBe("open");
  const record = { ...EMPTY, portalBlockAt: blockAt };
  expect(withoutNotShown(record, over)).toEqual(EMPTY);
  const unsure = shown(["agent", NOW - 45 * HOUR], ["unknown", blockAt - DAY]);
  expect(doubtNotShown(record, unsure)).toBe(record);
});

test("a block is believed where its message may stand before what the page shows", () => {
  const ours = shown(["agent", NOW - 2 * HOUR], ["agent", NOW - HOUR]);
  expect(stateWith(ours, { portalBlockAt: NOW + 21 * HOUR })).toBe("open");
  expect(stateWith(ours, { portalBlockAt: NOW + 23 * HOUR })).toBe("unknown");
  const byMinute = { portalBlockAt: NOW + 22 * HOUR + MINUTE / 2 };
  expect(stateWith(live, byMinute)).toBe("open");
});
