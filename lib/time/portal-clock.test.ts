import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, SECOND, type Instant, type Milliseconds } from "./instant.ts";
import {
  aheadOf,
  differenceOf,
  FARTHEST,
  learnClock,
  UNKNOWN_CLOCK,
  upToDate,
  type PortalClock,
} from "./portal-clock.ts";

const NOON = Date.UTC(2026, 10, 21, 12);

interface Arrival {
  /** Since the one before. */
  readonly after: Milliseconds;
  /** How long the message was on its way. */
  readonly late: Milliseconds;
}

/** Messages of a portal whose clock is ahead of the computer's by `ahead`, as they come. */
function heard(
  arrivals: readonly Arrival[],
  ahead: Milliseconds,
  before: PortalClock = UNKNOWN_CLOCK,
  from: Instant = NOON,
): { clock: PortalClock; now: Instant } {
  let now = from;
  let clock = before;
  for (const { after, late } of arrivals) {
    now += after;
    const sentAt = Math.floor((now + ahead - late) / SECOND) * SECOND;
    clock = learnClock(clock, sentAt, now);
  }
  return { clock, now };
}

const prompt = (count: number): Arrival[] =>
  Array.from({ length: count }, () => ({ after: 2 * MINUTE, late: 300 }));

const arrivals = (longest: Milliseconds): fc.Arbitrary<Arrival[]> =>
  fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 30 * MINUTE }),
      late: fc.integer({ min: 0, max: longest }),
    }),
    { minLength: 1, maxLength: 40 },
  );
const difference = fc.integer({ min: -20 * HOUR, max: 20 * HOUR });

describe("a portal's clock that is ahead of the computer's", () => {
  it("is learned from one message", () => {
    const { clock, now } = heard(prompt(1), 5 * MINUTE);
    expect(aheadOf(clock, now)).toBeGreaterThanOrEqual(5 * MINUTE - 300);
    expect(aheadOf(clock, now)).toBeLessThanOrEqual(5 * MINUTE + SECOND);
  });

  it("is never taken for further ahead than it is, but for the second that dates leave out", () => {
    fc.assert(
      fc.property(arrivals(3 * HOUR), difference, (messages, ahead) => {
        const { clock, now } = heard(messages, ahead);
        expect(aheadOf(clock, now)).toBeLessThanOrEqual(Math.max(0, ahead + SECOND));
      }),
    );
  });

  it("is never forgotten for messages that come late after one that came at once", () => {
    fc.assert(
      fc.property(arrivals(115 * SECOND), difference, (messages, ahead) => {
        const { clock, now } = heard(messages, ahead);
        let age = 0;
        let quickest = Infinity;
        for (const { after, late } of messages.toReversed()) {
          if (age < DAY - MINUTE) quickest = Math.min(quickest, late);
          age += after;
        }
        const least = ahead - quickest;
        // A date leaves out its part of a second: what is less than one is not seen.
        expect(aheadOf(clock, now)).toBeGreaterThanOrEqual(least > SECOND ? least : 0);
      }),
    );
  });

  it("is not forgotten for what comes in one go after a sleep", () => {
    const { clock, now } = heard(prompt(3), 5 * MINUTE);
    const batch = Array.from({ length: 20 }, (_, index) => ({
      after: index === 0 ? 8 * HOUR : 100,
      late: 8 * HOUR - index * SECOND,
    }));
    const after = heard(batch, 5 * MINUTE, clock, now);
    expect(aheadOf(after.clock, after.now)).toBeGreaterThanOrEqual(5 * MINUTE - 300);
  });

  it("is forgotten a day after the last message that told of it", () => {
    const { clock, now } = heard(prompt(3), 5 * MINUTE);
    expect(aheadOf(clock, now + DAY - HOUR)).toBeGreaterThan(0);
    expect(aheadOf(clock, now + DAY + HOUR)).toBe(0);
  });

  it("is forgotten once three messages agree that the computer's clock was set right", () => {
    const wrong = heard(prompt(12), 5 * MINUTE);
    // The clock jumps over the difference.
    const twice = heard(prompt(2), 0, wrong.clock, wrong.now + 5 * MINUTE);
    expect(aheadOf(twice.clock, twice.now)).toBeGreaterThan(4 * MINUTE);
    const thrice = heard(prompt(1), 0, twice.clock, twice.now);
    expect(aheadOf(thrice.clock, thrice.now)).toBe(0);
  });

  it("is not believed when it would be by more than a day", () => {
    expect(learnClock(UNKNOWN_CLOCK, NOON + FARTHEST + 1, NOON)).toBe(UNKNOWN_CLOCK);
    expect(learnClock(UNKNOWN_CLOCK, NOON - FARTHEST - 1, NOON)).toBe(UNKNOWN_CLOCK);
    expect(learnClock(UNKNOWN_CLOCK, Number.NaN, NOON)).toBe(UNKNOWN_CLOCK);
  });

  it("is outvoted where one message alone bore a date in the future", () => {
    const one = learnClock(UNKNOWN_CLOCK, NOON + HOUR, NOON);
    expect(aheadOf(one, NOON)).toBe(HOUR + SECOND);
    const { clock, now } = heard(prompt(3), 0, one);
    expect(aheadOf(clock, now)).toBe(0);
  });
});

