import { FILLER, SUNDAY, TODAY, type Lexicon, type Meaning } from "./lexicon.ts";

/** One way to read a whole text: every word of it means something. */
export interface Parse {
  readonly numbers: readonly number[];
  /** 1 … 12; 0 where no month is named. */
  readonly month: number;
  /** 0 … 6 from Sunday; `null` where no day of the week is named. */
  readonly weekday: number | null;
  /** False where a word was only the start of a name. */
  readonly exact: boolean;
}

const LETTERS = /[\p{L}\p{M}]/u;
const DIGITS = /\d/u;

/** Scripts without spaces between words, and those that glue endings to numbers, stand behind this one. */
const GLUED = "\u0e00";

/** Whether a name that ends before `end` may end there. */
function ends(text: string, end: number): boolean {
  const [last = "", next = ""] = [text[end - 1], text[end]];
  if (DIGITS.test(last)) return !DIGITS.test(next);
  return next >= GLUED || !LETTERS.test(next);
}

/**
 * The names that a word may be short for; two letters are enough for a day of the week. A whole word of a name is no
 * abbreviation: every Vietnamese day starts with the same one.
 */
function shortFor(word: string, lexicon: Lexicon): ReadonlySet<Meaning> {
  const found = new Set<Meaning>();
  for (const [name, meanings] of lexicon) {
    if (word.length < 2 || !name.startsWith(word) || ends(name, word.length)) continue;
    for (const meaning of meanings) {
      if (meaning !== FILLER && meaning < TODAY - 1 && (meaning >= SUNDAY || word.length > 2)) {
        found.add(meaning);
      }
    }
  }
  return found;
}

/** @returns the parse with one more word of this meaning; `null` when there is one like it already */
function withMeaning(parse: Parse, meaning: Meaning, exact: boolean): Parse | null {
  if (meaning === FILLER) return parse;
  if (meaning >= TODAY - 1) return null;
  if (meaning >= SUNDAY) {
    const weekday = meaning - SUNDAY;
    return parse.weekday === null ? { ...parse, weekday, exact: parse.exact && exact } : null;
  }
  return parse.month === 0 ? { ...parse, month: meaning, exact: parse.exact && exact } : null;
}

/** @returns every way in which a text, already made `plain`, can be read with the words of one lexicon */
export function parsesOf(text: string, lexicon: Lexicon): readonly Parse[] {
  const done: Parse[] = [];
  const walk = (from: number, parse: Parse): void => {
    const at = text[from] === " " ? from + 1 : from;
    if (at >= text.length) {
      done.push(parse);
      return;
    }
    const go = (end: number, meanings: Iterable<Meaning>, exact: boolean): void => {
      for (const meaning of meanings) {
        const next = withMeaning(parse, meaning, exact);
        if (next !== null) walk(end, next);
      }
    };
    for (const [name, meanings] of lexicon) {
      const end = at + name.length;
      if (text.startsWith(name, at) && ends(text, end)) go(end, meanings, true);
    }
    const [digits] = /^\d+/u.exec(text.slice(at)) ?? [];
    if (digits !== undefined) {
      const numbers = [...parse.numbers, Number(digits)];
      if (numbers.length < 4) walk(at + digits.length, { ...parse, numbers });
      return;
    }
    const [word = ""] = /^[\p{L}\p{M}]+/u.exec(text.slice(at)) ?? [];
    go(at + word.length, shortFor(word, lexicon), false);
  };
  walk(0, { numbers: [], month: 0, weekday: null, exact: true });
  return done;
}
