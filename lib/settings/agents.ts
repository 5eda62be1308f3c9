import { browser } from "wxt/browser";
import { onStoredChange } from "./on-stored-change.ts";
import { matchOf } from "./portal-hosts.ts";

/** Who was at this browser last, by portal; stays when the browser ends. */
const LAST_KEY = "agents";
/** Who is at this browser in which tab; lives as long as the browser runs. */
const TABS_KEY = "agents-by-tab";

/**
 * By portal: the portal user ids of those at this browser. Nearly always one; several where a browser keeps them apart
 * from each other (containers) and each has the portal open.
 */
export type Agents = Readonly<Record<string, readonly string[]>>;

interface InTab {
  readonly portal: string;
  readonly id: string;
}

type InTabs = Readonly<Record<string, InTab>>;

/** Who was at this browser last, by portal, as pages have shown it. */
export async function readLastAgents(): Promise<Readonly<Record<string, string>>> {
  const stored = (await browser.storage.local.get(LAST_KEY))[LAST_KEY];
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );
}

/** Who is at this browser: who was there last, and whoever else has the portal open. */
export async function readAgents(): Promise<Agents> {
  const [last, tabs] = await Promise.all([readLastAgents(), readTabs()]);
  const found = Object.entries(last).map(async ([portal, id]): Promise<[string, string[]]> => {
    const others = Object.entries(tabs).filter(([, one]) => one.portal === portal && one.id !== id);
    if (others.length === 0) return [portal, [id]];
    const open = await openTabsOf(portal);
    const there = others.flatMap(([tab, one]) => (open.has(Number(tab)) ? [one.id] : []));
    return [portal, [...new Set([id, ...there])].toSorted()];
  });
  return Object.fromEntries(await Promise.all(found));
}

/** Forgets who is at this browser in the portals that are meant. */
export async function forgetAgents(isMeant: (portal: string) => boolean): Promise<void> {
  const [last, tabs] = await Promise.all([readLastAgents(), readTabs()]);
  const left = Object.entries(last).filter(([portal]) => !isMeant(portal));
  const leftTabs = Object.entries(tabs).filter(([, { portal }]) => !isMeant(portal));
  await browser.storage.local.set({ [LAST_KEY]: Object.fromEntries(left) });
  await browser.storage.session.set({ [TABS_KEY]: Object.fromEntries(leftTabs) });
}

/** Remembers who is at this browser, as a page in this tab has shown it. */
export async function rememberAgent(portal: string, id: string, tabId: number): Promise<void> {
  const [last, tabs] = await Promise.all([readLastAgents(), readTabs()]);
  const before = tabs[String(tabId)];
  // The tab first: whoever hears of another agent asks at once who else is there.
  if (before?.portal !== portal || before.id !== id) {
    const next: InTabs = { ...tabs, [String(tabId)]: { portal, id } };
    await browser.storage.session.set({ [TABS_KEY]: next });
  }
  if (last[portal] !== id)
    await browser.storage.local.set({ [LAST_KEY]: { ...last, [portal]: id } });
}

/** Calls back now and after each change, until `signal` aborts. */
export function watchAgents(callback: (agents: Agents) => void, signal?: AbortSignal): void {
  const tell = (): void => void readAgents().then(callback, () => undefined);
  onStoredChange([LAST_KEY, TABS_KEY], tell, signal);
  tell();
}

async function readTabs(): Promise<InTabs> {
  // Nobody else writes there.
  return ((await browser.storage.session.get(TABS_KEY))[TABS_KEY] ?? {}) as InTabs;
}

async function openTabsOf(portal: string): Promise<ReadonlySet<number>> {
  const tabs = await browser.tabs.query({ url: matchOf(portal) }).catch(() => []);
  return new Set(tabs.flatMap(({ id }) => id ?? []));
}
