import type { Driver } from "../e2e/driver.ts";
import { LINES } from "../demo/model/lines.ts";
import { lineKey } from "../lib/settings/resolve.ts";
import { DEFAULT_SETTINGS, type Settings } from "../lib/settings/settings.ts";

/**
 * Settings under which the stand-in portal shows every state: with the defaults none of its conversations is past 24 hours and
 * inside 7 days. One open channel has them on, as a lead would set it who has them on in Bitrix24.
 * @param portal host name (with port) of the portal
 */
export function settingsToShow(portal: string): Settings {
  const key = lineKey(portal, String(LINES.facebookSupport.id)) ?? "";
  return { ...DEFAULT_SETTINGS, lines: { [key]: { extendTo7Days: true } } };
}

/** Stores them in a browser that has none. */
export async function storeSettingsToShow(driver: Driver, portal: string): Promise<void> {
  const page = await driver.openExtensionPage("options.html");
  await page.evaluate(async (settings) => {
    const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
    await (browser ?? chrome)!.storage.local.set({ settings });
  }, settingsToShow(portal));
  await page.close();
}

interface Extension {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
}
