import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { BUILD, buildIfStale } from "../scripts/build.ts";
import type { BrowserName } from "../scripts/browsers.ts";
import { ROOT } from "../scripts/run.ts";
import { ALL } from "./conditions.ts";

/** Folders of unpacked extensions that one run of the suite measures. */
export interface Builds {
  readonly production: string;
  readonly mutant: string;
  readonly conditions: string;
}

const FOLDER = join(ROOT, ".cache/bench");

/** Copies the production build (another build may come in between), breaks a copy of it, and bundles the conditions. */
export async function prepareBuilds(browser: BrowserName): Promise<Builds> {
  const folder = join(FOLDER, browser);
  const builds = {
    production: join(folder, "production"),
    mutant: join(folder, "mutant"),
    conditions: join(folder, "conditions"),
  };
  await buildIfStale(browser);
  await rm(folder, { recursive: true, force: true });
  await cp(BUILD[browser], builds.production, { recursive: true });
  await cp(BUILD[browser], builds.mutant, { recursive: true });
  await breakBuild(builds.mutant);
  await mkdir(builds.conditions, { recursive: true });
  for (const { script } of ALL) if (script !== null) await bundle(script, builds.conditions);
  await writeFile(join(builds.conditions, "manifest.json"), JSON.stringify(manifest(browser)));
  return builds;
}

async function bundle(script: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    build: {
      outDir,
      emptyOutDir: false,
      lib: {
        entry: join(ROOT, "bench/conditions", `${script}.ts`),
        formats: ["iife"],
        name: "condition",
        fileName: () => `${script}.js`,
      },
    },
  });
}

function manifest(browser: BrowserName): object {
  return {
    manifest_version: 3,
    name: "Conditions of the benchmarks",
    version: "1.0.0",
    content_scripts: ALL.flatMap(({ host, script }) =>
      script === null
        ? []
        : [
            {
              matches: [`https://${host}/*`],
              js: [`${script}.js`],
              run_at: "document_start",
              all_frames: true,
            },
          ],
    ),
    ...(browser === "firefox" && {
      browser_specific_settings: { gecko: { id: "conditions@reply-window.app" } },
    }),
  };
}

/** Two milliseconds lost for each time that mutations are heard of. */
const BUSY = `{
  const Real = globalThis.MutationObserver;
  globalThis.MutationObserver = class extends Real {
    constructor(listener) {
      super((...given) => {
        const end = performance.now() + 2;
        while (performance.now() < end);
        listener(...given);
      });
    }
  };
}
`;

async function breakBuild(folder: string): Promise<void> {
  const path = join(folder, "messenger.js");
  await writeFile(path, BUSY + (await readFile(path, "utf8")));
}
