import { describe, expect, it } from "vitest";
import { compareFigures, comparisonOf, figuresOf } from "./comparison.ts";
import type { Results } from "./results.ts";

const estimate = (low: number, high: number) => ({
  value: (low + high) / 2,
  low,
  high,
  count: 9,
});

function results(ours: readonly number[]): Results {
  return {
    date: "2026-11-22 04:30",
    rounds: ours.length,
    machine: "",
    versions: {},
    values: {
      chromium: {
        none: { "load task": ours.map(() => 100) },
        ours: { "load task": [...ours] },
      },
      firefox: {},
    },
    leftOut: 0,
    failures: [],
  };
}

describe("two runs", () => {
  it("agree where their intervals have something in common, be it one point", () => {
    const compared = compareFigures(
      [
        { name: "apart", found: estimate(1, 2) },
        { name: "touching", found: estimate(1, 2) },
        { name: "within", found: estimate(1, 4) },
      ],
      [
        { name: "within", found: estimate(2, 3) },
        { name: "apart", found: estimate(2.1, 3) },
        { name: "touching", found: estimate(2, 3) },
      ],
    );
    expect(compared.map(({ name, overlap }) => [name, overlap])).toEqual([
      ["apart", false],
      ["touching", true],
      ["within", true],
    ]);
  });

  it("say nothing of what only one of them has measured", () => {
    const [only, neither] = compareFigures(
      [
        { name: "load", found: estimate(1, 2) },
        { name: "idle", found: null },
      ],
      [{ name: "idle", found: null }],
    );
    expect([only?.overlap, neither?.overlap]).toEqual([null, null]);
  });

  it("are compared by all figures of their tables, each by a name of its own", () => {
    const figures = figuresOf(results([103, 104, 105]));
    expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length);
    const load = figures.find(({ name }) => name === "P1 chromium: load, task, against none");
    expect(load?.found).toEqual({ value: 1.04, low: 1.03, high: 1.05, count: 3 });
    expect(figures.filter(({ found }) => found !== null)).toHaveLength(1);
  });

  it("are told in a table that counts where they agree", () => {
    const same = comparisonOf(results([103, 104, 105]), results([104, 104, 108]));
    expect(same).toContain("of 1 figures 1 have intervals that overlap");
    expect(same).toContain(
      "| P1 chromium: load, task, against none | 1.04 (1.03–1.05) | 1.04 (1.04–1.08) | yes |",
    );
    const other = comparisonOf(results([103, 104, 105]), results([110, 111, 112]));
    expect(other).toContain("| 1.11 (1.1–1.12) | **no** |");
  });
});
