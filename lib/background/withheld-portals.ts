import { browser } from "wxt/browser";
import { noteSeenPortals } from "../settings/seen-portals.ts";
import { readSettings } from "../settings/storage.ts";
import { withheldInCloud } from "../settings/withheld.ts";
import { pageWordsOf } from "../texts/page-words.ts";
import type { Cache } from "./cache.ts";
import { tellEverybodyToLeave } from "./tell.ts";

type Records = Pick<Cache, "records">;

/** Portals of the cloud that there are records of, and whose permission was refused or taken back. */
async function lookForWithheld(cache: Records): Promise<readonly string[]> {
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

const ASKING = "#475467";

/** Asks for them by name on the toolbar's button, once it is drawn; what it counts stays there. */
export async function askForWithheld(cache: Records): Promise<void> {
  const hosts = await lookForWithheld(cache);
  if (hosts.length === 0) return;
  const { texts } = pageWordsOf((await readSettings()).language, navigator.languages);
  const [title, text] = await Promise.all([
    browser.action.getTitle({}),
    browser.action.getBadgeText({}),
  ]);
  await browser.action.setTitle({ title: `${title}\n${texts.toolbar.withheld(hosts.join(", "))}` });
  if (text !== "") return;
  await browser.action.setBadgeBackgroundColor({ color: ASKING });
  await browser.action.setBadgeText({ text: "?" });
}
