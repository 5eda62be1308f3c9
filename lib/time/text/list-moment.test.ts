import * as fc from "fast-check";
import { expect, it } from "vitest";
import { DAY, MINUTE } from "../instant.ts";
import { widthOf } from "../moment.ts";
import { listMoment, type ListTime } from "./list-moment.ts";
import { CULTURES, listText, shownAt } from "./proof/host-writing.ts";
import { history, someZone } from "./proof/histories.ts";

const at = (iso: string): number => Date.parse(iso);

/** In English, in Kyiv (two hours ahead), at noon of Saturday, 21 November 2026. */
function read(text: string, more: Partial<ListTime> = {}): string | null {
  const moment = listMoment({
    text,
    now: at("2026-11-21T10:00Z"),
    zone: "Europe/Kyiv",
    context: { language: "en", hours: 24 },
    ...more,
  });
  return (
    moment &&
    `${new Date(moment.earliest).toISOString().slice(0, 16)} ${(widthOf(moment) + 1) / MINUTE}`
  );
}

it.each([
  ["10:06 am", "2026-11-21T08:06 1"],
  ["10:06", "2026-11-21T08:06 1"],
  ["12:01", null],
  ["Fri", "2026-11-19T22:00 1440"],
  ["Nov 11", "2026-11-10T22:00 1440"],
  ["11 ноя", "2026-11-10T22:00 1440"],
  ["Nov 11, 2025", "2025-11-10T22:00 1440"],
  ["Oct 25", "2026-10-24T21:00 1500"],
  ["Mar 29", "2026-03-28T22:00 1380"],
  ["16.11", "2026-11-15T22:00 1440"],
  ["Nov 20", "2026-11-19T22:00 1440"],
  ["Nov 21", "2025-11-20T22:00 527040"],
  ["Draft", null],
  ["", null],
])("%j in a list is %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

it("a time in a list may be of any day since the page was opened", () => {
  expect(read("10:06", { openedAt: at("2026-11-20T09:00Z") })).toBe("2026-11-20T08:06 1441");
});

it("numbers that may be a time or a day are both", () => {
  const moment = listMoment({ text: "3.10", now: at("2026-03-11T10:00Z"), zone: "UTC" });
  expect(moment?.earliest).toBe(at("2025-10-03T00:00Z"));
  expect(moment?.latest).toBe(at("2026-03-11T03:10:59.999Z"));
});

it("the true time is always one that is read", () => {
  fc.assert(
    fc.property(
      history,
      someZone,
      fc.constantFrom(...CULTURES),
      ({ sentAt, openedAt, writtenAt, now }, zone, culture) => {
        fc.pre(now - openedAt < 30 * DAY);
        const moment = listMoment({
          text: listText(shownAt(sentAt, zone), shownAt(writtenAt, zone), culture),
          now,
          zone,
          openedAt,
          context: { language: culture.locale },
        });
        expect(moment?.earliest, "earliest").toBeLessThanOrEqual(sentAt);
        expect(moment?.latest, "latest").toBeGreaterThanOrEqual(sentAt);
      },
    ),
    { numRuns: 4_000 },
  );
});
