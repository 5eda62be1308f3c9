import { browser } from "wxt/browser";
import { readOwnPortals } from "./own-portals.ts";
import { matchOf, PORTAL_DOMAINS, PORTAL_MATCHES } from "./portal-hosts.ts";

/**
 * Whether the person lets the extension read any portal: of the cloud, or one of their own. Firefox, and Chrome's own menu, let people refuse or
 * take back what the manifest asks for, as a whole or for single addresses.
 */
export async function hasPortalAccess(): Promise<boolean> {
  const [{ origins = [] }, own] = await Promise.all([
    browser.permissions.getAll(),
    readOwnPortals(),
  ]);
  if (own.some((host) => origins.includes(matchOf(host)))) return true;
  return origins.some((origin) =>
    PORTAL_DOMAINS.some((domain) => origin.endsWith(`.${domain}/*`) || ALL_HOSTS.includes(origin)),
  );
}

const ALL_HOSTS = ["<all_urls>", "https://*/*", "*://*/*"];

/** Asks for it; only from a click of a person. Resolves to whether it was given. */
export function requestPortalAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: [...PORTAL_MATCHES] });
}
