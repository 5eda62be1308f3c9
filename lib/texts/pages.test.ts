import { expect, test } from "vitest";
import { formatsOf } from "./format.ts";
import { pagesEn } from "./pages.en.ts";
import { pagesEs } from "./pages.es.ts";

/** Every text with its path; functions are called with counts and words that show. */
function textsOf(value: unknown, locale: string, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    const formats = formatsOf(locale);
    // Formats come last, where a text needs them.
    const others = Math.max(1, value.length - 1);
    return [0, 1, 2].map((count) => [
      `${path}(${count})`,
      String(value(...Array.from({ length: others }, () => count), formats)),
    ]);
  }
  if (typeof value !== "object" || value === null) throw new Error(`${path} is no text`);
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, locale, `${path}.${key}`));
}

const english = textsOf(pagesEn, "en");
const spanish = textsOf(pagesEs, "es");

test("English and Spanish say the same things", () => {
  expect(spanish.map(([path]) => path)).toEqual(english.map(([path]) => path));
});

test("no text is empty", () => {
  expect([...english, ...spanish].filter(([, text]) => text.trim() === "")).toEqual([]);
});

test("words that mean something else in Bitrix24, or nothing to an agent, are not used", () => {
  const forbidden = /\b(closed|human.agent|connectors?|lines?|cerrad[ao]s?|conector(es)?)\b/i;
  // What a file of settings has to say there, word for word.
  const ofFiles = /^\.team\.expected\./;
  const said = [...english, ...spanish].filter(([path]) => !ofFiles.test(path));
  expect(said.filter(([, text]) => forbidden.test(text))).toEqual([]);
});

test("one customer is not two", () => {
  expect(pagesEn.popup.summary(1, formatsOf("en"))).toBe("1 customer is waiting for an answer");
  expect(pagesEs.popup.summary(2000, formatsOf("es-MX"))).toMatch(/^2,000 clientes esperan/);
});
