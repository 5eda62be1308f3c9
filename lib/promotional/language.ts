import { fold, type Token } from "./tokens.ts";
import type { LatinLanguage, WordLanguage, WordLists } from "./word-entry.ts";

const CYRILLIC = /^\p{Script=Cyrillic}/u;
const LATIN = /^\p{Script=Latin}/u;
/** Letters of neighbours of Russian that Russian does not have. Folded: ї is і. */
const NOT_RUSSIAN = /[іґєўјљњћђџќѓѕ]/u;
/** Of the words of a draft, how many must be known ones: below it, it is likelier a language without a list. */
const LEAST_SHARE = 0.15;
/** How far the best language must be ahead of the next, as a share of its own words. */
const LEAST_LEAD = 0.1;

/** Letters and signs of one of these languages alone. */
const LANGUAGE_SIGNS: Readonly<Partial<Record<LatinLanguage, RegExp>>> = {
  es: /[ñ¿¡]/iu,
  pt: /[ãõ]/iu,
  de: /[äöüß]/iu,
  fr: /[èùœ]/iu,
};

const LATIN_LANGUAGES = ["en", "es", "pt", "de", "fr"] as const satisfies readonly LatinLanguage[];
type LanguageWords = WordLists["languageWords"];
type Index = ReadonlyMap<string, readonly LatinLanguage[]>;
const indexes = new WeakMap<LanguageWords, Index>();

/** The language a draft is written in, as far as its letters and small words show it; null when that is not clear. */
export function languageOf(
  draft: string,
  tokens: readonly Token[],
  languageWords: LanguageWords,
): WordLanguage | null {
  // Each word once: SALE SALE SALE is one English word.
  const words = [...new Set(tokens.map(({ key }) => key))];
  const cyrillic = words.filter((word) => CYRILLIC.test(word));
  const latin = words.filter((word) => LATIN.test(word));
  if (cyrillic.length > latin.length)
    return cyrillic.some((word) => NOT_RUSSIAN.test(word)) ? null : "ru";
  return latinLanguageOf(draft.slice(0, tokens.at(-1)?.end), latin, indexOf(languageWords));
}

function latinLanguageOf(
  text: string,
  words: readonly string[],
  languagesByWord: Index,
): WordLanguage | null {
  const counts = new Map<LatinLanguage, number>(LATIN_LANGUAGES.map((language) => [language, 0]));
  const count = (language: LatinLanguage): void =>
    void counts.set(language, (counts.get(language) ?? 0) + 1);
  for (const word of words) languagesByWord.get(word)?.forEach(count);
  for (const language of LATIN_LANGUAGES) if (LANGUAGE_SIGNS[language]?.test(text)) count(language);
  const [best, next] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (best === undefined || next === undefined) return null;
  const lead = best[1] - next[1];
  return lead > 0 && lead >= LEAST_LEAD * best[1] && best[1] >= LEAST_SHARE * words.length
    ? best[0]
    : null;
}

/** Made when a draft first needs it. */
function indexOf(languageWords: LanguageWords): Index {
  const known = indexes.get(languageWords);
  if (known !== undefined) return known;
  const index = new Map<string, LatinLanguage[]>();
  for (const language of LATIN_LANGUAGES) {
    for (const word of new Set(languageWords[language].split(/[\s']+/u).map(fold))) {
      index.set(word, [...(index.get(word) ?? []), language]);
    }
  }
  indexes.set(languageWords, index);
  return index;
}
