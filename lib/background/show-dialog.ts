import { browser, type Browser } from "wxt/browser";
import type { Envelope } from "../messaging/envelope.ts";
import { matchOf } from "../settings/portal-hosts.ts";

/**
 * Brings a conversation to the front: in an open tab of its portal whose messenger lists it, else in a new tab at the
 * portal's own address for it. A tab that shows something else is never navigated away.
 */
export async function showDialog(portal: string, dialog: string): Promise<{ shown: boolean }> {
  const tabs = await browser.tabs.query({ url: matchOf(portal) });
  const candidates = tabs
    .filter((tab) => URL.parse(tab.url ?? "")?.host === portal)
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  for (const tab of candidates) {
    // One after the other: a conversation is to be opened once.
    if (await openIn(tab, dialog)) return { shown: true };
  }
  const url = new URL(`https://${portal}/online/`);
  url.searchParams.set("IM_LINES", dialog);
  const tab = await browser.tabs.create({ url: url.href });
  return { shown: tab.id !== undefined };
}

async function openIn(tab: Browser.tabs.Tab, dialog: string): Promise<boolean> {
  if (tab.id === undefined) return false;
  const envelope: Envelope = { to: "page", name: "open-dialog", payload: { dialog } };
  const answer: unknown = await browser.tabs.sendMessage(tab.id, envelope).catch(() => null);
  if (typeof answer !== "object" || answer === null || !("opened" in answer)) return false;
  if (answer.opened !== true) return false;
  await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  return true;
}
