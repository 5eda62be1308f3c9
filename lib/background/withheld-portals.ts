import { noteSeenPortals } from "../settings/seen-portals.ts";
import { withheldInCloud } from "../settings/withheld.ts";
import type { Cache } from "./cache.ts";
import { tellEverybodyToLeave } from "./tell.ts";

type Records = Pick<Cache, "records">;

/** Portals of the cloud that there are records of, and whose permission was refused or taken back. */
export async function lookForWithheld(cache: Records): Promise<readonly string[]> {
  const records = await cache.records().catch(() => []);
  await noteSeenPortals(records.map(({ portal }) => portal));
  return withheldInCloud();
}

/**
 * Tells the open pages of such portals that we have no business there any more. Portals of one's own are told when their
 * scripts are taken away. Never rejects.
 */
export async function leaveWithheld(cache: Records): Promise<void> {
  const hosts = await lookForWithheld(cache).catch(() => []);
  if (hosts.length > 0) await tellEverybodyToLeave(hosts);
}
