import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT, run } from "../scripts/run.ts";
import { PEERS } from "./conditions.ts";

/** What was measured with what, but for the browsers. */
export async function versionsOf(): Promise<Record<string, string>> {
  const text = await readFile(join(ROOT, "package.json"), "utf8");
  const { devDependencies } = JSON.parse(text) as { devDependencies: Record<string, string> };
  const { stdout } = await run("git", ["rev-parse", "--short", "HEAD"]);
  return {
    Node: process.versions.node,
    ...Object.fromEntries(PEERS.map(({ name }) => [name, devDependencies[name] ?? ""])),
    commit: stdout.trim(),
  };
}
