import { describe, expect, it } from "vitest";
import { seesMutant } from "./mutant.ts";

const sees = (ours: number[], mutant: number[]): boolean =>
  seesMutant({
    values: {
      chromium: { ours: { "burst own at once": ours }, mutant: { "burst own at once": mutant } },
      firefox: {},
    },
  });

describe("the mutant build", () => {
  it("is seen where its whole interval lies above ours", () => {
    expect(sees([100, 110, 90], [150, 140, 130])).toBe(true);
  });

  it("is not seen where the interval reaches down to ours, or nothing was measured", () => {
    expect(sees([100, 110, 90], [150, 140, 85])).toBe(false);
    expect(sees([], [])).toBe(false);
  });
});
