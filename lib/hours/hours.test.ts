import * as fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, HOUR, MINUTE, type Instant } from "../time/instant.ts";
import { endOf, everyDay } from "./daily-span.ts";
import { lastWorkingMoment } from "./last-working-moment.ts";
import { isZone, type Shift, type WorkingHours } from "./working-hours.ts";
import { workingSpans } from "./working-spans.ts";

const OFFICE: Shift = { from: 9 * 60, to: 18 * 60 };
const NIGHT: Shift = { from: 22 * 60, to: 6 * 60 };

function weekdays(zone: string, shift = OFFICE, daysOff: readonly string[] = []): WorkingHours {
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => (day < 6 ? [shift] : []));
  return { zone, week, daysOff };
}

/** Wall-clock time of a zone as an instant. */
function at(text: string): Instant {
  return Temporal.ZonedDateTime.from(text).epochMilliseconds;
}

const MADRID = weekdays("Europe/Madrid");

test.each([
  [
    "inside working hours the deadline itself is the last moment",
    MADRID,
    "2026-11-18T15:03[Europe/Madrid]",
    "2026-11-18T15:03[Europe/Madrid]",
  ],
  [
    "closes in the night after: the end of that day's work",
    MADRID,
    "2026-11-19T03:10[Europe/Madrid]",
    "2026-11-18T18:00[Europe/Madrid]",
  ],
  [
    "exactly at the end of work",
    MADRID,
    "2026-11-18T18:00[Europe/Madrid]",
    "2026-11-18T18:00[Europe/Madrid]",
  ],
  [
    "exactly when work begins it is too late to begin: the day before counts",
    MADRID,
    "2026-11-19T09:00[Europe/Madrid]",
    "2026-11-18T18:00[Europe/Madrid]",
  ],
  [
    "closes on Saturday: Friday",
    MADRID,
    "2026-11-21T12:00[Europe/Madrid]",
    "2026-11-20T18:00[Europe/Madrid]",
  ],
  [
    "Friday is a day off: Thursday",
    weekdays("Europe/Madrid", OFFICE, ["2026-11-20"]),
    "2026-11-20T17:00[Europe/Madrid]",
    "2026-11-19T18:00[Europe/Madrid]",
  ],
  [
    "a night shift over midnight is worked to its end in the morning",
    weekdays("Europe/Madrid", NIGHT),
    "2026-11-19T07:00[Europe/Madrid]",
    "2026-11-19T06:00[Europe/Madrid]",
  ],
  [
    "a night shift that began on Friday ends on Saturday",
    weekdays("Europe/Madrid", NIGHT),
    "2026-11-21T12:00[Europe/Madrid]",
    "2026-11-21T06:00[Europe/Madrid]",
  ],
  [
    "a night shift that began before a day off is worked to its end",
    weekdays("Europe/Madrid", NIGHT, ["2026-11-20"]),
    "2026-11-20T20:00[Europe/Madrid]",
    "2026-11-20T06:00[Europe/Madrid]",
  ],
  [
    "a team in another zone: 18:00 in Bogota is midnight in Madrid",
    weekdays("America/Bogota"),
    "2026-11-19T03:10[Europe/Madrid]",
    "2026-11-19T00:00[Europe/Madrid]",
  ],
  [
    "a team far ahead has gone home already",
    weekdays("Pacific/Auckland"),
    "2026-11-18T15:00[Europe/Madrid]",
    "2026-11-18T06:00[Europe/Madrid]",
  ],
  [
    "the night in which clocks go forward",
    weekdays("America/New_York", { from: 20 * 60, to: 2 * 60 + 30 }),
    "2026-03-07T12:00[America/New_York]",
    "2026-03-07T02:30[America/New_York]",
  ],
])("%s", (_, hours, deadline, expected) => {
  expect(lastWorkingMoment(at(deadline), hours, at(deadline) - DAY)).toBe(at(expected));
});

test("nobody works between the customer's message and the deadline", () => {
  const saturday = at("2026-11-21T11:00[Europe/Madrid]");
  expect(lastWorkingMoment(saturday + DAY, MADRID, saturday)).toBeNull();
  const none = { ...MADRID, week: MADRID.week.map(() => []) };
  expect(lastWorkingMoment(saturday, none, saturday - 7 * DAY)).toBeNull();
});

test("closes on Sunday at 03:10, seven days after the customer wrote: Friday 18:00", () => {
  const sunday = at("2026-11-22T03:10[Europe/Madrid]");
  expect(lastWorkingMoment(sunday, MADRID, sunday - 7 * DAY)).toBe(
    at("2026-11-20T18:00[Europe/Madrid]"),
  );
});

