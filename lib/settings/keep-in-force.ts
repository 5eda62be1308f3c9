import { browser } from "wxt/browser";
import { IN_FORCE_KEY } from "./in-force.ts";
import { readSettingsForSure, watchSettings } from "./storage.ts";

let last: Promise<void> = Promise.resolve();

/**
 * Writes down the settings that hold, for the pages of the portals, unless they stand there already. Each time they are read
 * anew, one after the other: the last to write has read last. Rejects when they cannot be read or
 * written: what stands there holds on.
 */
export function putSettingsInForce(): Promise<void> {
  const done = last.then(async () => {
    const settings = await readSettingsForSure();
    const { [IN_FORCE_KEY]: before } = await browser.storage.local.get(IN_FORCE_KEY);
    if (JSON.stringify(before) === JSON.stringify(settings)) return;
    await browser.storage.local.set({ [IN_FORCE_KEY]: settings });
  });
  last = done.catch(() => undefined);
  return done;
}

/** Does so now and after each change, until `signal` aborts. For the background. */
export function keepSettingsInForce(signal?: AbortSignal): void {
  watchSettings(() => void putSettingsInForce().catch(() => undefined), signal);
}
