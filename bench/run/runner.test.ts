import { describe, expect, it } from "vitest";
import type { BrowserName } from "../../scripts/browsers.ts";
import type { Rounds } from "../results.ts";
import type { BenchName } from "./fleet.ts";
import { createRunner, type Job } from "./runner.ts";

/** A run by a clock of its own, in which each job takes as long as it says. */
function stage({ end = 1_000_000, longest = 1_000_000 } = {}) {
  let clock = 0;
  const values: Record<BrowserName, Rounds> = { chromium: {}, firefox: {} };
  const failures: string[] = [];
  const dropped: BenchName[] = [];
  const runner = createRunner<null>({
    values,
    failures,
    where: { get: async () => null, drop: async (name) => void dropped.push(name) },
    end,
    longest,
    now: () => clock,
    say: () => undefined,
  });
  const job = (what: string, run: Job<null>["run"], bench: BenchName = "chromium"): Job<null> => ({
    bench,
    condition: "ours",
    what,
    run,
  });
  const pass = (milliseconds: number): void => void (clock += milliseconds);
  const lasting = (what: string, milliseconds: number): Job<null> =>
    job(what, async () => {
      pass(milliseconds);
      return { [what]: milliseconds };
    });
  return { runner, values, failures, dropped, job, lasting, pass };
}

describe("a run", () => {
  it("goes on after a measure that fails, and says which", async () => {
    const { runner, values, failures, job, lasting } = stage();
    const broken = job("scroll", () => Promise.reject(new Error("There is no list")));
    await runner.run([broken, lasting("burst", 10)], 1);
    expect(values.chromium["ours"]).toEqual({ burst: [undefined, 10] });
    expect(failures).toEqual(["chromium, ours, scroll, round 2: There is no list"]);
  });

  it("leaves out what would not end in time, by how long its like took before", async () => {
    const { runner, values, lasting } = stage({ end: 250 });
    await runner.run([lasting("long", 100), lasting("short", 10)], 0);
    await runner.run([lasting("long", 100), lasting("long", 100), lasting("short", 10)], 1);
    expect(values.chromium["ours"]).toEqual({ long: [100, 100], short: [10, 10] });
    expect(runner.leftOut).toBe(1);
  });

  it("gives up what does not end, and its browser with it", async () => {
    const { runner, failures, dropped, job, lasting, values } = stage({ longest: 30 });
    const endless = job("typing", () => new Promise<never>(() => undefined), "mutant");
    await runner.run([endless, lasting("burst", 1)], 0);
    expect(dropped).toEqual(["mutant"]);
    expect(failures).toEqual(["mutant, ours, typing, round 1: not done after 0 s"]);
    expect(values.chromium["ours"]).toEqual({ burst: [1] });
  });

  it("does not take for a failure what only the time given was too short for", async () => {
    const { runner, failures, dropped, job, pass } = stage({ end: 30 });
    const endless = job("typing", () => {
      pass(30);
      return new Promise<never>(() => undefined);
    });
    await runner.run([endless], 0);
    expect([failures, dropped, runner.leftOut]).toEqual([[], ["chromium"], 1]);
  });

  it("keeps what Firefox gave apart", async () => {
    const { runner, values, job } = stage();
    await runner.run([job("burst", async () => ({ busy: 3 }), "firefox")], 0);
    expect(values).toEqual({ chromium: {}, firefox: { ours: { busy: [3] } } });
  });
});
