import { LANGUAGE_WORDS } from "./language-words.ts";
import type { WordLists } from "./word-entry.ts";
import { WORDS_ANY } from "./words.any.ts";
import { WORDS_DE } from "./words.de.ts";
import { WORDS_EN } from "./words.en.ts";
import { WORDS_ES } from "./words.es.ts";
import { WORDS_FR } from "./words.fr.ts";
import { WORDS_PT } from "./words.pt.ts";
import { WORDS_RU } from "./words.ru.ts";

/** Every list there is. The background holds them and hands them to pages that have use for them (decision 3). */
export const WORD_LISTS: WordLists = {
  any: WORDS_ANY,
  tables: {
    en: WORDS_EN,
    es: WORDS_ES,
    pt: WORDS_PT,
    ru: WORDS_RU,
    de: WORDS_DE,
    fr: WORDS_FR,
  },
  languageWords: LANGUAGE_WORDS,
};
