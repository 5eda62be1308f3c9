import type { Language } from "../settings/settings.ts";
import { coreEn } from "./core.en.ts";
import { coreEs } from "./core.es.ts";
import type { CoreTexts } from "./core.ts";
import { formatsOf, type Formats } from "./format.ts";
import { languageOf, localeOf, type TextLanguage } from "./language.ts";
import { pagesEn } from "./pages.en.ts";
import { pagesEs } from "./pages.es.ts";
import type { PageTexts } from "./pages.ts";

/** Everything that popup, options, welcome and toolbar say and how, in one language. */
export interface PageWords {
  readonly language: TextLanguage;
  /** The person's own variety of the language, for dates and numbers. */
  readonly locale: string;
  readonly texts: PageTexts;
  /** The words of badges and chips, which these pages share. */
  readonly core: CoreTexts;
  readonly formats: Formats;
}

/** @param preferred language tags, best first, as `navigator.languages` gives them */
export function pageWordsOf(setting: Language, preferred: readonly string[]): PageWords {
  const language = languageOf(setting, preferred);
  const locale = localeOf(language, preferred);
  const [texts, core] = language === "es" ? [pagesEs, coreEs] : [pagesEn, coreEn];
  return { language, locale, texts, core, formats: formatsOf(locale) };
}
