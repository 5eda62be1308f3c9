import type { Browser } from "webextension-polyfill";

/**
 * The extension's interface as browsers have it, for content code: all that it asks for answers by promise there in every
 * browser we run in, and a polyfill would be read anew in each frame of a portal. The build puts this in the place of
 * `wxt/browser` in the content bundles.
 */
export const browser: Browser = nativeBrowser();

function nativeBrowser(): Browser {
  const { browser: own, chrome } = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  return own?.runtime === undefined ? chrome : own;
}
