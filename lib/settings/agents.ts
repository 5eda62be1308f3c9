import { browser } from "wxt/browser";

const KEY = "agents";

/** By portal: the portal user id of the person at this browser. */
export type Agents = Readonly<Record<string, string>>;

/** Who is at this browser, as pages have shown it. */
export async function readAgents(): Promise<Agents> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );
}

/** Forgets who is at this browser in the portals that are meant. */
export async function forgetAgents(isMeant: (portal: string) => boolean): Promise<void> {
  const known = await readAgents();
  const left = Object.entries(known).filter(([portal]) => !isMeant(portal));
  await browser.storage.local.set({ [KEY]: Object.fromEntries(left) });
}

/** Remembers who is at this browser. */
export async function rememberAgent(portal: string, id: string): Promise<void> {
  const known = await readAgents();
  if (known[portal] !== id) await browser.storage.local.set({ [KEY]: { ...known, [portal]: id } });
}
