import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { promotionalWords } from "./promotional-words.ts";
import { WORD_LISTS } from "./word-lists.ts";

interface Corpus {
  readonly service: readonly string[];
  readonly promotions: readonly string[];
}

const LANGUAGES = ["en", "es", "pt", "ru", "de", "fr"];

function read(path: string): Corpus {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")) as Corpus;
}

describe.each(LANGUAGES)("replies written in %s", (language) => {
  const { service, promotions } = read(`./corpus/${language}.json`);

  it("are enough, and no two alike", () => {
    expect(service.length).toBeGreaterThanOrEqual(50);
    expect(promotions.length).toBeGreaterThanOrEqual(50);
    expect(new Set([...service, ...promotions]).size).toBe(service.length + promotions.length);
  });

  it.each(service)("no hint: %s", (draft) => {
    expect(promotionalWords(draft, { lists: WORD_LISTS })).toEqual([]);
  });

  it.each(promotions)("a hint: %s", (draft) => {
    expect(promotionalWords(draft, { lists: WORD_LISTS })).not.toEqual([]);
  });
});

// Written after the tables and never used to better them. Whoever betters the tables by these writes new ones.
describe("replies that the tables were not made from", () => {
  const all = LANGUAGES.map((language) => read(`./corpus/held-out/${language}.json`));

  it.each(all.flatMap(({ service }) => service))("no hint: %s", (draft) => {
    expect(promotionalWords(draft, { lists: WORD_LISTS })).toEqual([]);
  });

  it("most promotions are noticed: more than four of five", () => {
    const promotions = all.flatMap((corpus) => corpus.promotions);
    const noticed = promotions.filter(
      (draft) => promotionalWords(draft, { lists: WORD_LISTS }).length > 0,
    );
    expect(promotions.length).toBeGreaterThanOrEqual(60);
    expect(noticed.length / promotions.length).toBeGreaterThan(0.8);
  });
});
