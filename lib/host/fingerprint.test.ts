import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprint } from "./fingerprint.ts";

test("texts that differ have different fingerprints, the same text always the same", () => {
  const texts = Array.from({ length: 200_000 }, (_, index) => `{"id":${index},"at":${index * 7}}`);
  expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      (a, b) => (fingerprint(a) === fingerprint(b)) === (a === b),
    ),
  );
});

test("a fingerprint is a whole number that no arithmetic rounds", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 3_000 }), (text) => {
      const print = fingerprint(text);
      return Number.isSafeInteger(print) && print >= 0;
    }),
  );
});
