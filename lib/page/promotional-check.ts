import { promotionalWords } from "../promotional/promotional-words.ts";
import type { WordLists } from "../promotional/word-entry.ts";
import type { Settings } from "../settings/settings.ts";

/** Looks drafts through for promotional wording, here in the page: a draft never leaves it. The lists come by message. */
export interface PromotionalCheck {
  /** Asks for the lists when some channel may be answered past 24 h (R6), which is long before a draft is looked through. */
  prepare(settings: Settings): void;
  /** At once, with what is there: until the lists have come only the lead's own words are found. */
  words(draft: string, own?: readonly string[]): readonly string[];
}

/** @param ask the lists; `null` when nobody answers: asked again at the next occasion. */
export function createPromotionalCheck(ask: () => Promise<WordLists | null>): PromotionalCheck {
  let lists: WordLists | null = null;
  let asking = false;

  const fetch = (): void => {
    if (lists !== null || asking) return;
    asking = true;
    void ask().then((answer) => {
      lists = answer;
      asking = false;
    });
  };

  return {
    prepare({ channels, lines }) {
      const each = [...Object.values(channels), ...Object.values(lines)];
      if (each.some(({ extendTo7Days }) => extendTo7Days)) fetch();
    },
    words(draft, own = []) {
      fetch();
      return promotionalWords(draft, { lists, extra: own });
    },
  };
}
