import { expect, it } from "vitest";
import { functionsIn, timeIn, type CpuProfile } from "./profile.ts";

const frame = (functionName: string, url = "") => ({ functionName, url });

const PROFILE: CpuProfile = {
  nodes: [
    { id: 1, callFrame: frame("(root)"), children: [2, 5] },
    { id: 2, callFrame: frame("pageCode", "https://page.test/a.js"), children: [3] },
    { id: 3, callFrame: frame("onChange", "chrome-extension://x/content.js"), children: [4] },
    { id: 4, callFrame: frame("querySelectorAll") },
    { id: 5, callFrame: frame("(idle)") },
  ],
  samples: [2, 3, 4, 4, 5],
  timeDeltas: [1_000, 2_000, 3_000, 4_000, 5_000],
};
const isOurs = (url: string): boolean => url.startsWith("chrome-extension://");

it("counts what our code calls as ours, and what calls it as the page's", () => {
  expect(timeIn(PROFILE, isOurs)).toBe(9);
});

it("says in which functions the time was spent", () => {
  expect(functionsIn(PROFILE, isOurs)).toEqual([
    ["querySelectorAll", 7],
    ["onChange", 2],
  ]);
});
