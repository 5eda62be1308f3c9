import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserName } from "./browsers.ts";
import { ROOT, run } from "./run.ts";

/** Where the production build for a browser lies. */
export const BUILD: Record<BrowserName, string> = {
  chromium: join(ROOT, ".output/chrome-mv3"),
  firefox: join(ROOT, ".output/firefox-mv3"),
};

const TARGET: Record<BrowserName, string> = { chromium: "chrome", firefox: "firefox" };
const SOURCES = ["entrypoints", "components", "lib", "public", "wxt.config.ts", "package.json"];

/** Builds the extension for a browser; the answer is what the build said. */
export async function build(browser: BrowserName): Promise<{ ok: boolean; output: string }> {
  // Else a test runner's own value would decide what is built.
  const { code, output } = await run("wxt", ["build", "-b", TARGET[browser], "--mv3"], {
    env: { NODE_ENV: "production" },
  });
  return { ok: code === 0, output };
}

/** Builds only if a source is newer than the build. @throws Error with the build's words when it fails */
export async function buildIfStale(browser: BrowserName): Promise<void> {
  const built = await changedAt(join(BUILD[browser], "manifest.json"));
  const sources = await Promise.all(SOURCES.map((path) => changedAt(join(ROOT, path))));
  if (built > Math.max(...sources)) return;
  const { ok, output } = await build(browser);
  if (!ok) throw new Error(`The build for ${browser} failed:\n${output}`);
}

/** When the newest file at or below this path changed; 0 when there is none. */
async function changedAt(path: string): Promise<number> {
  const info = await stat(path).catch(() => null);
  if (info === null) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  const names = await readdir(path);
  const times = await Promise.all(names.map((name) => changedAt(join(path, name))));
  return Math.max(info.mtimeMs, ...times);
}
