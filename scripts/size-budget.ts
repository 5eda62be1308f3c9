import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { BUILD } from "./build.ts";
import type { LayerResult } from "./layers.ts";

/** What runs at `document_start` in every frame may weigh this much, compressed. */
const EVERY_FRAME_BUDGET = 20 * 1024;
/**
 * So much may all content code weigh, what is loaded where a messenger stands included. The goal is 45 KB
 * (docs/benchmarks.md); this keeps it from growing until it is reached.
 */
const CONTENT_BUDGET = 68 * 1024;
const WITH_A_MESSENGER = "messenger.js";

interface BuiltManifest {
  readonly content_scripts?: readonly {
    readonly js?: readonly string[];
    readonly run_at?: string;
    readonly all_frames?: boolean;
  }[];
}

/** Weighs what every frame has to run before the page does. */
export async function budget(): Promise<LayerResult> {
  const sizes = await everyFrameSizes(BUILD.chromium);
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const list = sizes.map(({ file, bytes }) => `${file} ${kilobytes(bytes)}`).join(", ");
  const note = `${kilobytes(total)} of ${kilobytes(EVERY_FRAME_BUDGET)} gzip at document_start: ${list}`;
  const late = gzipSync(await readFile(join(BUILD.chromium, WITH_A_MESSENGER)), {
    level: 9,
  }).length;
  const all = `${kilobytes(total + late)} of ${kilobytes(CONTENT_BUDGET)} gzip of content code in all`;
  const kept = [
    total > 0 && total <= EVERY_FRAME_BUDGET,
    late > 0 && total + late <= CONTENT_BUDGET,
  ].filter(Boolean).length;
  const said = `${note}\n${all}`;
  return { passed: kept, failed: 2 - kept, details: said, note: said };
}

/** Compressed sizes of the scripts that the build's manifest runs at `document_start` in all frames. */
async function everyFrameSizes(
  folder: string,
): Promise<readonly { file: string; bytes: number }[]> {
  const manifest = JSON.parse(
    await readFile(join(folder, "manifest.json"), "utf8"),
  ) as BuiltManifest;
  const scripts = (manifest.content_scripts ?? [])
    .filter((script) => script.run_at === "document_start" && script.all_frames === true)
    .flatMap((script) => script.js ?? []);
  return Promise.all(
    [...new Set(scripts)].map(async (file) => ({
      file,
      bytes: gzipSync(await readFile(join(folder, file)), { level: 9 }).length,
    })),
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
