import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { expect, inject, it } from "vitest";
import { servePortal } from "../demo/server.ts";
import { launch, type Driver } from "./driver.ts";
import { PAST_A_DAY } from "./named-portal.ts";
import { openPortal } from "./portal-tab.ts";
import { until } from "./until.ts";

const HOST = "crm.acme.example";

/**
 * Firefox gives optional permissions without asking in these tests. Nobody can answer Chromium's question here: its build
 * has the permission from the start, so that the browser need not ask, and all else is as delivered.
 */
async function buildFor(folder: string): Promise<string> {
  const browser = inject("browser");
  const build = inject("builds")[browser];
  if (browser === "firefox") return build;
  await cp(build, folder, { recursive: true });
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(await readFile(path, "utf8")) as { host_permissions: string[] };
  manifest.host_permissions.push(`https://${HOST}/*`);
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}

/** Takes the permission back while everything runs, or gives it again, on the browser's own page as a person does. */
async function setAccess(options: Page, given: boolean): Promise<void> {
  if (inject("browser") === "firefox") {
    const ask = `[data-own-portal="${HOST}"] .primary`;
    if (given) return (await options.waitForSelector(ask))?.click();
    await options.evaluate(
      (origin) =>
        (globalThis as unknown as Extension).browser.permissions.remove({ origins: [origin] }),
      `https://${HOST}/*`,
    );
    return;
  }
  const settings = await options.browser().newPage();
  await settings.goto("chrome://extensions");
  await settings.evaluate(
    (extensionId, hostAccess) =>
      (
        globalThis as unknown as ExtensionsPage
      ).chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }),
    new URL(options.url()).host,
    given ? "ON_ALL_SITES" : "ON_SPECIFIC_SITES",
  );
  await settings.close();
}

interface Extension {
  readonly browser: { permissions: { remove(permissions: object): Promise<boolean> } };
}
interface ExtensionsPage {
  readonly chrome: {
    developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> };
  };
}

it("a portal of one's own works once it is added, frames included; a permission taken back is explained, and removing it leaves nothing", async () => {
  const folder = await mkdtemp(join(tmpdir(), "reply-window-own-"));
  const server = await servePortal();
  let driver: Driver | null = null;
  try {
    driver = await launch({
      browser: inject("browser"),
      extension: await buildFor(join(folder, "build")),
      hosts: [HOST],
    });
    const tab = await openPortal(driver, `https://${HOST}:${server.port}/online/`);
    const overlays = (): Promise<number> =>
      tab.chat.evaluate(() => document.querySelectorAll("reply-window-overlay").length);
    await until("nothing of ours is there", async () => (await overlays()) === 0);

    const options = await driver.openExtensionPage("options.html");
    await options.bringToFront();
    const input = await options.waitForSelector("#portals input");
    await input!.type(`https://${HOST}:${server.port}/online/`);
    const add = await options.waitForSelector("#portals form button:not(:disabled)");
    await add!.click();
    await options.waitForSelector(`[data-own-portal="${HOST}"][data-granted="true"]`);
    // The tab that was open needs no reload, and neither does the frame in it.
    await tab.page.bringToFront();
    await tab.openDialog(PAST_A_DAY);
    await tab.badgeShows(PAST_A_DAY, "closed");
    const again = await openPortal(driver, `https://${HOST}:${server.port}/online/`);
    await again.badgeShows(PAST_A_DAY, "closed");

    await setAccess(options, false);
    await until("the open pages are left when the permission is taken back", async () => {
      return (await overlays()) === 0;
    });
    await options.bringToFront();
    await options.waitForSelector(`[data-own-portal="${HOST}"][data-granted="false"]`);
    expect(
      await options.$eval(`[data-own-portal="${HOST}"]`, ({ textContent }) => textContent),
    ).toContain("does not allow it, or no longer does");
    const popup = await driver.openExtensionPage("popup.html");
    await popup.waitForSelector(`[data-withheld="${HOST}"]`);
    expect(
      await popup.$eval(`[data-withheld="${HOST}"]`, ({ textContent }) => textContent),
    ).toContain(`The browser does not let Reply Window read ${HOST}`);
    await popup.close();
    await options.bringToFront();
    await setAccess(options, true);
    await options.waitForSelector(`[data-own-portal="${HOST}"][data-granted="true"]`);
    await until("the open pages are served again", async () => (await overlays()) === 1);

    await options.bringToFront();
    const listed = (): Promise<boolean> =>
      options.evaluate(() => document.querySelector('[data-portal^="crm."]') !== null);
    await until("what was seen there is listed", listed);
    const remove = await options.waitForSelector(
      `[data-own-portal="${HOST}"] button[aria-label^="Remove"]`,
    );
    await remove!.click();
    const yes = await options.waitForSelector(`[data-own-portal="${HOST}"] .danger`);
    await yes!.click();
    await until("the open pages are left as they were", async () => (await overlays()) === 0);
    await until("nothing that was seen there is kept", async () => !(await listed()));
    const later = await openPortal(driver, `https://${HOST}:${server.port}/online/`);
    await later.frames(30);
    await until("a new page is not served", async () =>
      later.chat.evaluate(() => document.querySelector("reply-window-overlay") === null),
    );
  } finally {
    await driver?.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
});
