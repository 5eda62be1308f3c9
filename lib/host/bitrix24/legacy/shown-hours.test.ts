// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { HOUR } from "../../../time/instant.ts";
import { shownOffset } from "./shown-hours.ts";

function messages(...shown: [date: string, clock: string][]): Element {
  const list = document.createElement("div");
  for (const [date, clock] of shown) {
    const message = document.createElement("div");
    message.setAttribute("data-messagedate", date);
    const hour = document.createElement("span");
    hour.className = "bx-messenger-content-item-date";
    hour.textContent = clock;
    message.append(hour);
    list.append(message);
  }
  return list;
}

const NINE = "Fri Nov 20 2026 09:15:20 GMT+0000 (Coordinated Universal Time)";

test.each([
  ["9:15 am", 0, 0],
  ["12:15", 0, 3 * HOUR],
  ["2:45 PM", 0, 5.5 * HOUR],
  ["4:15 a.m.", 0, -5 * HOUR],
  ["22:15", 12 * HOUR, 13 * HOUR],
  ["22:15", -8 * HOUR, -11 * HOUR],
])("%s beside 09:15 UTC, on a computer %s ms ahead, means %s ms ahead", (clock, here, ahead) => {
  expect(shownOffset(messages([NINE, clock]), here)).toBe(ahead);
});

test.each([["not delivered"], ["9:17 am"], [""], ["99:15:11"]])("%j tells nothing", (clock) => {
  expect(shownOffset(messages([NINE, clock]), 0)).toBeNull();
});

test("messages that contradict each other tell nothing", () => {
  expect(shownOffset(messages([NINE, "12:15"], [NINE, "11:15"]), 0)).toBeNull();
});

test("a message that failed, whose hour is replaced by words, is passed over", () => {
  expect(shownOffset(messages([NINE, "12:15"], [NINE, "was not delivered"]), 0)).toBe(3 * HOUR);
});

test("no messages tell nothing", () => {
  expect(shownOffset(null, 0)).toBeNull();
});
