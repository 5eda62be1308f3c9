import { expect, test } from "vitest";
import { pageWordsOf } from "../texts/page-words.ts";
import { MINUTE, SECOND } from "../time/instant.ts";
import type { PortalClock } from "../time/portal-clock.ts";
import { clockNotes, clockSentences } from "./clock-notes.ts";

const NOW = Date.UTC(2026, 10, 21, 12);
const words = pageWordsOf("en", ["en"]);

/** Three messages that say so. */
function clock(ahead: number): PortalClock {
  return [6, 4, 2].map((minutes) => ({ ahead, at: NOW - minutes * MINUTE }));
}

test("a sentence for each portal says how the clocks go, in whole minutes", () => {
  const clocks = new Map([
    ["a.bitrix24.com", clock(5 * MINUTE - SECOND)],
    ["b.bitrix24.com", clock(-90 * MINUTE)],
    ["c.bitrix24.com", clock(-2 * SECOND)],
    ["d.bitrix24.com", clock(40 * SECOND)],
  ]);
  expect(clockSentences(clocks, NOW, words)).toEqual([
    "This computer's clock is about 5 minutes behind that of a.bitrix24.com. What is left is counted by the portal's clock.",
    "This computer's clock is about 1 hour, 30 minutes ahead of that of b.bitrix24.com. Deadlines are shown that much too early: please set the clock.",
    "This computer's clock and that of c.bitrix24.com agree.",
    "This computer's clock is about 1 minute behind that of d.bitrix24.com. What is left is counted by the portal's clock.",
  ]);
});

test("a list of deadlines is preceded by a note only where the clocks differ by a minute or more", () => {
  const one = new Map([
    ["a.bitrix24.com", clock(5 * MINUTE)],
    ["d.bitrix24.com", clock(40 * SECOND)],
  ]);
  expect(clockNotes(one, NOW, words)).toEqual([
    "This computer's clock is about 5 minutes behind your portal's. What is left is counted by the portal's clock.",
  ]);
  const two = new Map([...one, ["b.bitrix24.com", clock(-2 * MINUTE)]]);
  expect(clockNotes(two, NOW, words).map((note) => /[ab]\.bitrix24\.com/.exec(note)?.[0])).toEqual([
    "a.bitrix24.com",
    "b.bitrix24.com",
  ]);
  expect(clockNotes(new Map([["a.bitrix24.com", []]]), NOW, words)).toEqual([]);
});
