/** The languages with a table of promotional words. */
export type WordLanguage = "en" | "es" | "pt" | "ru" | "de" | "fr";

/**
 * One idea and every way to write it, divided by `|`; a comment before it says what it is and what it spares (a comment,
 * since these tables travel to messenger pages).
 *
 * `(a|b|)` stands for each of its alternatives, so endings are always spelled out: `discount(|s|ed)`. Between the words:
 * `#` any number, `%` the sign, `$` any currency sign, `*` any one word, `-` a minus standing before a number. Case and
 * accents do not matter.
 */
export type WordForms = string;

/** One language's table, or the one that holds for every language. */
export interface WordTable {
  /** These give a hint. */
  readonly promotional: readonly WordForms[];
  /** These look alike and give none: where one of them is the longer match, its words are passed over. */
  readonly harmless: readonly WordForms[];
}

/** All that the looking needs to know of languages. Plain data: it travels to the page that looks. */
export interface WordLists {
  /** Promotional whatever the language. */
  readonly any: WordTable;
  readonly tables: Readonly<Record<WordLanguage, WordTable>>;
  /** The small words by which a draft in Latin letters shows its language. */
  readonly languageWords: Readonly<Record<LatinLanguage, string>>;
}

/** The languages of {@link WordLanguage} that are written in Latin letters. */
export type LatinLanguage = Exclude<WordLanguage, "ru">;
