import { describe, expect, it } from "vitest";
import type { Rounds } from "../results.ts";
import { grown, GROWTH, type Line } from "./growth.ts";

const LINE: Line = {
  what: "heap",
  unit: "KB",
  sizes: [10, 100],
  measure: (size) => `heap ${size}`,
  condition: "ours",
  less: "none",
  limit: 1.1,
};

const of = (chromium: Rounds) => grown(LINE, { values: { chromium, firefox: {} } });

describe("growth", () => {
  it("is told of what comes on top of the page alone, round by round", () => {
    const { points, exponent, verdict } = of({
      none: { "heap 10": [100, 100], "heap 100": [5_000, 5_000] },
      ours: { "heap 10": [110, 120], "heap 100": [5_100, 5_200] },
    });
    expect(points).toEqual([
      { size: 10, cost: 15 },
      { size: 100, cost: 150 },
    ]);
    expect(exponent?.value).toBeCloseTo(1);
    expect([exponent?.count, verdict]).toEqual([2, "met"]);
  });

  it("is missed where each item costs more, the more there are", () => {
    const { exponent, verdict } = of({
      none: { "heap 10": [0], "heap 100": [0] },
      ours: { "heap 10": [1], "heap 100": [100] },
    });
    expect(exponent?.value).toBeCloseTo(2);
    expect(verdict).toBe("missed");
  });

  it("is not measured where no round has two sizes", () => {
    const { exponent, verdict } = of({
      none: { "heap 10": [1] },
      ours: { "heap 10": [2], "heap 100": [3] },
    });
    expect([exponent, verdict]).toEqual([null, "not measured"]);
  });

  it("is asked of all sizes that matter", () => {
    const all = new Set(GROWTH.flatMap(({ sizes }) => sizes));
    for (const size of [100, 1_000, 10_000, 500, 5_000, 50_000, 100_000]) {
      expect(all).toContain(size);
    }
  });
});
