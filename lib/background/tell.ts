import { browser } from "wxt/browser";
import type { Envelope } from "../messaging/envelope.ts";
import type { ToExtensionPages, ToPage } from "../messages.ts";
import { withoutAccounts } from "../overview/accounts.ts";
import { readOwnPortals } from "../settings/own-portals.ts";
import { matchOf, PORTAL_MATCHES } from "../settings/portal-hosts.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";

/**
 * Tells every open page of the portals, and every open page of ours, what was learned. The frame that learned it hears it
 * too: joining what it knows already changes nothing. Never rejects.
 */
export async function tellRecorded(records: readonly DialogRecord[]): Promise<void> {
  const byPortal = Map.groupBy(records, (record) => record.portal);
  await Promise.all([
    tellExtensionPages("facts-recorded", { records }),
    ...[...byPortal].map(([portal, ofPortal]) =>
      tellPages([matchOf(portal)], "facts-recorded", { records: ofPortal.map(withoutAccounts) }),
    ),
  ]);
}

/**
 * Tells our code in the pages of these hosts that it has no business there any more. The browser no longer says which tabs
 * those are, so every tab is told. Never rejects.
 */
export async function tellEverybodyToLeave(hosts: readonly string[]): Promise<void> {
  const envelope: Envelope = { to: "page", name: "leave", payload: { hosts } };
  const tabs = await browser.tabs.query({}).catch(() => []);
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id !== undefined) await browser.tabs.sendMessage(id, envelope).catch(() => undefined);
    }),
  );
}

/** Tells everyone that everything known was erased. Never rejects. */
export async function tellErased(): Promise<void> {
  const own = await readOwnPortals().catch(() => []);
  await Promise.all([
    tellExtensionPages("facts-erased", {}),
    tellPages([...PORTAL_MATCHES, ...own.map(matchOf)], "facts-erased", {}),
  ]);
}

/**
 * Tells the pages of a portal, and our own, that something of it was erased: they forget everything and hear anew what is
 * left. Never rejects.
 */
export async function tellErasedSome(portal: string, left: readonly DialogRecord[]): Promise<void> {
  const matches = [matchOf(portal)];
  await Promise.all([
    tellExtensionPages("facts-erased", {}),
    tellPages(matches, "facts-erased", {}),
  ]);
  await Promise.all([
    tellExtensionPages("facts-recorded", { records: left }),
    tellPages(matches, "facts-recorded", {
      records: left.filter((record) => record.portal === portal).map(withoutAccounts),
    }),
  ]);
}

async function tellPages<K extends keyof ToPage>(
  matches: readonly string[],
  name: K,
  payload: ToPage[K][0],
): Promise<void> {
  const envelope: Envelope = { to: "page", name, payload };
  const tabs = await browser.tabs.query({ url: [...matches] }).catch(() => []);
  await Promise.all(
    tabs.map(async ({ id }) => {
      // A tab without our content code (still loading, an error page) has nobody to hear it.
      if (id !== undefined) await browser.tabs.sendMessage(id, envelope).catch(() => undefined);
    }),
  );
}

async function tellExtensionPages<K extends keyof ToExtensionPages>(
  name: K,
  payload: ToExtensionPages[K][0],
): Promise<void> {
  const envelope: Envelope = { to: "extension-pages", name, payload };
  // Rejects when no page of ours is open.
  await browser.runtime.sendMessage(envelope).catch(() => undefined);
}
