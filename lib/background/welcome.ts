import { browser } from "wxt/browser";
import { SECOND } from "../time/instant.ts";

const WELCOMED_KEY = "welcomed";
/** A browser that is just starting may have no window yet. */
const ATTEMPTS = 3;

let welcoming: Promise<void> | null = null;

/**
 * Shows the welcome page, once in the life of an installation. Asked at each start of the background, not only when the
 * browser tells of the installation: that is told once, to a background that may be ended before it has heard it.
 * Never rejects; what fails is tried again at the next start.
 */
export function welcomeOnce(pause = SECOND): Promise<void> {
  return (welcoming ??= welcome(pause)
    .catch(() => undefined)
    .finally(() => (welcoming = null)));
}

async function welcome(pause: number): Promise<void> {
  const known = await browser.storage.local.get(WELCOMED_KEY);
  if (known[WELCOMED_KEY] === true) return;
  // First the mark: whoever dies in between has shown it once at most.
  await browser.storage.local.set({ [WELCOMED_KEY]: true });
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const opened = await browser.tabs
      .create({ url: browser.runtime.getURL("/welcome.html") })
      .catch(() => null);
    if (opened !== null) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  await browser.storage.local.remove(WELCOMED_KEY);
}
