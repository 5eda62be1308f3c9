import { browser } from "wxt/browser";
import { hasOwnPortal, readOwnPortals } from "../settings/own-portals.ts";
import { matchOf } from "../settings/portal-hosts.ts";
import { pathOf, serveOpenTabs } from "./open-tabs.ts";
import { tellEverybodyToLeave } from "./tell.ts";

/** Names of registered scripts begin so; the host and the number of the script in the manifest follow. */
const PREFIX = "own-portal ";

/**
 * Registers the content scripts for each portal that was added and granted, frames included, and takes them away from
 * each that was removed or whose permission was taken back; open tabs follow at once. One call after the other, and as
 * often as wanted. Never rejects.
 */
export function followOwnPortals(): Promise<void> {
  last = last.then(follow).catch(() => undefined);
  return last;
}

let last: Promise<void> = Promise.resolve();

async function follow(): Promise<void> {
  const wanted = await grantedPortals();
  const registered = new Set(
    (await browser.scripting.getRegisteredContentScripts()).flatMap(({ id }) => hostOf(id) ?? []),
  );
  const gone = [...registered].filter((host) => !wanted.includes(host));
  const fresh = wanted.filter((host) => !registered.has(host));
  if (gone.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: gone.flatMap(idsOf) });
    await tellEverybodyToLeave(gone);
  }
  for (const host of fresh) {
    await browser.scripting.registerContentScripts(scriptsFor(host));
    await serveOpenTabs([matchOf(host)]);
  }
}

async function grantedPortals(): Promise<readonly string[]> {
  const hosts = await readOwnPortals();
  const granted = await Promise.all(hosts.map(hasOwnPortal));
  return hosts.filter((_, index) => granted[index]);
}

/** The manifest's own content scripts, for another address. */
function scriptsFor(host: string) {
  return manifestScripts().map((script, index) => ({
    id: `${PREFIX}${host} ${index}`,
    matches: [matchOf(host)],
    js: (script.js ?? []).map(pathOf),
    allFrames: script.all_frames ?? false,
    runAt: "document_start" as const,
    world: "world" in script && script.world === "MAIN" ? ("MAIN" as const) : ("ISOLATED" as const),
    persistAcrossSessions: true,
  }));
}

function idsOf(host: string): readonly string[] {
  return manifestScripts().map((_, index) => `${PREFIX}${host} ${index}`);
}

function manifestScripts() {
  return browser.runtime.getManifest().content_scripts ?? [];
}

function hostOf(id: string): string | null {
  return id.startsWith(PREFIX) ? (id.slice(PREFIX.length).split(" ", 1)[0] ?? null) : null;
}
