import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { ROOT } from "../scripts/run.ts";
import type { Results } from "./results.ts";

const FOLDER = join(ROOT, "bench/results");
const MARK = "<!-- Below: written by `npm run bench`. -->";

/** Writes a run's JSON in one go: whoever is interrupted leaves the last one. @param name of the file, without its ending */
export async function keepResults(name: string, results: Results): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.json`);
  await writeFile(`${path}.part`, `${JSON.stringify(results, rounded)}\n`);
  await rename(`${path}.part`, path);
}

/** @param file a path, or the name of a file of `bench/results/` without its ending */
export async function readResults(file: string): Promise<Results> {
  const isPath = file.endsWith(".json");
  const path = isPath ? (isAbsolute(file) ? file : join(ROOT, file)) : join(FOLDER, `${file}.json`);
  // Written by this suite.
  return JSON.parse(await readFile(path, "utf8")) as Results;
}

/** Puts the table of a run into the documentation, below what people wrote there. */
export async function writeDown(report: string): Promise<void> {
  const path = join(ROOT, "docs/benchmarks.md");
  const [above = ""] = (await readFile(path, "utf8").catch(() => "# Benchmarks\n\n")).split(MARK);
  await writeFile(path, `${above}${MARK}\n\n${report}\n`);
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 1000) / 1000 : value;
}
