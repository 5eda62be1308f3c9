import { expect, test } from "vitest";
import { DAY, HOUR } from "../time/instant.ts";
import { lookAhead } from "./looking-ahead.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  workingHours: { ...DEFAULT_SETTINGS.workingHours, enabled: true, zone: "Europe/Madrid" },
};
const SUNDAY = Temporal.ZonedDateTime.from("2026-11-22T03:10[Europe/Madrid]").epochMilliseconds;
const FRIDAY = Temporal.ZonedDateTime.from("2026-11-20T18:00[Europe/Madrid]").epochMilliseconds;
const because = { rules: ["R6"] };

test("a window that closes on Sunday night has to be answered before Friday evening", () => {
  const week = { ...because, customerAt: SUNDAY - 7 * DAY };
  expect(lookAhead({ closesAt: SUNDAY, because: week }, SETTINGS)).toEqual({
    pressesAt: FRIDAY,
    answerBy: FRIDAY,
  });
});

test("nobody works in the whole window: the deadline itself presses", () => {
  const day = { ...because, customerAt: SUNDAY - DAY };
  expect(lookAhead({ closesAt: SUNDAY, because: day }, SETTINGS)).toEqual({
    pressesAt: SUNDAY,
    answerBy: null,
  });
});

test("inside working hours, and without any, nothing is earlier", () => {
  const closesAt = FRIDAY - HOUR;
  expect(lookAhead({ closesAt, because }, SETTINGS)).toEqual({ pressesAt: closesAt });
  expect(lookAhead({ closesAt: SUNDAY, because }, DEFAULT_SETTINGS)).toEqual({ pressesAt: SUNDAY });
  expect(lookAhead({ because }, SETTINGS)).toEqual({});
});
