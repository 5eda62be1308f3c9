import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { BUILD, buildIfStale } from "../scripts/build.ts";
import { BROWSERS, type BrowserName } from "../scripts/browsers.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folders of the production builds that are tried. */
    builds: Record<BrowserName, string>;
  }
}

/**
 * Real-browser tests try the production build of what stands here now, in a copy: browsers read an unpacked extension's
 * files whenever they need them, and another build may come in between.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "reply-window-build-"));
  const builds = { chromium: join(folder, "chromium"), firefox: join(folder, "firefox") };
  for (const browser of BROWSERS) {
    await buildIfStale(browser);
    await cp(BUILD[browser], builds[browser], { recursive: true });
  }
  project.provide("builds", builds);
  return () => rm(folder, { recursive: true, force: true });
}
