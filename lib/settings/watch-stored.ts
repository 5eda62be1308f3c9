import { browser } from "wxt/browser";

/** Calls back with what is stored under a key (`undefined`: nothing), and with each new value, until `signal` aborts. */
export function watchStored(
  key: string,
  callback: (stored: unknown) => void,
  signal: AbortSignal,
): void {
  let isNewer = false;
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const { newValue } = (area === "local" && changes[key]) || {};
    if (newValue === undefined) return;
    isNewer = true;
    callback(newValue);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(onChanged), {
    once: true,
  });
  void browser.storage.local
    .get(key)
    .catch((): Record<string, unknown> => ({}))
    .then((stored) => {
      if (!isNewer && !signal.aborted) callback(stored[key]);
    });
}
