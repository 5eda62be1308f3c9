import { browser } from "wxt/browser";
import { matchOf } from "./portal-hosts.ts";
import { onStoredChange } from "./on-stored-change.ts";
import { withheldInCloud } from "./withheld.ts";

/** Host names, without ports, of portals outside Bitrix24's cloud that a person has added. */
const KEY = "own-portals";

export async function readOwnPortals(): Promise<readonly string[]> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  if (!Array.isArray(stored)) return [];
  return stored.filter((host): host is string => typeof host === "string");
}

/** Remembers a portal. The browser is asked by {@link requestOwnPortal}; without its permission nothing is read there. */
export async function addOwnPortal(host: string): Promise<void> {
  const known = await readOwnPortals();
  if (!known.includes(host))
    await browser.storage.local.set({ [KEY]: [...known, host].toSorted() });
}

export async function forgetOwnPortal(host: string): Promise<void> {
  const known = await readOwnPortals();
  await browser.storage.local.set({ [KEY]: known.filter((other) => other !== host) });
}

/** Asks the browser for this one address; only from a click of a person. */
export function requestOwnPortal(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [matchOf(host)] });
}

export function hasOwnPortal(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [matchOf(host)] });
}

/** Each portal that was added, and whether the browser lets us read it. */
export async function ownPortals(): Promise<readonly { host: string; granted: boolean }[]> {
  const hosts = await readOwnPortals();
  return Promise.all(hosts.map(async (host) => ({ host, granted: await hasOwnPortal(host) })));
}

/** Portals that were added, or seen in the cloud, and that the browser does not, or no longer, let us read. */
export async function withheldPortals(): Promise<readonly string[]> {
  const own = (await ownPortals()).filter(({ granted }) => !granted).map(({ host }) => host);
  return [...own, ...(await withheldInCloud())];
}

/** Gives the permission back. */
export function releaseOwnPortal(host: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [matchOf(host)] });
}

/** Calls back after each change of the list, until `signal` aborts. */
export function watchOwnPortals(callback: () => void, signal?: AbortSignal): void {
  onStoredChange([KEY], callback, signal);
}
