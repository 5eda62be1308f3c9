import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOUR, MINUTE } from "../instant.ts";
import { widthOf } from "../moment.ts";
import { momentOf, type HeadedTime } from "./moment-of.ts";
import { CULTURES, clockText, headingText, shownAt } from "./proof/host-writing.ts";
import { history, someZone } from "./proof/histories.ts";

const at = (iso: string): number => Date.parse(iso);

/** In English, in Kyiv (two hours ahead), at noon of Saturday, 21 November 2026, from a host that groups by local days. */
function read(heading: string, clock: string, more: Partial<HeadedTime> = {}): string | null {
  const moment = momentOf({
    heading,
    clock,
    now: at("2026-11-21T10:00Z"),
    zone: "Europe/Kyiv",
    headingZone: "local",
    context: { language: "en", hours: 24 },
    ...more,
  });
  return (
    moment &&
    `${new Date(moment.earliest).toISOString().slice(0, 16)} ${(widthOf(moment) + 1) / MINUTE}`
  );
}

describe("a time under a heading", () => {
  it.each([
    ["today", "10:06", "2026-11-21T08:06 1"],
    ["yesterday", "10:06 pm", "2026-11-20T20:06 1"],
    ["Monday, November 16", "00:05", "2026-11-15T22:05 1"],
    ["Sunday, November 16, 2025", "00:05", "2025-11-15T22:05 1"],
    ["today", "12:00", "2026-11-21T10:00 1"],
    ["today", "12:01", null],
    ["tomorrow", "10:06", null],
    ["today", "today", null],
    ["10:06", "10:06", null],
  ])("%j %j is the minute %s", (heading, clock, expected) => {
    expect(read(heading, clock)).toBe(expected);
  });

  it("may be ten seconds ahead of the clock, and no more", () => {
    const now = at("2026-11-21T10:00:50Z");
    expect(read("today", "12:01", { now })).toBe("2026-11-21T10:01 1");
    expect(read("today", "12:01", { now: now - 1 })).toBeNull();
  });

  it("may be later by as much as the clock that dates messages is known to be ahead", () => {
    expect(read("today", "12:05")).toBeNull();
    expect(read("today", "12:05", { clockAhead: 5 * MINUTE })).toBe("2026-11-21T10:05 1");
    expect(read("today", "12:06", { clockAhead: 5 * MINUTE })).toBeNull();
  });

  it("may be morning or evening where nothing says which, but not later than now", () => {
    const context = { language: "en" };
    expect(read("yesterday", "10:06", { context })).toBe("2026-11-20T08:06 721");
    expect(read("today", "10:06", { context })).toBe("2026-11-21T08:06 1");
  });

  it("is of any day since the dialog was opened where the heading is kept over midnight", () => {
    const openedAt = at("2026-11-20T20:00Z");
    expect(read("today", "10:06", { openedAt })).toBe("2026-11-20T08:06 1441");
    expect(read("today", "22:30", { openedAt })).toBe("2026-11-20T20:30 1");
    expect(read("today", "10:06", { openedAt: at("2026-11-22T20:00Z") })).toBe(
      "2026-11-21T08:06 1",
    );
    expect(read("today", "10:06", { openedAt: 0 })).toBeNull();
  });

  it("is of the neighbouring day too where the host groups by the day in UTC", () => {
    const headingZone = "utc";
    expect(read("yesterday", "00:30", { headingZone })).toBe("2026-11-19T22:30 1441");
    expect(read("yesterday", "15:00", { headingZone })).toBe("2026-11-19T13:00 1441");
    expect(read("today", "00:30", { headingZone })).toBe("2026-11-20T22:30 1");
    expect(read("yesterday", "15:00", { headingZone, zone: "UTC" })).toBe("2026-11-20T15:00 1");
    // West of UTC the evening belongs to the next day in UTC.
    const zone = "America/New_York";
    expect(read("yesterday", "20:00", { headingZone, zone })).toBe("2026-11-20T01:00 1441");
    expect(read("Thursday, November 19", "20:00", { zone, headingZone: undefined })).toBe(
      "2026-11-19T01:00 1441",
    );
  });

  it("may be either of two hours when clocks are turned back", () => {
    const now = at("2026-10-27T10:00Z");
    expect(read("Sunday, October 25", "03:30", { now })).toBe("2026-10-25T00:30 61");
    expect(read("Sunday, October 25", "04:30", { now })).toBe("2026-10-25T02:30 1");
    expect(read("today", "03:30", { now: at("2026-10-25T01:00Z") })).toBe("2026-10-25T00:30 1");
  });

  it("may be before or after a gap in which no clock shows it", () => {
    const now = at("2026-04-01T10:00Z");
    expect(read("Sunday, March 29", "03:30", { now })).toBe("2026-03-29T00:30 61");
  });
});

const RUNS = 12_000;

describe("of whatever a host writes", () => {
  it("the true time is one that is read, and never earlier than what is read", () => {
    fc.assert(
      fc.property(
        history,
        someZone,
        fc.constantFrom(...CULTURES),
        fc.boolean(),
        fc.constantFrom("local", "utc", undefined),
        ({ sentAt, openedAt, writtenAt, now }, zone, culture, told, headingZone) => {
          const sent = shownAt(sentAt, zone);
          const moment = momentOf({
            heading: headingText(sent, shownAt(writtenAt, zone), culture),
            clock: clockText(sent, culture),
            now,
            zone,
            headingZone,
            openedAt,
            context: told ? { language: culture.locale } : { locales: [culture.locale] },
          });
          expect(moment?.earliest, "earliest").toBeLessThanOrEqual(sentAt);
          expect(moment?.latest, "latest").toBeGreaterThanOrEqual(sentAt);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("a minute is all it is where nothing in the texts is ambiguous", () => {
    // In Hindi one word is yesterday and tomorrow: it is ambiguous in the last seconds of a day.
    const plainly = CULTURES.filter(
      ({ locale, time, thisYear }) =>
        locale !== "hi" && /[HGap]/iu.test(time.replace("g:i", "")) && /[F月]/u.test(thisYear),
    );
    expect(plainly.length).toBeGreaterThan(20);
    let wide = 0;
    fc.assert(
      fc.property(
        history,
        someZone,
        fc.constantFrom(...plainly),
        ({ sentAt, now }, zone, culture) => {
          const sent = shownAt(sentAt, zone);
          const cycle = /[HG]/u.test(culture.time) ? (24 as const) : undefined;
          const moment = momentOf({
            heading: headingText(sent, shownAt(now, zone), culture),
            clock: clockText(sent, culture),
            now,
            zone,
            headingZone: "local",
            context: { language: culture.locale, hours: cycle },
          });
          const twice = [-1, 1].some((hours) => {
            const other = shownAt(sentAt + hours * HOUR, zone);
            return other.hour === sent.hour && other.days === sent.days;
          });
          const half = [-1, 1].some((halves) => {
            const other = shownAt(sentAt + (halves * HOUR) / 2, zone);
            return other.hour === sent.hour && other.minute === sent.minute;
          });
          const twiceAfter = twice ? HOUR : half ? HOUR / 2 : 0;
          if (twiceAfter > 0) wide += 1;
          expect(moment && widthOf(moment)).toBeLessThanOrEqual(twiceAfter + MINUTE - 1);
          expect(moment?.earliest).toBeGreaterThan(sentAt - twiceAfter - MINUTE);
        },
      ),
      { numRuns: RUNS / 2 },
    );
    expect(wide).toBeGreaterThan(0);
  });
});
