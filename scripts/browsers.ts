import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { ROOT, run } from "./run.ts";

export type BrowserName = "chromium" | "firefox";
export const BROWSERS: readonly BrowserName[] = ["chromium", "firefox"];

/** A browser that is not there and could not be put there. Its message names the command that would. */
export class BrowserMissing extends Error {}

/** Names under which a browser is found on the PATH, then places where other systems keep it. */
const PLACES: Record<BrowserName, { names: readonly string[]; paths: readonly string[] }> = {
  chromium: {
    names: ["chromium", "chromium-browser", "google-chrome-for-testing", "google-chrome"],
    paths: [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    ],
  },
  firefox: {
    names: ["firefox-esr", "firefox"],
    paths: [
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`,
    ],
  },
};

const OWN_PATH: Record<BrowserName, string> = {
  chromium: "CHROMIUM_PATH",
  firefox: "FIREFOX_PATH",
};
const DEBIAN_PACKAGE: Record<BrowserName, string> = {
  chromium: "chromium",
  firefox: "firefox-esr",
};
const INSTALL_LOG = join(ROOT, ".cache/install-browsers.log");

/** The browser's executable, or `null`. The variables CHROMIUM_PATH and FIREFOX_PATH go first. */
export async function findBrowser(browser: BrowserName): Promise<string | null> {
  const own = process.env[OWN_PATH[browser]];
  const { names, paths } = PLACES[browser];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = [
    ...(own === undefined ? [] : [own]),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...paths,
  ];
  for (const path of candidates) {
    if (await isExecutable(path)) return path;
  }
  return null;
}

/**
 * The executables of these browsers; what is missing is installed where the system lets us (Debian and its kin, as root).
 * @throws BrowserMissing naming the command to install it
 */
export async function needBrowsers<Name extends BrowserName>(
  browsers: readonly Name[],
): Promise<Record<Name, string>> {
  const missing: Name[] = [];
  for (const browser of browsers) {
    if ((await findBrowser(browser)) === null) missing.push(browser);
  }
  if (missing.length > 0) await install(missing);
  const found: [Name, string][] = [];
  for (const browser of browsers) {
    const path = await findBrowser(browser);
    if (path === null)
      throw new BrowserMissing(howToInstall(missing, "It was not found afterwards."));
    found.push([browser, path]);
  }
  return Object.fromEntries(found) as Record<Name, string>;
}

async function install(browsers: readonly BrowserName[]): Promise<void> {
  if (process.getuid?.() !== 0 || !(await isExecutable("/usr/bin/apt-get"))) {
    throw new BrowserMissing(howToInstall(browsers, "Installing needs root on Debian or Ubuntu."));
  }
  const packages = browsers.map((browser) => DEBIAN_PACKAGE[browser]);
  console.log(`Installing ${packages.join(" and ")} (${INSTALL_LOG}) …`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const steps = [["update"], ["install", "-y", "--no-install-recommends", ...packages]];
  for (const args of steps) {
    const { code } = await run("apt-get", args, { env, log: INSTALL_LOG });
    if (code !== 0) {
      throw new BrowserMissing(
        howToInstall(browsers, `apt-get ${args[0]} ended with ${code}: see ${INSTALL_LOG}.`),
      );
    }
  }
}

function howToInstall(browsers: readonly BrowserName[], why: string): string {
  const packages = browsers.map((browser) => DEBIAN_PACKAGE[browser]).join(" ");
  const variables = browsers.map((browser) => OWN_PATH[browser]).join(", ");
  return [
    `${browsers.join(" and ")} not found. ${why}`,
    `Debian: apt-get update && apt-get install -y --no-install-recommends ${packages}`,
    `Elsewhere: install it, or set ${variables} to its executable.`,
  ].join("\n");
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
