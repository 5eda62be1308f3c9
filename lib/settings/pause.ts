import { browser } from "wxt/browser";
import type { Instant } from "../time/instant.ts";
import { onStoredChange } from "./on-stored-change.ts";

const KEY = "alerts-paused-until";

/** Until when alerts are paused; an instant that has passed where they are not. */
export async function readPause(): Promise<Instant> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === "number" ? stored : 0;
}

export async function writePause(until: Instant): Promise<void> {
  await browser.storage.local.set({ [KEY]: until });
}

/** Calls back now and after each change, until `signal` aborts. */
export function watchPause(callback: (until: Instant) => void, signal?: AbortSignal): void {
  const tell = (): void => void readPause().then(callback, () => undefined);
  onStoredChange([KEY], tell, signal);
  tell();
}
