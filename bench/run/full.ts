import { cpus } from "node:os";
import type { BrowserName } from "../../scripts/browsers.ts";
import type { ServedPortal } from "../../demo/server.ts";
import type { Builds } from "../build-conditions.ts";
import { note, type Results } from "../results.ts";
import { sizesOf, storesOf, visitsOf } from "../suite.ts";
import { versionsOf } from "../versions.ts";
import { createFleet } from "./fleet.ts";
import { openResting, type Resting } from "./resting.ts";
import { createRunner, wordsOf } from "./runner.ts";

export interface RunOptions {
  readonly builds: Readonly<Record<BrowserName, Builds>>;
  readonly server: ServedPortal;
  readonly quick: boolean;
  readonly rounds: number;
  /** When it must have ended, by `performance.now()`. */
  readonly end: number;
  readonly say: (line: string) => void;
  /** Gets what there is so far, after each round. */
  readonly keep: (results: Results) => Promise<void>;
}

/** Browsers need some time to close. */
const CLOSING = 10_000;

const now = (): number => performance.now();

/** One run of the whole suite. Never rejects for what a measure did: that is among the failures. */
export async function runSuite(options: RunOptions): Promise<Results> {
  const { builds, server, quick, rounds, say, keep } = options;
  const end = options.end - CLOSING;
  const values: Results["values"] = { chromium: {}, firefox: {} };
  const failures: string[] = [];
  const fleet = createFleet(builds, server);
  const runner = createRunner({ values, failures, where: fleet, end, now, say });
  const versions: Record<string, string> = await versionsOf();
  let done = 0;
  const soFar = (): Results => ({
    date: new Date(Date.now()).toISOString().slice(0, 16).replace("T", " "),
    rounds: done,
    machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}`,
    versions,
    values,
    leftOut: runner.leftOut,
    failures,
  });
  const attempt = async (what: string, act: () => Promise<void>): Promise<void> => {
    await act().catch((error: unknown) => failures.push(`${what}: ${wordsOf(error)}`));
  };

  const resting: Resting[] = [];
  try {
    await runner.run(sizesOf(builds.chromium), 0);
    for (const { round, job } of storesOf({ quick })) await runner.run([job], round);
    await fleet.drop("alone");
    await keep(soFar());
    await attempt("resting browsers", async () => {
      resting.push(await openResting(builds.chromium, server));
    });
    while (done < rounds && now() < end) {
      const began = now();
      await runner.run(visitsOf(done, { quick }), done);
      await attempt("idle", async () => {
        for (const [condition, measured] of (await resting[0]?.read()) ?? [])
          note(values.chromium, condition, done, measured);
      });
      done += 1;
      say(`round ${done} of ${rounds}: ${((now() - began) / 1_000).toFixed(0)} s`);
      await attempt("forgetting", async () => {
        for (const bench of await fleet.opened()) {
          versions[bench.browser === "firefox" ? "Firefox" : "Chromium"] = bench.version;
          await bench.forget();
        }
      });
      await keep(soFar());
    }
  } finally {
    await Promise.all([fleet.close(), resting[0]?.close()]);
  }
  const results = soFar();
  await keep(results);
  return results;
}
