import { join } from "node:path";
import { parseArgs } from "node:util";
import { servePortal } from "../demo/server.ts";
import { type Driver, launch } from "../e2e/driver.ts";
import { until } from "../e2e/until.ts";
import { openPortal, type PortalTab } from "../e2e/portal-tab.ts";
import { buildIfStale } from "./build.ts";
import { type BrowserName, BROWSERS, needBrowsers } from "./browsers.ts";
import { takePictures } from "./pictures.ts";
import { ROOT } from "./run.ts";
import { storeSettingsToShow } from "./shown-settings.ts";
import { shownWindows, tableOf } from "./windows-table.ts";

const PORTAL = "acme.bitrix24.com";
const PORT = 8443;
/** Conversations a curious agent opens first, so that their badges rest on what was read. */
const OPENED_FIRST = ["chat104", "chat107", "chat109"];

const { values } = parseArgs({
  options: {
    browser: { type: "string", default: "chromium" },
    portal: { type: "string" },
    headless: { type: "boolean", default: !hasDisplay() },
  },
});

/** `npm start`: the portal with the extension in a browser. */
await start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function start(): Promise<void> {
  const browser = browserNamed(values.browser);
  await needBrowsers([browser]);
  console.log(`Building for ${browser} …`);
  await buildIfStale(browser);
  if (values.portal !== undefined) return realPortal(browser, new URL(values.portal));
  await standInPortal(browser);
}

function browserNamed(name: string): BrowserName {
  const found = BROWSERS.find((browser) => browser === name);
  if (found === undefined) throw new Error(`--browser takes ${BROWSERS.join(" or ")}.`);
  return found;
}

/** A real portal needs a person to sign in: it opens in a window, and the profile is kept for the next time. */
async function realPortal(browser: BrowserName, portal: URL): Promise<void> {
  if (values.headless) throw new Error("A real portal needs a display: somebody has to sign in.");
  const driver = await launch({
    browser,
    hosts: [],
    online: true,
    headless: false,
    viewport: null,
    profile: join(ROOT, `.cache/profile-${browser}`),
  });
  await driver.open(new URL("/online/", portal).href);
  console.log("Close the browser to end.");
  await driver.closed;
}

async function standInPortal(browser: BrowserName): Promise<void> {
  // Another run may hold the usual port: any other will do.
  const server = await servePortal({ port: PORT }).catch(() => servePortal());
  const address = `https://${PORTAL}:${server.port}/online/`;
  const driver = await launch({
    browser,
    hosts: [PORTAL],
    headless: values.headless,
    viewport: values.headless ? { width: 1280, height: 900 } : null,
  });
  try {
    console.log(`The stand-in portal: ${address}`);
    await storeSettingsToShow(driver, new URL(address).host);
    if (values.headless) {
      await show(driver, address);
    } else {
      await openPortal(driver, address);
      console.log("Close the browser to end.");
      await driver.closed;
    }
  } finally {
    await driver.close();
    await server.close();
  }
}

/** Without a display: what the page shows goes to the terminal and into pictures. */
async function show(driver: Driver, address: string): Promise<void> {
  // One beginning for every page: messages that change their times between two loads would contradict themselves.
  const beginning = `now=${Date.now()}`;
  const tab = await openPortal(driver, `${address}?${beginning}`);
  await until("badges stand in the list", async () => (await tab.pieces("badge")).length > 0);
  for (const dialog of OPENED_FIRST) {
    await tab.openDialog(dialog);
    await until(`the badge of ${dialog} is known`, async () => {
      const badge = await tab.badge(dialog);
      return badge !== null && badge.state !== "unknown";
    });
  }
  const windows = await windowsOfWholeList(driver, tab);
  console.log(`\n${tableOf(windows, Date.now())}\n`);
  await tab.page.close();
  const pictures = await takePictures({
    folder: join(ROOT, "screenshots"),
    prefix: `${driver.browser}-`,
    driver,
    openPortal: (theme) => openPortal(driver, `${address}?${beginning}&theme=${theme}`),
  });
  for (const picture of pictures) console.log(picture);
}

/** Badges stand on visible rows only: the table is read in a window tall enough for all of them. */
async function windowsOfWholeList(driver: Driver, tab: PortalTab) {
  await tab.page.setViewport({ width: 1280, height: 2400 });
  const rows = await tab.chat.evaluate(
    () => document.querySelectorAll(".bx-messenger-cl-item").length,
  );
  await until("every row has its badge", async () => {
    return (await tab.pieces("badge")).length === rows;
  });
  return shownWindows(driver, tab);
}

function hasDisplay(): boolean {
  if (process.platform === "darwin" || process.platform === "win32") return true;
  return Boolean(process.env["DISPLAY"]) || Boolean(process.env["WAYLAND_DISPLAY"]);
}
