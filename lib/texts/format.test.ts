import { expect, test } from "vitest";
import { DAY, HOUR, MINUTE, SECOND } from "../time/instant.ts";
import { formatDeadline, formatLeft, formatsOf } from "./format.ts";
import { languageOf, localeOf } from "./language.ts";

const ZONE = "Europe/Madrid";
/** Saturday, 2026-11-21, 20:30 in Madrid. */
const NOW = Date.UTC(2026, 10, 21, 19, 30);

test.each([
  ["later today", NOW + 2 * HOUR, "22:30"],
  ["after midnight is another day", NOW + 4 * HOUR, "Sun 00:30"],
  ["six days on", NOW + 6 * DAY, "Fri 20:30"],
  ["a week on, the weekday would mean today", NOW + 7 * DAY, "Nov 28, 20:30"],
  ["yesterday", NOW - DAY, "Nov 20, 20:30"],
])("a deadline %s", (_, at, text) => {
  expect(formatDeadline(at, NOW, "en", ZONE)).toBe(text);
});

test("the day is the one of the zone that is shown, not of the computer", () => {
  expect(formatDeadline(NOW + 4 * HOUR, NOW, "en", "UTC")).toBe("23:30");
  expect(formatDeadline(NOW + 2 * HOUR, NOW, "es", ZONE)).toBe("22:30");
  expect(formatDeadline(NOW + 3 * DAY, NOW, "es", ZONE)).toBe("mar, 20:30");
});

test("a clock change does not shift the day", () => {
  const before = Date.UTC(2026, 9, 24, 21, 30); // Saturday 23:30, the night the clocks go back
  expect(formatDeadline(before + DAY, before, "en", ZONE)).toBe("Sun 22:30");
});

test.each([
  [2 * HOUR + 10 * MINUTE + 59 * SECOND, "2h 10m"],
  [HOUR, "1h"],
  [DAY - 1, "23h 59m"],
  [DAY, "1d"],
  [2 * DAY + 3 * HOUR + 59 * MINUTE, "2d 3h"],
  [MINUTE - 1, "<1m"],
  [1, "<1m"],
  [0, "0m"],
  [-5, "0m"],
])("%i ms left are %s, rounded down", (left, text) => {
  expect(formatLeft(left, "en")).toBe(text);
});

test("in words, and in Spanish", () => {
  expect(formatsOf("en").leftInWords(HOUR + MINUTE)).toBe("1 hour, 1 minute");
  expect(formatsOf("es").leftInWords(0)).toBe("0 minutos");
});

test("formatters are made once", () => {
  expect(formatsOf("en", ZONE)).toBe(formatsOf("en", ZONE));
});

test("the language is what is set, else the first that there are words for, else English", () => {
  expect(languageOf("es", ["en"])).toBe("es");
  expect(languageOf("auto", ["de-AT", "es-MX", "en"])).toBe("es");
  expect(languageOf("auto", ["de"])).toBe("en");
  expect(localeOf("es", ["de", "es-MX"])).toBe("es-MX");
  expect(localeOf("en", ["de"])).toBe("en");
});
