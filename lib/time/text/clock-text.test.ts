import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cycleOf, readClock } from "./clock-text.ts";
import { CULTURES, clockText } from "./proof/host-writing.ts";

const hm = (text: string, context = {}): string | null =>
  readClock(text, context)
    ?.map(({ hour, minute }) => `${hour}:${String(minute).padStart(2, "0")}`)
    .join(" ") ?? null;

describe("a time of day", () => {
  it.each([
    ["10:06 am", "10:06"],
    ["10:06", "10:06 22:06"],
    ["08:05", "8:05 20:05"],
    ["00:05", "0:05"],
    ["15:20", "15:20"],
    ["12:20", "0:20 12:20"],
    ["12:05 am", "0:05"],
    ["12:05 PM", "12:05"],
    ["3:20 pm", "15:20"],
    ["3:20\u202fp.\u00a0m.", "15:20"],
    ["下午3:20", "15:20"],
    ["午後0:20", "12:20"],
    ["오후 3시 20분", "15:20"],
    ["3:20 ÖS", "15:20"],
    ["ÖÖ 3:20", "3:20"],
    ["3:20 ч. pm", "15:20"],
    ["15.20", "15:20"],
    ["15 h 20", "15:20"],
    ["15h20", "15:20"],
    ["15:20 Uhr", "15:20"],
    ["15:20:59", "15:20"],
    ["15:20 pm", "15:20"],
    ["٣:٢٠ م", "15:20"],
    ["۱۵:۲۰", "15:20"],
    ["3:20 xyz", "3:20 15:20"],
    ["0:20 xyz", "0:20 12:20"],
  ])("%j may mean %s", (text, expected) => {
    expect(hm(text)).toBe(expected);
  });

  it.each([
    "",
    "25:00",
    "10:60",
    "today",
    "10",
    "1006",
    "2026-11-16",
    "11.2026",
    "1:2",
    "x".repeat(99),
  ])("%j is none", (text) => {
    expect(readClock(text)).toBeNull();
  });

  it("has one meaning where hours are known to count to 24", () => {
    expect(hm("10:06", { hours: 24 })).toBe("10:06");
    expect(hm("12:20", { hours: 24 })).toBe("12:20");
    expect(hm("3:20 pm", { hours: 24 })).toBe("15:20");
  });

  it("is read in the page's own language first, also by the host's name of it", () => {
    expect(hm("3:20 пп", { language: "ua" })).toBe("15:20");
    expect(hm("3:20 dop.", { language: "cs" })).toBe("3:20");
  });

  it("survives languages that do not exist", () => {
    expect(hm("3:20 pm", { language: "not a language", locales: ["", "xx-!!", "qq"] })).toBe(
      "15:20",
    );
  });
});

describe("hours that count to 24", () => {
  it.each([
    [["10:06", "15:20"], 24],
    [["10:06", "00:05"], 24],
    [["10:06", "12:20"], undefined],
    [["10:06 am", "3:20 pm"], undefined],
    [["午前0:20"], undefined],
    [["today", ""], undefined],
  ])("are %s proven by %j: %s", (texts, expected) => {
    expect(cycleOf(texts)).toBe(expected);
  });
});

it.each(CULTURES.map((culture) => [`${culture.locale} ${culture.time}`, culture] as const))(
  "every minute of a day written as %s is among what is read",
  (_, culture) => {
    for (let minutes = 0; minutes < 1440; minutes += 7) {
      const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
      const text = clockText({ year: 2026, month: 1, day: 1, days: 0, hour, minute }, culture);
      for (const context of [{}, { language: culture.locale }]) {
        expect(readClock(text, context), text).toContainEqual({ hour, minute });
      }
    }
  },
);

it("never throws, whatever stands there", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      for (const { hour, minute } of readClock(text) ?? []) {
        expect(hour >= 0 && hour < 24 && minute >= 0 && minute < 60).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});
