import { expect, it } from "vitest";
import { plain } from "./plain.ts";

it.each([
  ["10:06\u202fAM", "10 06 am"],
  ["3:20\u00a0p.\u00a0m.", "3 20 p m"],
  ["П\u2019ятниця", "пятниця"],
  ["aujourd\u2019hui", "aujourdhui"],
  ["KASIM", "kasim"],
  ["Kasım", "kasim"],
  ["16.11.2026", "16 11 2026"],
  ["Nov\u00ade\u200bmber", "november"],
  ["11 нояб.", "11 нояб"],
  ["\u200f\u0663:\u0662\u0660 \u0645", "3 20 م"],
  ["\u06f1\u06f9", "19"],
  ["\u0969:\u0968\u0966", "3 20"],
  ["\uff13\uff1a\uff12\uff10", "3 20"],
  ["\u{1d7db}\u{1d7ec}", "30"],
])("takes from %j what two spellings may differ in", (text, expected) => {
  expect(plain(text)).toBe(expected);
});

it("finds nothing in a text that is too long to be a time", () => {
  expect(plain("1".repeat(65))).toBe("");
  expect(plain("10:06".padEnd(1_000_000))).toBe("");
});
