import { expect, test } from "vitest";
import { CULTURES } from "./culture.ts";
import { dayNumber, isoWeek, offsetIn, partsIn } from "./date-parts.ts";
import { DATE_WORDS } from "./date-words.ts";
import { writeDate } from "./write-date.ts";

const AT = Date.UTC(2026, 10, 16, 0, 5, 9);

test("every language names twelve months and seven days", () => {
  for (const words of Object.values(DATE_WORDS)) {
    expect(words.months).toHaveLength(12);
    expect(words.monthsShort).toHaveLength(12);
    expect(words.weekdays).toHaveLength(7);
    expect(words.weekdaysShort).toHaveLength(7);
    expect(new Set([words.today, words.yesterday, words.tomorrow]).size).toBe(3);
  }
});

test("cultures write the same moment in their own ways", () => {
  const parts = partsIn(0, AT);
  const shown = (id: keyof typeof CULTURES, lang: keyof typeof DATE_WORDS): string[] => {
    const { shortTime, dayOfWeekMonth, mediumDate } = CULTURES[id];
    return [shortTime, dayOfWeekMonth, mediumDate].map((pattern) =>
      writeDate(pattern, parts, DATE_WORDS[lang]),
    );
  };
  expect(shown("en-US", "en")).toEqual(["12:05 am", "Monday, November 16", "Nov 16, 2026"]);
  expect(shown("en-GB", "en")).toEqual(["00:05", "Monday, 16 November", "16 Nov 2026"]);
  expect(shown("de", "de")).toEqual(["00:05", "Montag, 16. November", "16. Nov 2026"]);
  expect(shown("ru", "ru")).toEqual(["00:05", "Понедельник, 16 ноября", "16 ноя 2026"]);
  expect(shown("ja", "ja")).toEqual(["00:05", "11月16日 月曜日", "2026年11月16日"]);
});

test("clocks of named zones change when their countries' do", () => {
  const spring = Date.UTC(2026, 2, 29, 1);
  expect(offsetIn("Europe/Berlin", spring - 1)).toBe(60);
  expect(offsetIn("Europe/Berlin", spring)).toBe(120);
  expect(offsetIn("Asia/Kathmandu", AT)).toBe(345);
  expect(partsIn("America/New_York", AT)).toMatchObject({
    day: 15,
    hour: 19,
    minute: 5,
    second: 9,
  });
  expect(partsIn(330, AT)).toMatchObject({ day: 16, hour: 5, minute: 35 });
});

test("weeks are counted as the portal counts them", () => {
  expect(isoWeek(partsIn(0, Date.UTC(2026, 0, 1)))).toBe(1);
  expect(isoWeek(partsIn(0, Date.UTC(2027, 0, 1)))).toBe(53);
  expect(isoWeek(partsIn(0, Date.UTC(2026, 10, 15)))).toBe(46);
  expect(isoWeek(partsIn(0, AT))).toBe(47);
  expect(dayNumber(partsIn(0, AT))).toBe(Date.UTC(2026, 10, 16) / 86_400_000);
});
