import type { Page } from "puppeteer-core";
import { until } from "./until.ts";

/** Clicks something on one of the extension's pages once it stands there, in sight or not. */
export async function clickOn(page: Page, selector: string): Promise<void> {
  await until(`${selector} stands there`, () =>
    page.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
  );
  await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)!.click(), selector);
}

/** Asks the background, as the extension's own pages do. */
export async function ask(page: Page, name: string, payload: object): Promise<void> {
  await page.evaluate(
    async (message) => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
      await (browser ?? chrome)!.runtime.sendMessage(message);
    },
    { to: "background", name, payload },
  );
}

interface Extension {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
}
