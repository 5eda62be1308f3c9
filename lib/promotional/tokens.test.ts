import { describe, expect, it } from "vitest";
import { fold, READ_AT_MOST, tokensOf } from "./tokens.ts";

describe("the pieces of a draft", () => {
  it("are words, numbers and signs, with where they stand", () => {
    const draft = "Get 12,50 € off: 5%!";
    const pieces = tokensOf(draft).map(({ start, end }) => draft.slice(start, end));
    expect(pieces).toEqual(["Get", "12,50", "€", "off", "5", "%"]);
  });

  it("are compared without case, accents and styling", () => {
    expect(["CUPÓN", "Große", "ЧЁРНАЯ", "𝗦𝗔𝗟𝗘", "ｓａｌｅ"].map(fold)).toEqual([
      "cupon",
      "grosse",
      "черная",
      "sale",
      "sale",
    ]);
  });

  it("keep a word together whether its accent is a letter of its own or not", () => {
    expect(tokensOf("promoción".normalize("NFD")).map(({ key }) => key)).toEqual(["promocion"]);
    expect(tokensOf("promoción".normalize("NFC")).map(({ key }) => key)).toEqual(["promocion"]);
  });

  it("end where reading ends, without the word that is cut there", () => {
    const draft = `${"a ".repeat(READ_AT_MOST / 2 - 2)}salesman is here`;
    expect(tokensOf(draft).at(-1)?.key).toBe("a");
  });
});
