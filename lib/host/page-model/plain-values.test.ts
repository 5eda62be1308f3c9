import { expect, test } from "vitest";
import { instant } from "./plain-values.ts";

const AT = Date.UTC(2026, 10, 16, 10);

test.each<[string, unknown]>([
  ["a date", new Date(AT)],
  ["milliseconds", AT],
  ["seconds", AT / 1000],
  ["a text in UTC", "2026-11-16T10:00:00Z"],
  ["a text with parts of seconds", "2026-11-16T10:00:00.000Z"],
  ["a text with an offset", "2026-11-16T13:00:00+03:00"],
  ["an offset without a colon", "2026-11-16T07:00:00-0300"],
])("an instant is read from %s", (_, value) => {
  expect(instant(value)).toBe(AT);
});

test.each([
  "2026-11-16T10:00:00",
  "2026-11-16 10:00:00",
  "2026-11-16",
  "11/16/2026 10:00 AM",
  "Mon, 16 Nov 2026 10:00:00 GMT+0300 (MSK)",
  "16.11.2026 10:00Z",
  "",
])("a text in any other form gives none: %s", (text) => {
  expect(instant(text)).toBeUndefined();
});
