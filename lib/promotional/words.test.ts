import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { lexiconOf, spansOf, spelledOut } from "./lexicon.ts";
import { tokensOf } from "./tokens.ts";
import { WORDS_ANY } from "./words.any.ts";
import { WORDS_DE } from "./words.de.ts";
import { WORDS_EN } from "./words.en.ts";
import { WORDS_ES } from "./words.es.ts";
import { WORDS_FR } from "./words.fr.ts";
import { WORDS_PT } from "./words.pt.ts";
import { WORDS_RU } from "./words.ru.ts";

const TABLES = Object.entries({
  any: WORDS_ANY,
  en: WORDS_EN,
  es: WORDS_ES,
  pt: WORDS_PT,
  ru: WORDS_RU,
  de: WORDS_DE,
  fr: WORDS_FR,
});

/** A draft that says just this form. */
function saying(form: string): string {
  return form
    .trim()
    .replace("- #", "-20")
    .replaceAll("#", "20")
    .replaceAll("$", "€")
    .replaceAll("*", "word");
}

describe.each(TABLES)("the table %s", (_name, { promotional, harmless }) => {
  it("is found whole in a draft, form by form", () => {
    const lexicon = lexiconOf(promotional, []);
    for (const form of promotional.flatMap(spelledOut)) {
      const draft = saying(form);
      const spans = spansOf(tokensOf(draft), lexicon);
      expect(spans, `${form} is written so that it never matches`).toEqual([
        { start: 0, end: draft.length },
      ]);
    }
  });

  it("finds nothing in its harmless forms", () => {
    const lexicon = lexiconOf(promotional, harmless);
    for (const form of harmless.flatMap(spelledOut)) {
      expect(spansOf(tokensOf(saying(form)), lexicon), form).toEqual([]);
    }
  });

  it("has balanced alternatives and no empty form", () => {
    for (const forms of [...promotional, ...harmless]) {
      expect(forms.split("(").length, forms).toBe(forms.split(")").length);
      expect(
        spelledOut(forms).filter((form) => form.trim() === ""),
        forms,
      ).toEqual([]);
    }
  });
});

it("weighs at most 6 KB compressed, all tables together", () => {
  const tables = JSON.stringify(TABLES.map(([, table]) => table));
  expect(gzipSync(tables).byteLength).toBeLessThanOrEqual(6 * 1024);
});
