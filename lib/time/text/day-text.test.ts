import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDay } from "./day-text.ts";
import { CULTURES, headingText, listText, shownAt } from "./proof/host-writing.ts";

const dayOf = (iso: string): number => Date.parse(`${iso}T00:00Z`) / 86_400_000;

/** Reads on Saturday, 21 November 2026, or between two other days. */
function days(text: string, context = {}, first = "2026-11-21", last = first): string | null {
  return (
    readDay(text, { first: dayOf(first), last: dayOf(last) }, context)
      ?.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
      .join(" ") ?? null
  );
}

describe("a day in words", () => {
  it.each([
    ["today", "2026-11-21"],
    ["Yesterday", "2026-11-20"],
    ["tomorrow", "2026-11-22"],
    ["сегодня", "2026-11-21"],
    ["СЬОГОДНІ", "2026-11-21"],
    ["вчора", "2026-11-20"],
    ["aujourd'hui", "2026-11-21"],
    ["hari ini", "2026-11-21"],
    ["Hôm qua", "2026-11-20"],
    ["昨天", "2026-11-20"],
    ["أمس", "2026-11-20"],
    ["bugün", "2026-11-21"],
    ["कल", "2026-11-20 2026-11-22"],
    ["Monday, November 16", "2026-11-16"],
    ["Monday, 16 November 2026", "2026-11-16"],
    ["Понедельник, 16 ноября", "2026-11-16"],
    ["Понеділок, 16 листопада", "2026-11-16"],
    ["П'ятниця, 6 листопада 2026 р.", "2026-11-06"],
    ["lunes, 16 de noviembre de 2026", "2026-11-16"],
    ["segunda-feira, 16 de novembro", "2026-11-16"],
    ["Montag, 16. November", "2026-11-16"],
    ["lundi 16 novembre", "2026-11-16"],
    ["mar. 3 mars 2026", "2026-03-03"],
    ["mar 3 mar", "2026-03-03"],
    ["16 Kasım Pazartesi", "2026-11-16"],
    ["2026年11月16日 星期一", "2026-11-16"],
    ["11月16日(月)", "2026-11-16"],
    ["2026년 11월 16일 월요일", "2026-11-16"],
    ["Thứ Hai, 16 tháng 11", "2026-11-16"],
    ["Thứ 2, 16 thg 11", "2026-11-16"],
    ["الاثنين، ١٦ نوفمبر", "2026-11-16"],
    ["Monday, November 16th", "2026-11-16"],
    ["Nov 11", "2026-11-11"],
    ["11 ноя", "2026-11-11"],
    ["11 нояб.", "2026-11-11"],
    ["11 лист", "2026-11-11"],
    ["9 мая", "2026-05-09"],
    ["9 май", "2026-05-09"],
    ["Nov 11, 2025", "2025-11-11"],
    ["11 Nov. 2025", "2025-11-11"],
    ["Nov 25", "2025-11-25"],
    ["Nov 22", "2025-11-22 2026-11-22"],
    // For today and yesterday the host has words: a date without them may be of another year.
    ["Nov 21", "2025-11-21 2026-11-21"],
    ["November 20", "2025-11-20 2026-11-20"],
    ["21.11", "2025-11-21 2026-11-21"],
    ["November 19", "2026-11-19"],
    ["Saturday, November 21", "2026-11-21"],
    ["November 21, 2026", "2026-11-21"],
    ["Feb 29", "2024-02-29"],
  ])("%j is %s", (text, expected) => {
    expect(days(text)).toBe(expected);
  });

  it.each([
    ["16.11.2026", "2026-11-16"],
    ["11/16/2026", "2026-11-16"],
    ["2026-11-16", "2026-11-16"],
    ["03.04.2026", "2026-03-04 2026-04-03"],
    ["Friday, 03.04.2026", "2026-04-03"],
    ["11/12", "2025-12-11 2026-11-12"],
    ["16.11", "2026-11-16"],
    ["16.11.26", "2016-11-26 2026-11-16"],
  ])("%j, in numbers, is %s", (text, expected) => {
    expect(days(text)).toBe(expected);
  });

  it.each([
    ["Fri", "2026-11-20"],
    ["Пн", "2026-11-16"],
    ["周四", "2026-11-19"],
    ["Sat", null],
    ["Sun", null],
  ])("%j, a day of this week, is %s", (text, expected) => {
    expect(days(text)).toBe(expected);
  });

  it.each([
    "",
    "Tuesday, November 16",
    "Monday, November",
    "November 2026",
    "30 February 2026",
    "Nov 16 of nothing",
    "Foo, November 16",
    "понедељак, 16. листопада",
    "Monday 16",
    "16",
    "1.2.3.4",
    "Nov 24, 2026",
    "10:06",
    "10：06 am",
    "tomorrow today",
    "Monday, November 16 2026 ".padEnd(80, "x"),
  ])("%j is none", (text) => {
    expect(days(text)).toBeNull();
  });

  it("comes in every year in which it may have been written", () => {
    expect(days("Jan 6", {}, "2026-12-30", "2027-01-10")).toBe("2026-01-06 2027-01-06");
    expect(days("December 30", {}, "2027-01-02")).toBe("2026-12-30");
    expect(days("January 1", {}, "2026-12-31")).toBe("2026-01-01 2027-01-01");
    expect(days("Friday, January 1", {}, "2026-12-31")).toBe("2027-01-01");
  });

  it("may have been written on any day since its dialog was opened", () => {
    expect(days("today", {}, "2026-11-19", "2026-11-21")).toBe("2026-11-19 2026-11-20 2026-11-21");
    expect(days("yesterday", {}, "2026-11-20", "2026-11-21")).toBe("2026-11-19 2026-11-20");
    expect(days("Fri", {}, "2026-11-20", "2026-11-23")).toBe("2026-11-20");
    expect(days("today", {}, "2026-01-01", "2026-11-21")).toBeNull();
  });

  it("is early in January as well as in December where the host's numbers of weeks say so", () => {
    expect(days("Thu", {}, "2025-12-30")).toBe("2025-01-02");
    expect(days("Mon", {}, "2025-12-30")).toBe("2025-12-29");
  });

  it("is read with the page's own words before all others", () => {
    const words = {
      FD_TODAY: "Dnes",
      MON_11: "lis",
      DOW_1: "Po",
      DAY_OF_WEEK_3: "Streda",
      MONTH_11_S: "novembra",
    };
    expect(days("dnes", { words })).toBe("2026-11-21");
    expect(days("11 lis", { words })).toBe("2026-11-11");
    expect(days("Streda, 11. novembra", { words })).toBe("2026-11-11");
    expect(days("Po", { words, language: "sk" })).toBe("2026-11-16");
  });

  it("is everything that any language makes of it where the page's language does not explain it", () => {
    expect(days("11 lis")).toBe("2026-11-11");
    expect(days("11 lis", { locales: ["hr"] })).toBe("2026-10-11 2026-11-11");
    expect(days("11 lis", { locales: ["hr"], language: "pl" })).toBe("2026-11-11");
    expect(days("Do", { language: "de" })).toBe("2026-11-19");
  });
});

