import { expect, test, vi } from "vitest";
import { build } from "./build.ts";
import { run } from "./run.ts";

vi.mock(import("./run.ts"), async (original) => ({
  ...(await original()),
  run: vi.fn<typeof run>().mockResolvedValue({ code: 0, stdout: "", output: "" }),
}));

test("a build is what is delivered, also where tests ask for it", async () => {
  await build("chromium");
  expect(vi.mocked(run).mock.lastCall?.[2]?.env).toEqual({ NODE_ENV: "production" });
});