test("an hour that is left out ends a shift when the clocks change, one shown twice the first time", () => {
  const daily = everyDay({ from: 60, to: 150 }, "Europe/Madrid");
  const [spring] = workingSpans(
    at("2026-03-29T00:00[Europe/Madrid]"),
    at("2026-03-29T12:00[Europe/Madrid]"),
    daily,
  );
  expect(spring && (spring.to - spring.from) / MINUTE).toBe(60);
  const [autumn] = workingSpans(
    at("2026-10-25T00:00[Europe/Madrid]"),
    at("2026-10-25T12:00[Europe/Madrid]"),
    daily,
  );
  expect(autumn && (autumn.to - autumn.from) / MINUTE).toBe(90);
});

test("shifts that touch or overlap are one span, cut to what was asked", () => {
  const split = weekdays("Europe/Madrid");
  const week = split.week.map((day) =>
    day.length === 0 ? [] : [OFFICE, { from: 18 * 60, to: 20 * 60 }],
  );
  const from = at("2026-11-18T12:00[Europe/Madrid]");
  expect(workingSpans(from, from + DAY, { ...split, week })).toEqual([
    { from, to: from + 8 * HOUR },
    { from: from + 21 * HOUR, to: from + DAY },
  ]);
});

test("quiet hours over midnight end in the morning, also where several lie behind each other", () => {
  const quiet = everyDay(NIGHT, "Europe/Madrid");
  const late = at("2026-11-18T23:30[Europe/Madrid]");
  expect(endOf(quiet, late)).toBe(at("2026-11-19T06:00[Europe/Madrid]"));
  expect(endOf(quiet, at("2026-11-18T12:00[Europe/Madrid]"))).toBe(
    at("2026-11-18T12:00[Europe/Madrid]"),
  );
  expect(endOf(everyDay({ from: 0, to: 1440 }, "Europe/Madrid"), late)).toBeNull();
});

test("only names of places are zones", () => {
  expect(["Europe/Madrid", "UTC", "America/Bogota"].every(isZone)).toBe(true);
  expect(["", "Mars/Olympus", "+03:00", "toString"].some(isZone)).toBe(false);
});

/** What a zone's clocks show at an instant, as a number that grows like a date. */
function clockOf(zone: string): (at: Instant) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  return (at) => {
    const found: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(at)) found[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = found;
    return Date.UTC(year, month - 1, day, hour, minute) / MINUTE;
  };
}

/** Walks through every minute and asks, of every shift of the days around, whether it has begun and not yet ended. */
function slowly(from: Instant, to: Instant, hours: WorkingHours): Set<Instant> {
  const clock = clockOf(hours.zone);
  const begin = from - 3 * DAY;
  const today = Math.floor(begin / DAY);
  const shifts = Array.from({ length: 9 }, (_, i) => today - 1 + i).flatMap((day) => {
    if (hours.daysOff.includes(new Date(day * DAY).toISOString().slice(0, 10))) return [];
    const weekday = (new Date(day * DAY).getUTCDay() + 6) % 7;
    return (hours.week[weekday] ?? []).map((shift) => {
      const midnight = day * 24 * 60;
      const next = shift.to > shift.from ? 0 : 24 * 60;
      return {
        begins: midnight + shift.from,
        ends: midnight + next + shift.to,
        begun: false,
        ended: false,
      };
    });
  });
  const working = new Set<Instant>();
  for (let now = begin; now < to; now += MINUTE) {
    const shown = clock(now);
    for (const shift of shifts) {
      shift.begun ||= shown >= shift.begins;
      shift.ended ||= shown >= shift.ends;
      if (shift.begun && !shift.ended && now >= from) working.add(now);
    }
  }
  return working;
}

const ZONES = ["Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"];
/** Around both clock changes of the northern and the southern half of the world, and any day. */
const STARTS = ["2026-03-07", "2026-03-28", "2026-04-04", "2026-10-03", "2026-10-24", "2026-10-31"];

const shift = fc
  .record({ from: fc.integer({ min: 0, max: 1439 }), to: fc.integer({ min: 1, max: 1440 }) })
  .map(({ from, to }) => ({ from: from - (from % 15), to: Math.max(15, to - (to % 15)) }));

const hours = fc.record({
  zone: fc.constantFrom(...ZONES),
  week: fc.array(fc.array(shift, { maxLength: 2 }), { minLength: 7, maxLength: 7 }),
  daysOff: fc.subarray(
    STARTS.map((day) => day.replace(/\d\d$/u, (n) => String(Number(n) - 1).padStart(2, "0"))),
  ),
});

test("agrees with walking through every minute", () => {
  fc.assert(
    fc.property(
      hours,
      fc.constantFrom(...STARTS),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 1, max: 30 }),
      (hours, day, hour, length) => {
        const from = Date.parse(`${day}T00:00:00Z`) + hour * HOUR;
        const to = from + length * HOUR;
        const working = slowly(from, to, hours);
        const spans = workingSpans(from, to, hours);
        for (let now = from; now < to; now += MINUTE) {
          expect(spans.some((span) => span.from <= now && now < span.to)).toBe(working.has(now));
        }
        const last = working.size === 0 ? null : Math.max(...working) + MINUTE;
        expect(lastWorkingMoment(to, hours, from)).toBe(last);
      },
    ),
    { numRuns: 40 },
  );
});
