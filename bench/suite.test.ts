import { describe, expect, it } from "vitest";
import { GOALS } from "./goals/goals.ts";
import { GROWTH } from "./growth/growth.ts";
import { PEERS } from "./conditions.ts";
import { storesOf, visitsOf } from "./suite.ts";

const full = Array.from({ length: 9 }, (_, round) => visitsOf(round, { quick: false }));
const times = (bench: string, condition: string, what: RegExp): number =>
  full
    .flat()
    .filter((job) => job.bench === bench && job.condition === condition && what.test(job.what))
    .length;

describe("the visits of nine rounds", () => {
  it("have each condition and each peer in the burst nine times, and the mutant", () => {
    for (const { name } of PEERS) expect(times("chromium", name, /^burst/)).toBe(9);
    for (const name of ["none", "none again", "floor", "reference", "detection", "ours"])
      expect(times("chromium", name, /^burst/)).toBe(9);
    expect(times("mutant", "mutant", /^burst/)).toBe(9);
    expect(times("firefox", "ours", /^burst/)).toBe(9);
  });

  it("repeat what is compared often enough to be judged", () => {
    for (const what of [/^scrolling$/, /^scrolling far/, /^switching/, /^list of 10000/]) {
      expect(times("chromium", "none", what)).toBe(3);
      expect(times("chromium", "ours", what)).toBe(3);
    }
    for (const condition of ["reference", "ours"])
      expect(times("firefox", condition, /^switching/)).toBe(3);
  });

  it("leave out no size that growth is told of", () => {
    const made = [...full.flat(), ...storesOf({ quick: false }).map(({ job }) => job)];
    for (const { measure, sizes } of GROWTH) {
      const [kind] = measure(0).split(" ");
      for (const size of sizes) {
        const has = made.some(
          ({ what }) =>
            what.includes(String(size)) &&
            what.includes({ list: "list of", store: "dialogs" }[kind ?? ""] ?? String(kind)),
        );
        expect([kind, size, has]).toEqual([kind, size, true]);
      }
    }
  });

  it("visit in both browsers all conditions that a goal names", () => {
    for (const { browser, condition, against } of GOALS) {
      for (const name of [condition, ...(against === undefined ? [] : [against])])
        expect(times(browser, name, /./)).toBeGreaterThan(2);
    }
  });
});
