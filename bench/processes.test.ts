import { describe, expect, it } from "vitest";
import { below, statOf, usedBy } from "./processes.ts";

describe("the processes of a browser", () => {
  it("are those below its first one, however deep, and no others", () => {
    const parents = [
      [1, 0],
      [10, 1],
      [11, 10],
      [12, 11],
      [20, 1],
      [21, 20],
    ] as const;
    const processes = new Map(parents.map(([pid, parent]) => [pid, { parent }]));
    expect(below(10, processes)).toEqual([10, 11, 12]);
  });

  it("are read whatever their names are", () => {
    const stat = "42 (a) b (c) S 7 42 42 0 -1 4194560 1 2 3 4 150 50 20 5 20 0 9 0 100";
    expect(statOf(stat)).toEqual({ parent: 7, rounded: 2_250, ended: 250 });
    expect(statOf("")).toBeNull();
  });

  it("have used what their threads have, those that ended included", () => {
    expect(usedBy({ rounded: 250, ended: 100, running: 157.25 })).toBe(257.25);
    expect(usedBy({ rounded: 900, ended: 100, running: 157.25 })).toBe(900);
  });
});
