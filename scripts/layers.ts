import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BrowserName } from "./browsers.ts";
import { build } from "./build.ts";
import { ROOT, run } from "./run.ts";

/** What one layer of checks found. */
export interface LayerResult {
  readonly passed: number;
  readonly failed: number;
  /** What a person needs to mend what failed; shown only then. */
  readonly details: string;
  /** Worth a line although nothing failed. */
  readonly note?: string;
}

export type Layer = () => Promise<LayerResult>;

/** oxlint over everything; each finding is a failure. */
export async function lint(): Promise<LayerResult> {
  const { code, output } = await run("oxlint", ["-f", "unix"]);
  const findings = output.split("\n").filter((line) => /\[(?:Error|Warning)\//.test(line)).length;
  return verdict(code, output, findings);
}

/** oxfmt; each file formatted otherwise is a failure. */
export async function format(): Promise<LayerResult> {
  const { code, output, stdout } = await run("oxfmt", ["--list-different"]);
  const files = stdout.split("\n").filter((line) => line.trim() !== "").length;
  return verdict(code, `Run \`npm run fix\`:\n${output}`, files);
}

/** The compiler; each error is a failure. */
export async function types(): Promise<LayerResult> {
  const { code, output } = await run("tsc", ["--noEmit", "-p", "."]);
  return verdict(code, output, output.match(/error TS\d+/g)?.length ?? 0);
}

function verdict(code: number, output: string, findings: number): LayerResult {
  if (code === 0) return { passed: 1, failed: 0, details: "" };
  return { passed: 0, failed: Math.max(1, findings), details: output };
}

/** Vitest: unit tests and properties. */
export function unit(): Promise<LayerResult> {
  return vitest("unit", []);
}

/** The walk-throughs in one real browser. */
export function realBrowser(browser: BrowserName): Layer {
  const args = ["--config", "e2e/vitest.config.ts", "--project", browser];
  return () => vitest(browser, args);
}

/** The part of Vitest's JSON report that is read here. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly unknown[];
  }[];
}

async function vitest(name: string, args: readonly string[]): Promise<LayerResult> {
  const report = join(ROOT, `.cache/vitest-${name}.json`);
  const { code, output } = await run("vitest", [
    "run",
    ...args,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  const text = await readFile(report, "utf8").catch(() => null);
  if (text === null) return { passed: 0, failed: 1, details: output };
  const { numPassedTests, numTotalTests, testResults } = JSON.parse(text) as VitestReport;
  // A file that could not be loaded has no tests: it counts as one failure. So does a skipped test, and a run without any.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  ).length;
  const failed = numTotalTests - numPassedTests + unloaded;
  return {
    passed: numPassedTests,
    failed: Math.max(failed, code === 0 && numTotalTests > 0 ? 0 : 1),
    details: output,
  };
}

/** The project's own policy cases, through the runner that everyone else uses. */
export async function policyCases(): Promise<LayerResult> {
  const files = await Array.fromAsync(glob("lib/policy/**/*.json", { cwd: ROOT }));
  if (files.length === 0) return { passed: 0, failed: 1, details: "There are no policy cases." };
  const { code, output, stdout } = await run("node", ["scripts/policy.ts", ...files]);
  const counts = /^(\d+) passed, (\d+) failed$/m.exec(stdout);
  if (counts === null) return { passed: 0, failed: 1, details: output };
  const failed = Number(counts[2]);
  return {
    passed: Number(counts[1]),
    failed: code === 0 ? failed : Math.max(failed, 1),
    details: output,
  };
}

/** The production build for a browser. */
export function production(browser: BrowserName): Layer {
  return async () => {
    const { ok, output } = await build(browser);
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, details: output };
  };
}
