import { browser } from "wxt/browser";
import type { Settings } from "../settings/settings.ts";
import type { Store } from "../store/store.ts";

const ERASED_KEY = "titles-erased";

let last: Promise<void> = Promise.resolve();

/**
 * Takes the titles out of everything that is stored, where they are switched off. To go through everything takes the longer the
 * more there is, so a background that merely woke up does not do it again. That it was done is noted only by one that found
 * them switched off at its start: no write can be under way then that began before. Session storage forgets it with the browser.
 * One call after the other. Never rejects; what fails is tried again at the next start.
 * @param why whether the background starts, or the settings have changed since
 */
export function eraseTitlesIfOff(
  store: Pick<Store, "eraseTitles">,
  { titles }: Pick<Settings, "titles">,
  why: "start" | "change",
): Promise<void> {
  last = last.then(() => eraseIfOff(store, titles, why)).catch(() => undefined);
  return last;
}

async function eraseIfOff(
  store: Pick<Store, "eraseTitles">,
  titles: boolean,
  why: "start" | "change",
): Promise<void> {
  const { session } = browser.storage;
  if (titles || why === "change") await session.remove(ERASED_KEY).catch(() => undefined);
  if (titles) return;
  const known = why === "start" ? await session.get(ERASED_KEY).catch(() => null) : null;
  if (known?.[ERASED_KEY] === true) return;
  await store.eraseTitles();
  if (why === "start") await session.set({ [ERASED_KEY]: true });
}
