import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { badgeTime, durationParts, nextMinute, shownLeft, timeLeft } from "./duration.ts";
import { DAY, HOUR, MINUTE } from "./instant.ts";

describe("a duration on a badge is rounded down", () => {
  it.each([
    [7 * DAY, "7d"],
    [7 * DAY - 1, "6d"],
    [DAY, "1d"],
    [DAY - 1, "23h"],
    [HOUR, "1h"],
    [HOUR - 1, "59m"],
    [45 * MINUTE + 59_999, "45m"],
    [MINUTE, "1m"],
    [MINUTE - 1, "0m"],
    [0, "0m"],
    [-DAY, "0m"],
  ])("%i ms: %s", (left, text) => {
    const { amount, unit } = badgeTime(left);
    expect(`${amount}${unit}`).toBe(text);
  });

  it("and has at most three characters for a year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 * DAY }), (left) => {
        const { amount, unit } = badgeTime(left);
        expect(`${amount}${unit}`).toMatch(/^\d{1,2}[dhm]$/);
      }),
    );
  });
});

describe("parts of a duration", () => {
  it("add up to the duration, less than a minute short", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * DAY }), (left) => {
        const { days, hours, minutes } = durationParts(left);
        const sum = days * DAY + hours * HOUR + minutes * MINUTE;
        expect(left - sum).toBeGreaterThanOrEqual(0);
        expect(left - sum).toBeLessThan(MINUTE);
        expect(hours).toBeLessThan(24);
        expect(minutes).toBeLessThan(60);
      }),
    );
  });

  it("are none for what is over", () => {
    expect(durationParts(-1)).toEqual({ days: 0, hours: 0, minutes: 0 });
  });
});

describe("time left", () => {
  it("is the deadline less now, never negative", () => {
    expect(timeLeft(500, 200)).toBe(300);
    expect(timeLeft(500, 501)).toBe(0);
  });

  it("as shown is what will be left at the next full minute", () => {
    const deadline = 10 * MINUTE;
    expect(nextMinute(4 * MINUTE)).toBe(5 * MINUTE);
    expect(nextMinute(4 * MINUTE - 1)).toBe(4 * MINUTE);
    expect(shownLeft(deadline, 4 * MINUTE)).toBe(5 * MINUTE);
    expect(shownLeft(deadline, 4 * MINUTE + 59_999)).toBe(5 * MINUTE);
    expect(shownLeft(deadline, 5 * MINUTE)).toBe(4 * MINUTE);
    expect(shownLeft(deadline, 10 * MINUTE - 1)).toBe(0);
  });

  it("as shown is never more than is left, up to the moment it is shown anew", () => {
    fc.assert(
      fc.property(fc.nat(DAY), fc.nat(DAY), (deadline, now) => {
        expect(shownLeft(deadline, now)).toBeLessThanOrEqual(
          timeLeft(deadline, nextMinute(now) - 1),
        );
      }),
    );
  });
});
