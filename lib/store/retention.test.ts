import { expect, test } from "vitest";
import { emptyRecord } from "../policy/dialog-record.ts";
import type { WindowState } from "../policy/window-state.ts";
import { DAY, HOUR } from "../time/instant.ts";
import { isPastRetention, windowEndAt } from "./retention.ts";

const record = { ...emptyRecord("acme.bitrix24.com", "chat1"), seenAt: 5 * DAY };
const state: WindowState = {
  state: "closed",
  verdict: "confirm",
  approximate: false,
  unanswered: "yes",
  because: { rules: ["R4"], customerAt: DAY, over: "24h" },
};

test("a window ends at its deadline, or as long after the customer's message as it lasted", () => {
  expect(windowEndAt(record, { ...state, state: "open", closesAt: 9 * DAY })).toBe(9 * DAY);
  expect(windowEndAt(record, state)).toBe(2 * DAY);
  const week = { ...state, because: { ...state.because, over: "7d" as const } };
  expect(windowEndAt(record, week)).toBe(8 * DAY);
});

test("where nothing is known of the customer, it counts from when the dialog was last seen", () => {
  expect(windowEndAt(record, { ...state, state: "unknown", because: { rules: [] } })).toBe(5 * DAY);
});

test("a dialog of which only the row was seen is kept from then on", () => {
  const row = { ...record, seenAt: 0, connector: { value: "facebook", at: 6 * DAY } };
  expect(windowEndAt(row, { ...state, state: "unknown", because: { rules: [] } })).toBe(6 * DAY);
});

test("a record is kept for 30 days after that, to the hour", () => {
  expect(isPastRetention(record, state, 30, 32 * DAY)).toBe(false);
  expect(isPastRetention(record, state, 30, 32 * DAY + HOUR)).toBe(true);
});
