import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { ElementHandle } from "puppeteer-core";
import { type Driver } from "../e2e/driver.ts";
import { until } from "../e2e/until.ts";
import type { PortalTab } from "../e2e/portal-tab.ts";

/** A conversation whose window is over, with an ordinary composer. */
const OVER = "chat109";
/** A conversation that is open, with a few messages. */
const OPEN = "chat104";

export interface PictureOptions {
  readonly folder: string;
  /** Begins every file name, e.g. `firefox-`. */
  readonly prefix: string;
  readonly driver: Driver;
  /** Opens the stand-in portal in a colour theme. */
  readonly openPortal: (theme: "light" | "dark") => Promise<PortalTab>;
}

/** Writes pictures of everything a person sees; returns their paths. */
export async function takePictures(options: PictureOptions): Promise<string[]> {
  const { folder, prefix, driver } = options;
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  const path = (name: string): `${string}.png` => {
    const file = join(folder, `${prefix}${name}.png`) as `${string}.png`;
    written.push(file);
    return file;
  };

  for (const theme of ["light", "dark"] as const) {
    const tab = await options.openPortal(theme);
    await tab.page.bringToFront();
    await openAndRead(tab, OPEN);
    await tab.page.screenshot({ path: path(`conversation-${theme}`) });
    await clickChip(tab);
    await tab.frames(2);
    await tab.page.screenshot({ path: path(`explanation-${theme}`) });
    await tab.press("Escape");
    await openAndRead(tab, OVER);
    await tab.type("Please send it to our shop in Bonn.");
    await tab.press("Enter");
    await tab.warningOpens();
    await tab.frames(2);
    await tab.page.screenshot({ path: path(`warning-${theme}`) });
    await tab.press("Escape");
    await tab.page.close();
  }
  for (const name of ["popup", "options", "welcome"]) {
    const page = await driver.openExtensionPage(`${name}.html`);
    if (name === "popup") await page.setViewport({ width: 400, height: 600 });
    await until(`${name} has drawn itself`, () =>
      page.evaluate(() => document.querySelector("main, h1, [data-dialog]") !== null),
    );
    await page.screenshot({ path: path(name), fullPage: name !== "popup" });
    await page.close();
  }
  return written;
}

async function openAndRead(tab: PortalTab, dialog: string): Promise<void> {
  await tab.openDialog(dialog);
  await until(`the chip of ${dialog} says what holds`, async () => {
    const [chip] = await tab.pieces("chip");
    return chip?.dialog === dialog && chip.state !== "unknown";
  });
}

async function clickChip(tab: PortalTab): Promise<void> {
  const handle = await tab.chat.evaluateHandle(() =>
    document.querySelector("reply-window-overlay")?.shadowRoot?.querySelector('[data-part="chip"]'),
  );
  await (handle.asElement() as ElementHandle | null)?.click();
}
