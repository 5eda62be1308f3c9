import { browser } from "wxt/browser";
import { readOwnPortals } from "./own-portals.ts";
import { PORTAL_DOMAINS, PORTAL_MATCHES, matchOf } from "./portal-hosts.ts";
import { readSeenPortals } from "./seen-portals.ts";
import { withheldInCloud } from "./withheld.ts";

/** What the browser lets the extension read. Firefox, and Chrome's own menu, let people refuse or take back each address. */
export interface Access {
  /** Any portal: of the cloud, or one of a person's own. */
  readonly hasAny: boolean;
  /** Addresses of the cloud that the manifest asks for and that may not be read: `*.bitrix24.com`. */
  readonly missing: readonly string[];
  /** Hosts of the cloud's portals that were seen and may not be read now. */
  readonly withheld: readonly string[];
  /** Whether somebody may miss something: nobody does for addresses that nobody here uses. */
  readonly matters: boolean;
}

/** Asks the browser what may be read. */
export async function readAccess(): Promise<Access> {
  const [{ origins = [] }, own, seen, withheld] = await Promise.all([
    browser.permissions.getAll(),
    readOwnPortals(),
    readSeenPortals(),
    withheldInCloud(),
  ]);
  const hasAll = ALL_HOSTS.some((all) => origins.includes(all));
  const missing = hasAll
    ? []
    : PORTAL_DOMAINS.filter((domain) => !origins.some((to) => to.endsWith(`//*.${domain}/*`)));
  const ownGranted = own.filter((host) => hasAll || origins.includes(matchOf(host)));
  const hasAny =
    hasAll ||
    ownGranted.length > 0 ||
    origins.some((origin) => PORTAL_DOMAINS.some((domain) => origin.endsWith(`.${domain}/*`)));
  const isUnused = seen.length === 0 && ownGranted.length === 0;
  return {
    hasAny,
    missing: missing.map((domain) => `*.${domain}`),
    withheld,
    matters: !hasAny || withheld.length > 0 || (missing.length > 0 && isUnused),
  };
}

/** Whether the person lets the extension read any portal. */
export async function hasPortalAccess(): Promise<boolean> {
  return (await readAccess()).hasAny;
}

const ALL_HOSTS = ["<all_urls>", "https://*/*", "*://*/*"];

/** Asks for it; only from a click of a person. Resolves to whether it was given. */
export function requestPortalAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: [...PORTAL_MATCHES] });
}
