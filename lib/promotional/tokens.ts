/** A piece of a draft that a form can name: a word, a number, or one of the signs `%`, `$` and `-`. */
export interface Token {
  /** Folded: lower case, no accents, any currency sign is `$`, any minus is `-`. */
  readonly key: string;
  readonly isNumber: boolean;
  /** Whether a phrase may run on from the piece before: nothing that ends a clause stands between. */
  readonly joined: boolean;
  readonly start: number;
  readonly end: number;
}

/** Past this many characters a draft is not read: an agent's reply is shorter, a pasted megabyte must not cost a frame. */
export const READ_AT_MOST = 20_000;

// No alternative can give back what it took and match again, so the time is linear in the draft.
const PIECE =
  /(?<![\p{L}\p{N}]|[\p{N}%\p{Sc}]\s{1,2})[-−–](?=\p{Nd})|\p{Nd}+(?:[.,]\p{Nd}+)+(?![\p{L}\p{M}])|[\p{L}\p{M}\p{N}]+|[%٪]|\p{Sc}/gu;
const NUMBER = /^\p{Nd}[\p{Nd}.,]*$/u;
const CURRENCY = /^\p{Sc}$/u;
const MINUS = /^[-−–]$/u;
const PLAIN = /^[a-z]+$/u;
const CLAUSE_ENDS = /[.!?;:…\n\r|•]/u;
/** More than this between two words (dots, stars, pictures) is a break of its own. */
const WIDEST_GAP = 4;

/** A word as forms are compared: lower case, no accents, ß as ss, styled letters as plain ones. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("ß", "ss");
}

/** The pieces of a draft's first {@link READ_AT_MOST} characters, in order. A word cut by that bound is left out. */
export function tokensOf(draft: string): readonly Token[] {
  const text = draft.length > READ_AT_MOST ? draft.slice(0, READ_AT_MOST) : draft;
  const tokens: Token[] = [];
  let before = 0;
  for (const match of text.matchAll(PIECE)) {
    const [piece] = match;
    const start = match.index;
    const end = start + piece.length;
    if (end === READ_AT_MOST && draft.length > READ_AT_MOST) break;
    const gap = text.slice(before, Math.min(start, before + WIDEST_GAP + 1));
    tokens.push({
      key: keyOf(piece),
      isNumber: NUMBER.test(piece),
      joined: tokens.length > 0 && gap.length <= WIDEST_GAP && !CLAUSE_ENDS.test(gap),
      start,
      end,
    });
    before = end;
  }
  return tokens;
}

function keyOf(piece: string): string {
  if (MINUS.test(piece)) return "-";
  if (CURRENCY.test(piece)) return "$";
  if (piece === "٪") return "%";
  return fold(piece);
}
