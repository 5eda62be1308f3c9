import { plain } from "./plain.ts";
import { languageOf, type TextContext } from "./text-context.ts";

/** Month 1 … 12, or one of the numbers below. */
export type Meaning = number;
/** Says nothing: "de", "г.", "年". */
export const FILLER: Meaning = 0;
/** Sunday; the other days of the week follow. */
export const SUNDAY: Meaning = 20;
/** One less is yesterday, one more tomorrow. */
export const TODAY: Meaning = 40;

/** What words mean, in the spelling of `plain`. */
export type Lexicon = ReadonlyMap<string, ReadonlySet<Meaning>>;

/** Endings of ordinals, words that formats contain whatever the language, and words of the host that Intl has not. */
const ALWAYS: readonly (readonly [string, Meaning])[] = [
  ..."st nd rd th er o de del di".split(" ").map((word) => [word, FILLER] as const),
  ["вчора", TODAY - 1],
  ["dziś", TODAY],
  ["本日", TODAY],
];

function collect(pairs: Iterable<readonly [string, Meaning]>): Map<string, Set<Meaning>> {
  const names = new Map<string, Set<Meaning>>();
  for (const [text, meaning] of pairs) {
    const name = plain(text);
    // Some languages number their months: such a "name" is a number like any other.
    if (/\p{L}/u.test(name)) names.set(name, (names.get(name) ?? new Set()).add(meaning));
  }
  return names;
}

function* wordsOf(locale: string): Generator<readonly [string, Meaning]> {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  for (const days of [-1, 0, 1]) yield [relative.format(days, "day"), TODAY + days];

  const made = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", calendar: "gregory", ...options });
  const [long, short] = ["long", "short"] as const;
  const months = [long, short].map((month) => made({ month }));
  const weekdays = [long, short].map((weekday) => made({ weekday }));
  const dates = [long, short].map((style) =>
    made({ weekday: style, year: "numeric", month: style, day: "numeric" }),
  );
  // The first days of the months: every month, and in every year every day of the week.
  for (let month = 1; month <= 12; month += 1) {
    const first = new Date(Date.UTC(2026, month - 1));
    const weekday = SUNDAY + first.getUTCDay();
    for (const format of months) yield [format.format(first), month];
    for (const format of weekdays) yield [format.format(first), weekday];
    for (const { type, value } of dates.flatMap((format) => format.formatToParts(first))) {
      if (type === "month") yield [value, month];
      else if (type === "weekday") yield [value, weekday];
      else for (const word of plain(value).split(" ")) yield [word, FILLER];
    }
  }
}

function* wordsByKey(words: Readonly<Record<string, string>>): Generator<[string, Meaning]> {
  for (const [key, word] of Object.entries(words)) {
    const [, name = "", number] = /^(MON|MONTH|DOW|DAY_OF_WEEK)_(\d\d?)(?:_S)?$/u.exec(key) ?? [];
    const days = ["FD_YESTERDAY", "FD_TODAY", "FD_TOMORROW"].indexOf(key);
    if (days >= 0) yield [word, TODAY + days - 1];
    else if (name.startsWith("M")) yield [word, Number(number)];
    else if (name !== "") yield [word, SUNDAY + Number(number)];
  }
}

const byLocale = new Map<string, Lexicon>();

/** What Intl knows of a language; made once, on first use. */
export function lexiconOf(locale: string): Lexicon {
  const made = byLocale.get(locale) ?? collect([...ALWAYS, ...wordsOf(locale)]);
  byLocale.set(locale, made);
  return made;
}

const byWords = new WeakMap<object, Lexicon>();

/** The page's own words and language: what they explain needs no other language; `null` when neither is known. */
export function ownLexicon(context: TextContext): Lexicon | null {
  const language = languageOf(context);
  const { words } = context;
  if (words === undefined) return language === null ? null : lexiconOf(language);
  const made =
    byWords.get(words) ??
    collect([...ALWAYS, ...(language === null ? [] : wordsOf(language)), ...wordsByKey(words)]);
  byWords.set(words, made);
  return made;
}
