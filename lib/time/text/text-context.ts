/** What is known about the page that a text of a time stands on. All of it is optional; more of it gives fewer candidates. */
export interface TextContext {
  /** The page's own language, as its `<html lang>` says it; the host's short names (`ua`, `br`, `la` …) are understood. */
  readonly language?: string | undefined;
  /** The page's own words by its own keys: `FD_TODAY`, `MON_1`, `MONTH_1_S`, `DOW_0`, `DAY_OF_WEEK_0` … Trusted most. */
  readonly words?: Readonly<Record<string, string>> | undefined;
  /** Further languages to try, e.g. the browser's; the languages the host speaks are always tried. */
  readonly locales?: readonly string[] | undefined;
  /** 24 where it is known that hours without am or pm count to 24: see `cycleOf`. */
  readonly hours?: 24 | undefined;
}

/** The host's names of its languages where they are not those of BCP 47. */
const HOST_NAMES: Readonly<Record<string, string>> = {
  br: "pt-BR",
  kz: "kk",
  la: "es",
  sc: "zh-Hans",
  tc: "zh-Hant",
  ua: "uk",
  vn: "vi",
};

/** Languages the host can be switched to. */
const LANGUAGES = "en es pt-BR de fr it pl ru uk kk tr zh-Hans zh-Hant vi id ms ja ar th hi ko";

const asked = new Map<string, string | null>();

/** @returns the locale under its BCP 47 name, or `null` where Intl does not know it (it would use its default instead) */
function known(locale: string): string | null {
  let name = asked.get(locale);
  if (name === undefined) {
    try {
      name = Intl.DateTimeFormat.supportedLocalesOf(HOST_NAMES[locale] ?? locale)[0] ?? null;
    } catch {
      name = null;
    }
    asked.set(locale, name);
  }
  return name;
}

/** @returns the page's language, where there is one that Intl knows */
export function languageOf({ language }: TextContext): string | null {
  return language === undefined ? null : known(language);
}

/** @returns every locale to try, the page's language first */
export function localesOf({ language, locales = [] }: TextContext): readonly string[] {
  const all = [language ?? "en", ...locales, ...LANGUAGES.split(" ")].map(known);
  return [...new Set(all)].filter((locale) => locale !== null);
}
