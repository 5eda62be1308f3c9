import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { promotionalWords as wordsOf } from "./promotional-words.ts";
import { fold } from "./tokens.ts";
import { WORD_LISTS } from "./word-lists.ts";

/** Looked through with every list there is. */
function promotionalWords(
  draft: string,
  options: { readonly extra?: readonly string[] } = {},
): readonly string[] {
  return wordsOf(draft, { lists: WORD_LISTS, ...options });
}

describe("promotional words of a draft", () => {
  it("are given as they stand there, in order, each once", () => {
    expect(
      promotionalWords(
        "Our Sale is on! Use promo code X1 for a DISCOUNT. A discount in the sale, imagine.",
      ),
    ).toEqual(["Sale", "promo code", "DISCOUNT"]);
  });

  it("are none in an empty draft", () => {
    expect(promotionalWords("")).toEqual([]);
    expect(promotionalWords("  \n 🎉 ")).toEqual([]);
  });

  it("are looked for in the draft's own language only", () => {
    // "Sale" is Spanish for "leaves" and French for "dirty"; "rabatt" is a name here.
    expect(promotionalWords("El camión sale mañana con su pedido.")).toEqual([]);
    expect(promotionalWords("La boîte est arrivée sale, je suis désolé.")).toEqual([]);
    expect(promotionalWords("Your parcel was signed for by Mr Rabatt, is that you?")).toEqual([]);
  });

  it("are only what holds in any language where the language is not clear", () => {
    expect(promotionalWords("Kod promo code: X20, -20%")).toEqual(["promo code", "-20%"]);
    expect(promotionalWords("Buongiorno, l'ordine di sale da cucina arriva giovedì.")).toEqual([]);
  });

  it("need no accents", () => {
    expect(promotionalWords("hola! tenemos una promocion y un cupon para ti")).toEqual([
      "promocion",
      "cupon",
    ]);
  });

  it("do not tell a lower price that no word calls one: a known limit", () => {
    expect(
      promotionalWords("Treat yourself: two facials for £60 this month, usually £90."),
    ).toEqual([]);
  });

  it("are not the signs of ordinary support", () => {
    expect(promotionalWords("We can offer you a refund of 20 % or a replacement.")).toEqual([]);
    expect(promotionalWords("Please don't miss the courier. The battery is at 80%.")).toEqual([]);
    expect(promotionalWords("Enviaremos seu cupom fiscal amanhã com o pacote.")).toEqual([]);
    expect(promotionalWords("Vous avez une remise en main propre du colis.")).toEqual([]);
    expect(promotionalWords("Артикул распродан, вернём деньги сегодня.")).toEqual([]);
    expect(
      promotionalWords("Das Modell ist leider ausverkauft, die Gutschrift ist bei Ihnen."),
    ).toEqual([]);
    expect(promotionalWords("En cuanto tenga novedades de su envío le aviso.")).toEqual([]);
  });
});

describe("the lead's own words", () => {
  it("hold in every draft, as whole words, whatever case and accents", () => {
    const options = { extra: ["Crème brûlée", "MEGAHIT"] };
    expect(promotionalWords("Die CREME  BRULEE ist ein Megahit", options)).toEqual([
      "CREME  BRULEE",
      "Megahit",
    ]);
    expect(promotionalWords("megahits", options)).toEqual([]);
  });

  it("hold within what would be harmless or part of another word found", () => {
    expect(promotionalWords("The point of sale is shut.", { extra: ["of"] })).toEqual(["of"]);
    expect(promotionalWords("This is our promo code for you", { extra: ["code"] })).toEqual([
      "promo code",
    ]);
  });

  it("are looked for while the lists have not come yet", () => {
    const options = { lists: null, extra: ["megahit"] };
    expect(wordsOf("Sale! This Megahit with a discount", options)).toEqual(["Megahit"]);
  });

  it("mean their signs as they are", () => {
    expect(promotionalWords("5 things", { extra: ["# *"] })).toEqual([]);
    expect(promotionalWords("Your order", { extra: ["", "  ", "🎉", "(", "$"] })).toEqual([]);
  });
});

const anyDraft = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        "sale",
        "Discount",
        "the",
        "your",
        "-20%",
        "50 % off",
        "point of sale",
        "rabatt",
        "Angebot",
        "im",
        "скидка",
        "акция",
        "oferta",
        "el",
        "de",
        "soldes",
        "les",
        "promo",
        "code",
        "buy one get one",
        ".",
        ",",
        "\n",
        "🎉",
        "€5",
      ),
      { maxLength: 40 },
    )
    .map((words) => words.join(" ")),
);
const anyExtra = fc.array(fc.string({ unit: "grapheme", maxLength: 12 }), { maxLength: 4 });

describe("for any draft and any words of the lead", () => {
  it("the words stand in the draft, in that order, none twice", () => {
    fc.assert(
      fc.property(anyDraft, anyExtra, (draft, extra) => {
        const words = promotionalWords(draft, { extra });
        let from = 0;
        for (const word of words) {
          const at = draft.indexOf(word, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + 1;
        }
        expect(new Set(words.map(fold)).size).toBe(words.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it("more words of the lead never hide a draft that gave a hint", () => {
    fc.assert(
      fc.property(anyDraft, anyExtra, (draft, extra) => {
        const [without, withExtra] = [promotionalWords(draft), promotionalWords(draft, { extra })];
        expect(withExtra.length > 0 || without.length === 0).toBe(true);
      }),
    );
  });

  it("a lead's word that stands there by itself is always found", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zа-я]{1,12}$/u), anyDraft, (word, rest) => {
        expect(promotionalWords(`${word.toUpperCase()}. ${rest}`, { extra: [word] })[0]).toBe(
          word.toUpperCase(),
        );
      }),
    );
  });
});

it.each([
  ["words", "sale discount "],
  ["numbers", "1.1"],
  ["marks", "\u0301"],
  ["minus signs", "-"],
  ["percent signs", "%"],
  ["letters that unfold to many", "ﷺ"],
  ["beginnings of phrases", "preise für "],
])("a megabyte of %s is answered", (_name, piece) => {
  // Whatever looks back for each letter, or splits in every way, does not end within the time of a test.
  expect(promotionalWords(piece.repeat(1_000_000 / piece.length))).toBeInstanceOf(Array);
});
