import type { Page } from "puppeteer-core";
import { expect, inject, it } from "vitest";
import { IMOL } from "./layouts.ts";
import { PAST_A_DAY } from "./named-portal.ts";
import { openPortal } from "./portal-tab.ts";
import { useScene } from "./scene.ts";
import { openToolbarPopup } from "./toolbar-popup.ts";
import { until } from "./until.ts";

const [HOST, OTHER] = ["crm.acme.example", "portal.acme.example"];

const scene = useScene([], { hosts: [HOST, OTHER] });

/** The stand-in portal at an address outside the cloud. */
function addressAt(host: string, query: Readonly<Record<string, string>> = {}): string {
  const address = new URL(scene().url("any", query));
  address.hostname = host;
  return address.href;
}

/**
 * Nobody can answer the browser's question here. Firefox gives optional permissions without asking in these tests; Chromium
 * does not ask again for an address that was allowed on its own page before. Until it is asked, the extension may read nothing there.
 */
async function allowUnasked(options: Page, host: string): Promise<void> {
  if (inject("browser") === "firefox") return;
  await onExtensionsPage(options, "addHostPermission", extensionOf(options), matchOf(host));
}

/** Takes the permission back while everything runs, or gives it again, on the browser's own page as a person does. */
async function setAccess(options: Page, given: boolean): Promise<void> {
  if (inject("browser") === "firefox") {
    const ask = `[data-own-portal="${HOST}"] .primary`;
    if (given) return (await options.waitForSelector(ask))?.click();
    await options.evaluate(
      (origin) =>
        (globalThis as unknown as { browser: Extension }).browser.permissions.remove({
          origins: [origin],
        }),
      matchOf(HOST),
    );
    return;
  }
  await onExtensionsPage(options, "updateExtensionConfiguration", {
    extensionId: extensionOf(options),
    hostAccess: given ? "ON_ALL_SITES" : "ON_SPECIFIC_SITES",
  });
}

/** Does what a person does on Chromium's own page of its extensions. */
async function onExtensionsPage(
  options: Page,
  act: keyof DeveloperPrivate,
  ...about: readonly unknown[]
): Promise<void> {
  const settings = await options.browser().newPage();
  await settings.goto("chrome://extensions");
  await settings.evaluate(
    (name, given) => {
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: DeveloperPrivate };
      };
      return chrome.developerPrivate[name](...given);
    },
    act,
    about,
  );
  await settings.close();
}

type DeveloperPrivate = Record<
  "addHostPermission" | "updateExtensionConfiguration",
  (...about: readonly unknown[]) => Promise<void>
>;

function extensionOf(options: Page): string {
  return new URL(options.url()).host;
}

function matchOf(host: string): string {
  return `https://${host}/*`;
}

/** Addresses that the browser lets the extension read, and those for which its content scripts are registered. */
function served(options: Page): Promise<{ given: string[]; registered: string[] }> {
  return options.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
    const { permissions, scripting } = (browser ?? chrome)!;
    const { origins = [] } = await permissions.getAll();
    const scripts = await scripting.getRegisteredContentScripts();
    const registered = scripts.flatMap(({ matches = [] }) => matches);
    return { given: origins.toSorted(), registered: [...new Set(registered)].toSorted() };
  });
}

interface Extension {
  readonly permissions: {
    getAll(): Promise<{ origins?: string[] }>;
    remove(permissions: object): Promise<boolean>;
  };
  readonly scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
}

it("a portal of one's own works once it is added, frames included; a permission taken back is explained, and removing it leaves nothing", async () => {
  const { driver } = scene();
  const address = addressAt(HOST);
  const tab = await openPortal(driver, address);
  const overlays = (): Promise<number> =>
    tab.chat.evaluate(() => document.querySelectorAll("reply-window-overlay").length);
  await until("nothing of ours is there", async () => (await overlays()) === 0);

  const options = await driver.openExtensionPage("options.html");
  await allowUnasked(options, HOST);
  await options.bringToFront();
  const input = await options.waitForSelector("#portals input");
  await input!.type(address);
  const add = await options.waitForSelector("#portals form button:not(:disabled)");
  await add!.click();
  await options.waitForSelector(`[data-own-portal="${HOST}"][data-granted="true"]`);
  // The tab that was open needs no reload, and neither does the frame in it.
  await tab.page.bringToFront();
  await tab.openDialog(PAST_A_DAY);
  await tab.badgeShows(PAST_A_DAY, "closed");
  const again = await openPortal(driver, address);
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
  const later = await openPortal(driver, address);
  await later.frames(30);
  await until("a new page is not served", async () =>
    later.chat.evaluate(() => document.querySelector("reply-window-overlay") === null),
  );
});

it("a portal of one's own is added in the popup that opens over its page: that one address, and the open page needs no reload", async () => {
  const { driver } = scene();
  const address = addressAt(OTHER, IMOL.query);
  const options = await driver.openExtensionPage("options.html");
  await allowUnasked(options, OTHER);
  const before = await served(options);
  const tab = await openPortal(driver, address, IMOL);

  const popup = await openToolbarPopup(driver, tab.page, options);
  await until("the popup offers this portal", async () => {
    return (await popup.textOf(".offer h2")) === `Is ${OTHER} your Bitrix24 portal?`;
  });
  expect(await served(options), "An offer asks for nothing").toEqual(before);
  await popup.press('.offer [data-action="add-portal"]');
  await tab.openDialog(PAST_A_DAY);
  await tab.badgeShows(PAST_A_DAY, "closed");
  const inPopup = `[data-part="conversation"][data-dialog="${PAST_A_DAY}"]`;
  await until("the popup lists what the page shows", async () => {
    return (await popup.textOf(inPopup)) !== null;
  });
  expect(await popup.textOf(".offer")).toBeNull();

  await options.bringToFront();
  await options.waitForSelector(`[data-own-portal="${OTHER}"][data-granted="true"]`);
  const added = (known: readonly string[]): string[] => [...known, matchOf(OTHER)].toSorted();
  expect(await served(options)).toEqual({
    given: added(before.given),
    registered: added(before.registered),
  });
  const later = await openPortal(driver, address, IMOL);
  await later.badgeShows(PAST_A_DAY, "closed");
});
