import type { WordTable } from "./word-entry.ts";

/** Promotional whatever the language of the draft is: all that is looked for when the language is not clear. */
export const WORDS_ANY: WordTable = {
  promotional: [
    // A price cut. A range (10-20%) has no minus of its own; a bare percentage is none.
    "- # %|(|up to )# % off|(sale|sales) # %",
    "promo(|s)|promo code(|s)|promocode(|s)|coupon(|s)|coupon code(|s)",
    // Sales that have a name everywhere; each language spares what comes late because of one.
    "flash sale(|s)|black friday|cyber monday|cashback|bogo|2x1|3x2",
  ],
  harmless: [],
};
