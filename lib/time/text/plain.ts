/** No date or time that a host writes is longer. */
const LONGEST = 64;

/** Digits of every script stand in rows of ten, zero first: a digit is worth as many as stand before it. */
function digitOf(character: string): string {
  const at = character.codePointAt(0) ?? 0;
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(at - before - 1))) before += 1;
  return String(before % 10);
}

/**
 * A text with everything taken away in which two spellings of the same date may differ: case, accents, marks of direction,
 * kinds of space, apostrophes, dots of abbreviations, punctuation, the script of the digits.
 * @returns letters and ASCII digits with single spaces between; empty for a text too long to be a time
 */
export function plain(text: string): string {
  if (text.length > LONGEST) return "";
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{Cf}\u0300-\u036f'’ʼ`´׳]|\.(?!\p{Nd})/gu, "")
    .replace(/ı/gu, "i")
    .replace(/[^\P{Nd}0-9]/gu, digitOf)
    .replace(/[^\p{L}\p{M}\d]+/gu, " ")
    .trim();
}
