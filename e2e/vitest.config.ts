import { defineConfig } from "vitest/config";
import { BROWSERS, type BrowserName } from "../scripts/browsers.ts";

declare module "vitest" {
  interface ProvidedContext {
    browser: BrowserName;
  }
}

/** The same tests once in each browser: `vitest run --config e2e/vitest.config.ts --project firefox`. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    globalSetup: "./frozen-builds.ts",
    // Each file starts a browser; two at a time keep two cores busy.
    maxWorkers: 2,
    projects: BROWSERS.map((browser) => ({
      extends: true as const,
      test: {
        name: browser,
        include: ["**/*.test.ts"],
        environment: "node",
        provide: { browser },
        // Only what hangs comes so far: each wait ends by itself before.
        testTimeout: 180_000,
        hookTimeout: 180_000,
      },
    })),
  },
});
