import type { Culture } from "../culture/culture.ts";
import type { Person } from "../model/people.ts";
import type { Portal } from "../model/portal.ts";
import type { PortalOptions, Release } from "../options.ts";
import { imDatesIn, type ImDates } from "./im-dates.ts";
import { imWordsIn, type ImWords } from "./im-words.ts";

/** Everything that decides how a page of the newer messenger looks, and what it needs to know for it. */
export interface Look {
  readonly layout: "imol" | "chat";
  readonly release: Release;
  readonly words: ImWords;
  readonly dates: ImDates;
  readonly culture: Culture;
  readonly person: (id: number) => Person | undefined;
}

/** Decides how a page looks. @param computerZone `null` = really this computer's */
export function lookOf(
  layout: Look["layout"],
  portal: Portal,
  options: Pick<PortalOptions, "release" | "lang" | "culture" | "headings">,
  computerZone: string | null = null,
): Look {
  const { release, lang, culture, headings } = options;
  return {
    layout,
    release,
    culture,
    words: imWordsIn(lang),
    dates: imDatesIn(lang, culture, computerZone, headings),
    person: portal.person.bind(portal),
  };
}
