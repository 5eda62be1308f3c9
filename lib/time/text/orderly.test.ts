import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "../instant.ts";
import { exactly, widthOf, type Moment } from "../moment.ts";
import { readingsOf } from "./moment-of.ts";
import { orderly, type Placed } from "./orderly.ts";
import { CULTURES, clockText, headingText, shownAt } from "./proof/host-writing.ts";
import { someZone } from "./proof/histories.ts";

const at = (iso: string): number => Date.parse(iso);
const now = at("2026-11-21T10:00Z");
const zone = "Europe/Kyiv";

interface Told {
  readonly headingZone?: "local" | "utc";
  readonly openedAt?: number;
  readonly hours?: 24;
}

/** A message in Kyiv, where it is noon of 21 November. */
function placed(
  heading: string,
  clock: string,
  more: Partial<Placed> = {},
  { headingZone = "local", openedAt = now, hours }: Told = { hours: 24 },
): Placed {
  const context = { language: "en", hours };
  const readings = readingsOf({ heading, clock, now, zone, headingZone, openedAt, context });
  return { readings, heading, ...more };
}

function shown(moments: readonly (Moment | null)[]): readonly string[] {
  return moments.map((moment) =>
    moment === null
      ? "never"
      : `${new Date(moment.earliest).toISOString().slice(8, 16)} ${(widthOf(moment) + 1) / MINUTE}`,
  );
}

describe("headings that group by the day in UTC", () => {
  const utc: Told = { headingZone: "utc", hours: 24 };

  it("are of their own day where nothing below them was sent between the two midnights", () => {
    const messages = [placed("yesterday", "10:00", {}, utc), placed("yesterday", "14:00", {}, utc)];
    expect(shown(orderly({ messages, complete: true }))).toEqual(["20T08:00 1", "20T12:00 1"]);
  });

  it("are of their own day where nothing else below them can have been what they were made for", () => {
    // Clocks went forward: the same hour of two days is within one day in UTC.
    const context = { language: "en", hours: 24 } as const;
    const told = { now: at("2027-03-15T00:30Z"), zone: "America/Los_Angeles", context };
    const readings = readingsOf({ heading: "today", clock: "16:59", ...told });
    expect(readings).toHaveLength(2);
    const messages = [{ heading: "today", readings }];
    expect(shown(orderly({ messages, complete: true }))).toEqual(["14T23:59 1"]);
    const two = [...messages, ...messages];
    expect(shown(orderly({ messages: two, complete: true }))[0]).toBe("14T00:59 1381");
  });

  it("stay as wide as they are where something that stood there may be gone", () => {
    const messages = [placed("yesterday", "10:00", {}, utc)];
    expect(shown(orderly({ messages }))).toEqual(["19T08:00 1441"]);
    const nameless = [...messages, { readings: null, heading: "yesterday" }];
    expect(shown(orderly({ messages: nameless, complete: true }))).toEqual([
      "19T08:00 1441",
      "never",
    ]);
  });

  it("may be of the day before where a message after midnight stands below them", () => {
    const messages = [placed("yesterday", "15:00", {}, utc), placed("yesterday", "00:30", {}, utc)];
    expect(shown(orderly({ messages, complete: true }))).toEqual([
      "19T13:00 1441",
      "19T22:30 1441",
    ]);
  });
});

describe("a heading kept over midnight", () => {
  const kept: Told = { openedAt: at("2026-11-20T09:00Z"), hours: 24 };

  it("is of the new day below a message of the evening, where messages are known to be in order", () => {
    const messages = [
      placed("today", "22:00", {}, kept),
      placed("today", "09:00", { inOrder: true }, kept),
    ];
    expect(shown(orderly({ messages }))).toEqual(["20T20:00 1", "21T07:00 1"]);
  });

  it("may be of either day where a message with an old date may have come last", () => {
    const messages = [placed("today", "22:00", {}, kept), placed("today", "09:00", {}, kept)];
    expect(shown(orderly({ messages }))).toEqual(["20T20:00 1", "20T07:00 1441"]);
  });

  it("is of the old day above a message of the evening", () => {
    const messages = [
      placed("today", "09:00", {}, kept),
      placed("today", "22:00", { inOrder: true }, kept),
    ];
    expect(shown(orderly({ messages }))).toEqual(["20T07:00 1", "20T20:00 1"]);
  });

  it("is not decided by order where headings are out of order", () => {
    const messages = [
      placed("today", "22:00", { inOrder: true }, kept),
      placed("today", "09:00", { inOrder: true }, kept),
      placed("Monday, November 16", "09:00", { inOrder: true }, kept),
    ];
    expect(shown(orderly({ messages }))).toEqual(["20T20:00 1", "20T07:00 1441", "16T07:00 1"]);
  });
});

