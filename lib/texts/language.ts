import type { Language } from "../settings/settings.ts";

/** The languages there are words for. */
export type TextLanguage = "en" | "es";

/**
 * The language of words: what is set, else the first of the person's languages that there are words for, else English.
 * @param preferred language tags, best first, as `navigator.languages` gives them
 */
export function languageOf(setting: Language, preferred: readonly string[]): TextLanguage {
  if (setting !== "auto") return setting;
  for (const tag of preferred) {
    const base = tag.toLowerCase().split("-", 1)[0];
    if (base === "es" || base === "en") return base;
  }
  return "en";
}

/**
 * The locale of dates and durations: the person's own variety (es-MX) of the words' language where they have one.
 */
export function localeOf(language: TextLanguage, preferred: readonly string[]): string {
  return preferred.find((tag) => tag.toLowerCase().split("-", 1)[0] === language) ?? language;
}
