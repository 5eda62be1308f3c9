import { describe, expect, it } from "vitest";
import type { Goal } from "./goal.ts";
import { judge } from "./judge.ts";
import type { Rounds } from "../results.ts";

const GOAL: Goal = {
  id: "P1",
  what: "load",
  browser: "chromium",
  condition: "ours",
  measure: "task",
  against: "none",
  by: "ratio",
  unit: "×",
  limit: 1.1,
};

const judged = (chromium: Rounds) => judge(GOAL, { values: { chromium, firefox: {} } }).verdict;
const nine = (value: (round: number) => number): number[] =>
  Array.from({ length: 9 }, (_, round) => value(round));

const none = { task: nine(() => 100) };
const quiet = { task: nine((round) => 100 + (round % 2)) };
const noisy = { task: nine((round) => 100 + 30 * (round % 3)) };

describe("a goal", () => {
  it("is met when the whole interval is within it", () => {
    expect(judged({ none, "none again": quiet, ours: { task: nine(() => 105) } })).toBe("met");
  });

  it("is missed when the interval reaches beyond it", () => {
    const ours = { task: nine((round) => (round % 2 === 0 ? 105 : 120)) };
    expect(judged({ none, "none again": quiet, ours })).toBe("missed");
  });

  it("cannot be resolved where nothing differs from nothing by more than its margin", () => {
    const ours = { task: nine((round) => 100 + 35 * (round % 3)) };
    expect(judged({ none, "none again": noisy, ours })).toBe("not resolvable here");
  });

  it("is missed by far, noise or not", () => {
    expect(judged({ none, "none again": noisy, ours: { task: nine(() => 200) } })).toBe("missed");
  });

  it("is not judged by one or two rounds", () => {
    expect(judged({ none, ours: { task: [101, 101] } })).toBe("too few rounds");
  });

  it("that was not measured is not met", () => {
    expect(judged({ none })).toBe("not measured");
  });

  it("may be what a measure grows by from one size to another", () => {
    const goal: Goal = {
      ...GOAL,
      by: "difference",
      measure: { from: "heap 1", to: "heap 3", steps: 2 },
      unit: "KB",
      limit: 10,
    };
    const chromium: Rounds = {
      none: { "heap 1": [100, 100, 100], "heap 3": [300, 302, 304] },
      ours: { "heap 1": [150, 150, 150], "heap 3": [366, 368, 370] },
    };
    const { found, verdict } = judge(goal, { values: { chromium, firefox: {} } });
    expect([found?.value, found?.count, verdict]).toEqual([8, 3, "met"]);
  });
});
