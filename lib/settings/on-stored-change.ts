import { browser } from "wxt/browser";

const AREAS: ReadonlySet<string> = new Set(["local", "session"]);

/** Calls back whenever one of these keys gets another value or none, until `signal` aborts. */
export function onStoredChange(
  keys: readonly string[],
  callback: () => void,
  signal?: AbortSignal,
): void {
  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if (AREAS.has(area) && keys.some((key) => key in changes)) callback();
  };
  browser.storage.onChanged.addListener(onChanged);
  signal?.addEventListener("abort", () => browser.storage.onChanged.removeListener(onChanged), {
    once: true,
  });
}
