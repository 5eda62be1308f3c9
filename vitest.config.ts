import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

export default defineConfig({
  plugins: [WxtVitest()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: [
      "{lib,components,entrypoints,demo,accuracy}/**/*.test.{ts,tsx}",
      "scripts/**/*.test.ts",
      "bench/**/*.test.ts",
    ],
    // A page is made for each file within one process, not a process for each: two fifths less to do.
    pool: "vmThreads",
    // Of two cores one would stand idle.
    maxWorkers: availableParallelism(),
    // Only what hangs comes so far; a busy machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
