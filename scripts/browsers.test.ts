import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BrowserMissing, findBrowser, needBrowsers } from "./browsers.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "reply-window-browsers-"));
  vi.stubEnv("PATH", folder);
  vi.stubEnv("CHROMIUM_PATH", undefined);
  vi.stubEnv("FIREFOX_PATH", undefined);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function executable(name: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, "");
  await chmod(path, 0o755);
  return path;
}

describe("a browser", () => {
  it("is found on the PATH under the first of its names", async () => {
    await executable("firefox");
    const path = await executable("firefox-esr");
    expect(await findBrowser("firefox")).toBe(path);
  });

  it("is taken from its variable first", async () => {
    await executable("chromium");
    const path = await executable("my-own");
    vi.stubEnv("CHROMIUM_PATH", path);
    expect(await findBrowser("chromium")).toBe(path);
  });

  it("is not a file that cannot be run", async () => {
    await writeFile(join(folder, "chromium"), "");
    expect(await findBrowser("chromium")).not.toBe(join(folder, "chromium"));
  });
});

describe("a missing browser", () => {
  it("is named together with the command that installs it, where we may not", async () => {
    vi.spyOn(process, "getuid").mockReturnValue(1000);
    const need = needBrowsers(["chromium", "firefox"]);
    await expect(need).rejects.toBeInstanceOf(BrowserMissing);
    await expect(need).rejects.toThrow(/apt-get install .* chromium firefox-esr/);
    await expect(need).rejects.toThrow(/CHROMIUM_PATH, FIREFOX_PATH/);
  });
});
