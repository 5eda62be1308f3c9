import { parseArgs } from "node:util";
import { servePortal } from "../demo/server.ts";
import { prepareBuilds } from "../bench/build-conditions.ts";
import { comparisonOf } from "../bench/comparison.ts";
import { keepResults, readResults, writeDown } from "../bench/keep.ts";
import { profileBurst } from "../bench/measures/burst.ts";
import { seesMutant } from "../bench/mutant.ts";
import { reportOf } from "../bench/report.ts";
import { createFleet } from "../bench/run/fleet.ts";
import { runSuite } from "../bench/run/full.ts";
import { BROWSERS, needBrowsers } from "./browsers.ts";

const began = performance.now();
const { values: given } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    rounds: { type: "string" },
    /** All has ended after so many minutes, whatever is then left out. */
    minutes: { type: "string" },
    /** The name of the JSON in `bench/results/`; only `latest` goes into the documentation. */
    out: { type: "string" },
    /** Only says in which functions a burst's time is spent. */
    profile: { type: "boolean", default: false },
    /** Only writes the tables of the last run again, of the last quick one with `--quick`. */
    report: { type: "boolean", default: false },
    /** Only says where the intervals of this run (a path, or a name in `bench/results/`) and those of `--out` overlap. */
    compare: { type: "string" },
  },
});
const quick = given.quick;
const name = given.out ?? (quick ? "quick" : "latest");

// Whoever starts browsers closes them at these signals, and goes on; this run is to end with them.
for (const signal of ["SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));

/** `npm run bench`: what the extension costs, beside nothing and beside its peers, in one run. */
await task().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

// Something that was given up may hold on for longer than anybody waits for it.
setTimeout(() => process.exit(), 5_000).unref();

async function task(): Promise<void> {
  if (given.compare !== undefined)
    console.log(comparisonOf(await readResults(name), await readResults(given.compare)));
  else if (given.report) await writeDown(reportOf(await readResults(name)));
  else if (given.profile) await profile();
  else await bench();
}

async function bench(): Promise<void> {
  await needBrowsers(BROWSERS);
  const server = await servePortal();
  try {
    const builds = {
      chromium: await prepareBuilds("chromium"),
      firefox: await prepareBuilds("firefox"),
    };
    const results = await runSuite({
      builds,
      server,
      quick,
      rounds: Number(given.rounds ?? (quick ? 1 : 9)),
      end: began + Number(given.minutes ?? (quick ? 2.8 : 60)) * 60_000,
      say: (line) => console.error(line),
      keep: (soFar) => keepResults(name, soFar),
    });
    const report = reportOf(results);
    console.log(report);
    if (name === "latest") await writeDown(report);
    if (results.failures.length > 0 || !seesMutant(results)) process.exitCode = 1;
  } finally {
    await server.close();
  }
}

async function profile(): Promise<void> {
  const server = await servePortal();
  const chromium = await prepareBuilds("chromium");
  const fleet = createFleet({ chromium, firefox: chromium }, server);
  try {
    for (const [called, time] of (await profileBurst(await fleet.get("chromium"))).slice(0, 40))
      console.log(`${time.toFixed(1).padStart(8)} ms  ${called || "(anonymous)"}`);
  } finally {
    await fleet.close();
    await server.close();
  }
}
