import { expect, test } from "vitest";
import { createPauses } from "./pauses.ts";

test("each pause is twice as long as the one before, up to the longest, and short again once it has worked", () => {
  const pauses = createPauses(500, 3_000);
  expect(Array.from({ length: 5 }, () => pauses.next())).toEqual([500, 1_000, 2_000, 3_000, 3_000]);
  pauses.reset();
  expect(pauses.next()).toBe(500);
});
