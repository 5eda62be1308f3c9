import { browser } from "wxt/browser";
import { isCloud } from "./portal-address.ts";
import { matchOf } from "./portal-hosts.ts";
import { readSeenPortals } from "./seen-portals.ts";

/** Hosts of the cloud's portals that were seen, and that the browser does not let us read any more. */
export async function withheldInCloud(): Promise<readonly string[]> {
  const hosts = (await readSeenPortals()).filter(isCloud);
  const granted = await Promise.all(
    hosts.map((host) => browser.permissions.contains({ origins: [matchOf(host)] })),
  );
  return hosts.filter((_, index) => !granted[index]);
}
