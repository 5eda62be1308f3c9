import { isLanguage, type Language } from "./date-words.ts";

/** How a portal writes times and days, in the letters of its settings: `H:i`, `l, F j`, `M j, Y`. */
export interface Culture {
  /** Times of messages, and dates of the list of today. */
  readonly shortTime: string;
  /** Headings of this year. */
  readonly dayOfWeekMonth: string;
  /** Headings of other years. */
  readonly fullDate: string;
  /** Dates of the list of this year. */
  readonly dayShortMonth: string;
  /** Dates of the list of other years. */
  readonly mediumDate: string;
}

function culture(
  shortTime: string,
  dayOfWeekMonth: string,
  fullDate: string,
  dayShortMonth: string,
  mediumDate: string,
): Culture {
  return { shortTime, dayOfWeekMonth, fullDate, dayShortMonth, mediumDate };
}

/** What a portal has that nobody changed, and what portals of other countries have. Any of it can be set otherwise. */
export const CULTURES = {
  "en-US": culture("g:i a", "l, F j", "l, F j, Y", "M j", "M j, Y"),
  "en-GB": culture("H:i", "l, j F", "l, j F Y", "j M", "j M Y"),
  de: culture("H:i", "l, j. F", "l, j. F Y", "j. M", "j. M Y"),
  es: culture("H:i", "l, j F", "l, j F, Y", "j M", "j M, Y"),
  "es-MX": culture("g:i a", "l, j F", "l, j F Y", "j M", "j M Y"),
  "pt-BR": culture("H:i", "l, j F", "l, j F, Y", "j M", "j M, Y"),
  fr: culture("H:i", "l j F", "l j F Y", "j M", "j M Y"),
  it: culture("H:i", "l j F", "l j F Y", "j M", "j M Y"),
  pl: culture("H:i", "l, j F", "l, j F Y", "j M", "j M Y"),
  ru: culture("H:i", "l, j F", "l, j F Y", "j M", "j M Y"),
  uk: culture("H:i", "l, j F", "l, j F Y", "j M", "j M Y"),
  kk: culture("H:i", "l, j F", "l, j F Y", "j M", "j M Y"),
  tr: culture("H:i", "j F l", "j F Y l", "j M", "j M Y"),
  ar: culture("g:i a", "l, j F", "l, j F, Y", "j M", "j M, Y"),
  ja: culture("H:i", "Fj日 l", "Y年Fj日 l", "Mj日", "Y年Mj日"),
} as const satisfies Record<string, Culture>;

export type CultureId = keyof typeof CULTURES;

export function isCultureId(text: string | null): text is CultureId {
  return text !== null && Object.hasOwn(CULTURES, text);
}

/** The language people of this culture mostly have. */
export function languageOf(id: CultureId): Language {
  const [language = "en"] = id.split("-");
  return isLanguage(language) ? language : "en";
}

/** The culture a portal in this language mostly has. */
export function cultureOf(language: Language): CultureId {
  if (isCultureId(language)) return language;
  return language === "pt" ? "pt-BR" : "en-US";
}
