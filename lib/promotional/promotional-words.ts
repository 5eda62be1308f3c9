import { languageOf } from "./language.ts";
import { lexiconOf, lexiconOfPhrases, spansOf, type Lexicon, type Span } from "./lexicon.ts";
import { fold, tokensOf, type Token } from "./tokens.ts";
import type { WordLanguage, WordLists } from "./word-entry.ts";

/** Made when a draft first needs them: most people write in one or two languages. */
const lexicons = new WeakMap<WordLists, Map<WordLanguage | null, Lexicon>>();

/**
 * Words of a draft that sound like advertising (R6: past 24 hours such a message can get the account blocked). A hint for
 * the person who sends, never a verdict.
 *
 * The draft's language is guessed and only that language's words are looked for; when it is not clear, only what is
 * promotional in any language. Without `lists` nothing of them is found. `extra` are the lead's own words or phrases: they hold in every draft, as whole words,
 * whatever their case and accents. A phrase does not run over the end of a sentence or line. Only the first 20,000
 * characters are read.
 *
 * @returns the words and phrases as they stand in the draft, in their order, each once; empty when there are none.
 */
export function promotionalWords(
  draft: string,
  options: { readonly lists: WordLists | null; readonly extra?: readonly string[] },
): readonly string[] {
  const tokens = tokensOf(draft);
  if (tokens.length === 0) return [];
  const ofLists = options.lists === null ? [] : spansOfLists(draft, tokens, options.lists);
  const ofLead = spansOf(tokens, lexiconOfPhrases((options.extra ?? []).map(tokensOf)));
  return distinctTexts(draft, outermost([...ofLists, ...ofLead]));
}

function spansOfLists(draft: string, tokens: readonly Token[], lists: WordLists): readonly Span[] {
  return spansOf(tokens, lexiconFor(languageOf(draft, tokens, lists.languageWords), lists));
}

function lexiconFor(language: WordLanguage | null, lists: WordLists): Lexicon {
  const made = lexicons.get(lists) ?? new Map<WordLanguage | null, Lexicon>();
  lexicons.set(lists, made);
  const known = made.get(language);
  if (known !== undefined) return known;
  const tables = language === null ? [lists.any] : [lists.any, lists.tables[language]];
  const lexicon = lexiconOf(
    tables.flatMap(({ promotional }) => promotional),
    tables.flatMap(({ harmless }) => harmless),
  );
  made.set(language, lexicon);
  return lexicon;
}

/** In order, without those that lie within another. */
function outermost(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end > (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}

function distinctTexts(draft: string, spans: readonly Span[]): readonly string[] {
  const texts = new Map<string, string>();
  for (const { start, end } of spans) {
    const text = draft.slice(start, end);
    const key = fold(text);
    if (!texts.has(key)) texts.set(key, text);
  }
  return [...texts.values()];
}