describe("every month and every day of the week", () => {
  const zone = "UTC";
  const on = shownAt(Date.parse("2026-12-30T12:00Z"), zone);
  it.each(CULTURES.map((culture) => [`${culture.locale} ${culture.thisYear}`, culture] as const))(
    "is read in headings and lists as in %s",
    (_, culture) => {
      for (let back = 0; back < 500; back += 3) {
        const shown = shownAt((on.days - back) * 86_400_000, zone);
        const span = { first: on.days, last: on.days };
        for (const context of [{}, { language: culture.locale }]) {
          const locales = { locales: [culture.locale], ...context };
          const heading = headingText(shown, on, culture);
          expect(readDay(heading, span, locales), heading).toContain(shown.days);
          const list = listText(shown, on, culture);
          const days = back === 0 ? [shown.days] : readDay(list, span, locales);
          expect(days, list).toContain(shown.days);
        }
      }
    },
  );
});

it("never throws, whatever stands there", () => {
  const scraps = fc.constantFrom(
    ..."月 日 de Mar 11 2026 9月 . , / thg 3 thứ कल Nov 0 99999".split(" "),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "grapheme", maxLength: 40 }),
        fc.array(scraps, { maxLength: 20 }).map((parts) => parts.join(" ")),
        fc.array(scraps, { maxLength: 20 }).map((parts) => parts.join("")),
      ),
      (text) => {
        const found = readDay(text, { first: 20_000, last: 20_100 }) ?? [];
        expect(found.every((day) => Number.isInteger(day) && day >= 0 && day <= 20_101)).toBe(true);
      },
    ),
    { numRuns: 1_000 },
  );
});
