import type { Theme } from "../../lib/settings/settings.ts";
import type { TextLanguage } from "../../lib/texts/language.ts";

/** Sets what belongs to a whole page of ours: its theme, language and title. */
export function dressPage(
  page: Document,
  theme: Theme,
  language: TextLanguage,
  title: string,
): void {
  page.documentElement.dataset["theme"] = theme;
  page.documentElement.lang = language;
  page.title = title;
}
