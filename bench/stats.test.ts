import { describe, expect, it } from "vitest";
import { estimate, exponent, median, pairedRatio, quantile, seeded, shuffled } from "./stats.ts";

describe("the median and quantiles", () => {
  it("lie between two values where there is no middle one", () => {
    expect(median([1, 2, 3, 10])).toBe(2.5);
    expect(quantile([0, 10], 0.25)).toBe(2.5);
  });
});

describe("paired ratios", () => {
  it("are taken within a round, so that a slow round hurts nobody", () => {
    const { value, low, high } = pairedRatio([2, 20, 200], [1, 10, 100]);
    expect([value, low, high]).toEqual([2, 2, 2]);
  });

  it("leave out rounds in which one is missing", () => {
    expect(pairedRatio([2, undefined, 6], [1, 1, 2]).value).toBe(2.5);
  });
});

describe("the interval", () => {
  it("holds the median and is the same each time", () => {
    const random = seeded(7);
    const values = Array.from({ length: 30 }, () => 1 + random());
    const first = estimate(values);
    expect(first.low).toBeLessThanOrEqual(first.value);
    expect(first.high).toBeGreaterThanOrEqual(first.value);
    expect(estimate(values)).toEqual(first);
  });
});

describe("the exponent of growth", () => {
  it("is one where each item costs the same, two where each meets each other", () => {
    const sizes = [100, 1_000, 10_000];
    expect(exponent(sizes.map((size) => ({ size, cost: 3 * size })))).toBeCloseTo(1);
    expect(exponent(sizes.map((size) => ({ size, cost: size ** 2 })))).toBeCloseTo(2);
  });
});

it("shuffles without losing anything", () => {
  expect(shuffled([1, 2, 3, 4], seeded(1)).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
});
