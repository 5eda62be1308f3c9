import { browser } from "wxt/browser";

/** Host names, without ports, of the portals of the conversations that are kept. In memory only: gone with the browser. */
const KEY = "seen-portals";

export async function readSeenPortals(): Promise<readonly string[]> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  if (!Array.isArray(stored)) return [];
  return stored.filter((host): host is string => typeof host === "string");
}

/** Notes which portals there are records of, so that pages without a database at hand know it. For the background. */
export async function noteSeenPortals(portals: readonly string[]): Promise<void> {
  const hosts = [...new Set(portals.map(hostOf))].toSorted();
  const before = await readSeenPortals();
  if (JSON.stringify(before) !== JSON.stringify(hosts)) {
    await browser.storage.session.set({ [KEY]: hosts });
  }
}

/** A portal is known by the address of its pages, which may have a port. */
function hostOf(portal: string): string {
  return portal.split(":", 1)[0] ?? portal;
}
