import { describe, expect, it } from "vitest";
import { lexiconOf, spansOf, spelledOut } from "./lexicon.ts";
import { tokensOf } from "./tokens.ts";

function found(draft: string, promotional: string[], harmless: string[] = []): string[] {
  const spans = spansOf(tokensOf(draft), lexiconOf(promotional, harmless));
  return spans.map(({ start, end }) => draft.slice(start, end));
}

describe("a form", () => {
  it("stands for each of its alternatives", () => {
    expect(spelledOut("sale(|s)|deal")).toEqual(["sale", "sales", "deal"]);
    expect(spelledOut("(a|b) (c|d)")).toEqual(["a c", "a d", "b c", "b d"]);
  });

  it("may hold alternatives within alternatives", () => {
    expect(spelledOut("x (a|b (c|d)) y")).toEqual(["x a y", "x b c y", "x b d y"]);
  });
});

describe("looking for forms", () => {
  it("takes the longest from each place and goes on behind it", () => {
    expect(found("promo code promo", ["promo", "promo code"])).toEqual(["promo code", "promo"]);
  });

  it("passes over a harmless form that is longer", () => {
    expect(found("the point of sale", ["sale"], ["point of sale"])).toEqual([]);
    expect(found("sale contract and a sale", ["sale"], ["sale contract"])).toEqual(["sale"]);
  });

  it("finds whole words only", () => {
    expect(found("wholesale salesman sales", ["sale"])).toEqual([]);
    expect(found("переакция акция", ["акция"])).toEqual(["акция"]);
  });

  it("reads any number, any currency and any word where the form says so", () => {
    expect(found("take 12,5 % off now", ["# % off"])).toEqual(["12,5 % off"]);
    expect(found("from £9 on", ["from $ #"])).toEqual(["from £9"]);
    expect(found("buy three get two", ["buy * get *"])).toEqual(["buy three get two"]);
  });

  it("does not run on over the end of a sentence or a line", () => {
    expect(found("I left it on. Sale of goods", ["on sale"])).toEqual([]);
    expect(found("promo\ncode", ["promo code"])).toEqual([]);
    expect(found("promo-code, *promo code*", ["promo code"])).toEqual(["promo-code", "promo code"]);
  });

  it("tells a price cut from a range and from a date", () => {
    expect(found("-20% and –30 %", ["- # %"])).toEqual(["-20%", "–30 %"]);
    expect(found("10-20% or 10 -20 % or A-20%", ["- # %"])).toEqual([]);
  });
});
