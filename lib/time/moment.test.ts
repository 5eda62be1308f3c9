import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANY_TIME, betterOf, exactly, widthOf } from "./moment.ts";

const moment = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 4 }))
  .map(([earliest, width]) => ({ earliest, latest: earliest + width }));

describe("two readings of the same time", () => {
  it("join to the narrower one, of equal ones to the earlier", () => {
    expect(betterOf(exactly(5), { earliest: 0, latest: 9 })).toEqual(exactly(5));
    expect(betterOf(exactly(5), exactly(4))).toEqual(exactly(4));
    expect(betterOf(ANY_TIME, { earliest: 0, latest: 9 })).toEqual({ earliest: 0, latest: 9 });
  });

  it("join in any order, any number of times, to the same", () => {
    fc.assert(
      fc.property(moment, moment, moment, (a, b, c) => {
        expect(betterOf(a, b)).toEqual(betterOf(b, a));
        expect(betterOf(betterOf(a, b), c)).toEqual(betterOf(a, betterOf(b, c)));
        expect(betterOf(a, a)).toEqual(a);
        expect(widthOf(betterOf(a, b))).toBe(Math.min(widthOf(a), widthOf(b)));
      }),
    );
  });
});
