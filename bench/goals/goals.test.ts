import { describe, expect, it } from "vitest";
import { GOALS } from "./goals.ts";

describe("the goals", () => {
  it("leave out none of P1 to P13, nor the filter of the panel", () => {
    const ids = new Set(GOALS.map(({ id }) => id));
    expect([...ids]).toEqual(Array.from({ length: 14 }, (_, index) => `P${index + 1}`));
  });

  it("ask P1, P2, P4 and P7 of Firefox too", () => {
    const ids = GOALS.filter(({ browser }) => browser === "firefox").map(({ id }) => id);
    expect([...new Set(ids)]).toEqual(["P1", "P2", "P4", "P7"]);
  });
});
