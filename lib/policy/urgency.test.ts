import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOUR, MINUTE, type Instant } from "../time/instant.ts";
import { mayBeOver, nextUrgencyChange, urgencyOf, type UrgencyThresholds } from "./urgency.ts";

const THRESHOLDS = { soon: 4 * HOUR, lastCall: HOUR, safetyMargin: 2 * MINUTE };
const CLOSES = 100 * HOUR;

describe("urgency", () => {
  it.each([
    [4 * HOUR, "calm"],
    [4 * HOUR - 1, "soon"],
    [HOUR, "soon"],
    [HOUR - 1, "last-call"],
    [0, "last-call"],
    [-HOUR, "last-call"],
  ])("with %i ms left: %s", (left, urgency) => {
    expect(urgencyOf(CLOSES, CLOSES - left, THRESHOLDS)).toBe(urgency);
  });

  it("is calm without a deadline", () => {
    expect(urgencyOf(undefined, CLOSES, THRESHOLDS)).toBe("calm");
    expect(nextUrgencyChange(undefined, CLOSES, THRESHOLDS)).toBeNull();
  });
});

describe("the safety margin", () => {
  it("begins so long before the deadline, and not a millisecond earlier", () => {
    expect(mayBeOver(CLOSES, CLOSES - 2 * MINUTE - 1, 2 * MINUTE)).toBe(false);
    expect(mayBeOver(CLOSES, CLOSES - 2 * MINUTE, 2 * MINUTE)).toBe(true);
    expect(mayBeOver(undefined, CLOSES, 2 * MINUTE)).toBe(false);
  });
});

describe("when the urgency changes next", () => {
  it("goes through its three changes, whatever the thresholds", () => {
    const thresholds = fc.record({
      soon: fc.nat(50),
      lastCall: fc.nat(50),
      safetyMargin: fc.nat(50),
    });
    const seen = (now: Instant, given: Required<UrgencyThresholds>): string =>
      `${urgencyOf(60, now, given)} ${mayBeOver(60, now, given.safetyMargin)}`;
    fc.assert(
      fc.property(fc.nat(70), thresholds, (now, given) => {
        const later = Array.from({ length: 80 }, (_, i) => now + 1 + i);
        const first = later.find((at) => seen(at, given) !== seen(now, given));
        expect(nextUrgencyChange(60, now, given)).toBe(first ?? null);
      }),
      { numRuns: 1_000 },
    );
  });
});
