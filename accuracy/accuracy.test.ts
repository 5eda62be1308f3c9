import { afterAll, beforeAll, expect, test } from "vitest";
import { LAYOUTS } from "./layouts.ts";
import { play } from "./play.ts";
import { addTally, emptyTally, shortfalls } from "./tally.ts";
import { zoneOf } from "./conditions.ts";
import { ZONES } from "./zones.ts";

/** A small part of `npm run accuracy`, on fixed seeds. */
const HISTORIES = 20;

let zoneBefore: string | undefined;
beforeAll(() => {
  zoneBefore = process.env["TZ"];
});
afterAll(() => {
  if (zoneBefore === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zoneBefore;
});

test.each(LAYOUTS)(
  "what the readers make of random histories in %s is never optimistic, and exact where it has to be",
  async (layout) => {
    const tally = emptyTally();
    for (const [index] of ZONES.entries()) {
      process.env["TZ"] = zoneOf(index);
      const seeds = Array.from(
        { length: HISTORIES / ZONES.length },
        (_, at) => at * ZONES.length + index,
      );
      addTally(tally, await play(layout, seeds, { models: [true, false], namesakes: true }));
    }
    expect(tally.histories).toBe(HISTORIES);
    expect(tally.offences.map(({ said }) => said).join("\n")).toBe("");
    expect(shortfalls(layout, tally)).toEqual([]);
  },
  600_000,
);