describe("a time known better", () => {
  it("stands, and tells what is above and below it", () => {
    const openedAt = at("2026-11-19T00:00Z");
    const known = exactly(at("2026-11-20T10:00Z"));
    const messages = [
      placed("today", "10:00", {}, { openedAt, hours: 24 }),
      placed("today", "12:00", { known, inOrder: true }, { openedAt, hours: 24 }),
      placed("today", "11:00", { inOrder: true }, { openedAt, hours: 24 }),
    ];
    expect(shown(orderly({ messages }))).toEqual([
      "19T08:00 1441",
      "20T10:00 0.000016666666666666667",
      "21T09:00 1",
    ]);
  });

  it("stands also where the texts say otherwise", () => {
    const known = exactly(at("2026-11-18T10:00Z"));
    expect(orderly({ messages: [placed("today", "09:00", { known })] })).toEqual([known]);
    expect(orderly({ messages: [{ readings: null, heading: "", known }] })).toEqual([known]);
  });
});

it("morning or evening is told by the messages around it, in order", () => {
  const messages = [
    placed("yesterday", "11:00", { inOrder: true }, {}),
    placed("yesterday", "09:00", { inOrder: true }, {}),
    placed("yesterday", "10:00", { inOrder: true }, {}),
  ];
  expect(shown(orderly({ messages }))).toEqual(["20T09:00 1", "20T19:00 1", "20T20:00 1"]);
});

it("nothing comes of nothing", () => {
  expect(orderly({ messages: [] })).toEqual([]);
});

/** A conversation as a host groups and shows it: which is met when decides what its heading says, and says for good. */
const conversations = fc.record({
  start: fc.integer({ min: at("2025-12-20T00:00Z"), max: at("2027-01-10T00:00Z") }),
  gaps: fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: HOUR }),
      fc.integer({ min: 0, max: 12 * HOUR }),
      fc.integer({ min: 0, max: 3 * DAY }),
    ),
    { minLength: 1, maxLength: 9 },
  ),
  /** How much older than its place a message is dated; none for most. */
  old: fc.array(
    fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 2 * DAY })),
    {
      minLength: 9,
      maxLength: 9,
    },
  ),
  openedAfter: fc.nat({ max: 9 }),
  pageSize: fc.integer({ min: 1, max: 5 }),
  wait: fc.integer({ min: 0, max: DAY }),
  gone: fc.array(fc.constantFrom(false, false, true), { minLength: 9, maxLength: 9 }),
  anyGone: fc.boolean(),
  knownOnes: fc.array(fc.constantFrom(false, false, true), { minLength: 9, maxLength: 9 }),
  byUtcDay: fc.boolean(),
});

it("no message is ever narrowed past the truth", () => {
  let narrowed = 0;
  fc.assert(
    fc.property(conversations, someZone, fc.constantFrom(...CULTURES), (story, there, culture) => {
      const { gaps, old, openedAfter, pageSize, wait, gone, anyGone, knownOnes, byUtcDay } = story;
      let added = story.start;
      const all = gaps.map((gap, index) => {
        added += gap;
        return { addedAt: added, sentAt: added - (old[index] ?? 0), isOld: (old[index] ?? 0) > 0 };
      });
      const opened = Math.min(openedAfter, all.length);
      const openedAt = (all[opened - 1]?.addedAt ?? story.start) + Math.min(wait, HOUR);
      const later = all.filter(({ addedAt }) => addedAt > openedAt);
      const before = all.filter(({ addedAt }) => addedAt <= openedAt);
      const end = Math.max(openedAt, added) + wait;
      // The newest page first, then what arrives, then the older pages.
      const met = [
        ...before.slice(-pageSize).map((one) => ({ one, metAt: openedAt })),
        ...later.map((one) => ({ one, metAt: one.addedAt })),
        ...before.slice(0, -pageSize).map((one) => ({ one, metAt: end })),
      ];
      const titles = new Map<number, string>();
      const keyOf = (sentAt: number): number =>
        byUtcDay ? Math.floor(sentAt / DAY) : shownAt(sentAt, there).days;
      for (const { one, metAt } of met) {
        const key = keyOf(one.sentAt);
        const heading = headingText(shownAt(one.sentAt, there), shownAt(metAt, there), culture);
        if (!titles.has(key)) titles.set(key, heading);
      }
      const left = all.filter((_, index) => !(anyGone && gone[index] === true));
      const messages = left.map((one, index): Placed => {
        const heading = titles.get(keyOf(one.sentAt)) ?? "";
        const readings = readingsOf({
          heading,
          clock: clockText(shownAt(one.sentAt, there), culture),
          now: end,
          zone: there,
          headingZone: byUtcDay ? "utc" : "local",
          openedAt,
          context: { language: culture.locale },
        });
        return {
          heading,
          readings,
          inOrder: !one.isOld,
          known: knownOnes[index] === true ? exactly(one.sentAt) : undefined,
        };
      });
      const told = orderly({ messages, complete: left.length === all.length });
      const alone = orderly({ messages: messages.map((one) => ({ ...one, inOrder: false })) });
      told.forEach((moment, index) => {
        const { sentAt = 0 } = left[index] ?? {};
        expect(moment).not.toBeNull();
        expect(moment?.earliest).toBeLessThanOrEqual(sentAt);
        expect(moment?.latest).toBeGreaterThanOrEqual(sentAt);
        const unordered = alone[index];
        if (moment && unordered && widthOf(moment) < widthOf(unordered)) narrowed += 1;
      });
    }),
    { numRuns: 3_000 },
  );
  expect(narrowed).toBeGreaterThan(100);
});
