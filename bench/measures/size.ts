import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Bench } from "../browsing.ts";
import { OURS } from "../conditions.ts";
import type { Measured } from "../results.ts";
import { traced } from "../trace.ts";
import { isExtension, pause } from "../visit.ts";

const EVERY_FRAME = ["content-script.js", "page-model.js"];
const WITH_A_MESSENGER = ["messenger.js"];

/** P9: kilobytes of content code, compressed. */
export async function contentSizes(build: string): Promise<Measured> {
  const sizeOf = async (file: string): Promise<number> =>
    gzipSync(await readFile(join(build, file)), { level: 9 }).length / 1024;
  const sum = async (files: readonly string[]): Promise<number> =>
    (await Promise.all(files.map(sizeOf))).reduce((total, size) => total + size, 0);
  const everyFrame = await sum(EVERY_FRAME);
  return { "size start": everyFrame, "size all": everyFrame + (await sum(WITH_A_MESSENGER)) };
}

/** P9: what compiling and running the scripts of every frame takes, in milliseconds on the processor. */
export async function measureEvaluation(bench: Bench): Promise<Measured> {
  const page = await bench.driver.open("about:blank");
  try {
    const events = await traced(
      page,
      ["devtools.timeline", "v8", "disabled-by-default-v8.compile"],
      async () => {
        await page.goto(bench.url(OURS, "").replace("/online/", "/crm/"), { waitUntil: "load" });
        await pause(page, 300);
      },
    );
    const ours = events.filter(
      ({ name, args }) => name === "EvaluateScript" && isExtension(args?.data?.url ?? ""),
    );
    return { evaluation: ours.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0) };
  } finally {
    await page.close();
  }
}