describe("a computer's clock that was set back", () => {
  it("makes the portal's be ahead by as much, before any message says so", () => {
    fc.assert(
      fc.property(
        difference,
        fc.integer({ min: MINUTE, max: 3 * HOUR }),
        fc.integer({ min: 0, max: DAY - HOUR }),
        (ahead, back, later) => {
          const { clock, now } = heard([{ after: 0, late: 0 }], ahead);
          const noticed = upToDate(clock, now - back);
          const said = aheadOf(noticed, now - back + later);
          expect(said).toBeGreaterThanOrEqual(Math.min(ahead + back - SECOND, FARTHEST));
          expect(said).toBeLessThanOrEqual(Math.max(0, ahead + back + SECOND));
        },
      ),
    );
  });

  it("is not outvoted by what was learned before", () => {
    const before = heard(prompt(8), 0);
    const after = heard(prompt(1), HOUR, before.clock, before.now - HOUR);
    expect(aheadOf(after.clock, after.now)).toBeGreaterThanOrEqual(HOUR - 300);
    const later = after.now + 2 * HOUR;
    expect(aheadOf(after.clock, later)).toBeGreaterThanOrEqual(HOUR - 300);
  });

  it("says nothing new of a clock that was not", () => {
    const { clock, now } = heard(prompt(4), MINUTE);
    expect(upToDate(clock, now)).toEqual(clock);
  });
});

describe("a computer that is ahead", () => {
  it("never makes a deadline later", () => {
    const { clock, now } = heard(prompt(8), -5 * MINUTE);
    expect(aheadOf(clock, now)).toBe(0);
  });

  it("is told of when three messages agree, and not before: each may have been late", () => {
    const twice = heard(prompt(2), -5 * MINUTE);
    expect(differenceOf(twice.clock, twice.now)).toBeNull();
    const thrice = heard(prompt(3), -5 * MINUTE);
    const told = differenceOf(thrice.clock, thrice.now);
    expect(told?.samples).toBe(3);
    expect(Math.abs((told?.ahead ?? 0) + 5 * MINUTE)).toBeLessThan(2 * SECOND);
  });
});

describe("what is told of the clocks", () => {
  it("is nothing while no message has come", () => {
    expect(differenceOf(UNKNOWN_CLOCK, NOON)).toBeNull();
  });

  it("is the difference, at once where the computer is behind or the two agree", () => {
    for (const ahead of [0, 5 * MINUTE]) {
      const { clock, now } = heard(prompt(1), ahead);
      const told = differenceOf(clock, now);
      expect(Math.abs((told?.ahead ?? NaN) - ahead)).toBeLessThan(2 * SECOND);
    }
  });
});
