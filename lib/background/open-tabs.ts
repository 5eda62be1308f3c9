import { browser } from "wxt/browser";
import { SECOND, type Milliseconds } from "../time/instant.ts";
import type { ScriptPublicPath } from "wxt/utils/inject-script";

const PANEL = "/messenger.js" as ScriptPublicPath;

/** Puts the rest of the content code into a frame that shows a messenger. */
export async function loadMessenger(tabId: number, frameId: number): Promise<{ loaded: boolean }> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [PANEL],
      injectImmediately: true,
    });
    return { loaded: true };
  } catch {
    return { loaded: false };
  }
}

/**
 * Puts what the manifest's content scripts say into the tabs that are open already, so that nobody has to reload a page
 * after an installation, an update, or a permission; `matches` names other addresses than the manifest's. Never rejects: a page
 * that does not let us in is left alone, and keeps no other one waiting.
 */
export async function serveOpenTabs(matches?: readonly string[]): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  await Promise.all(
    scripts.map(async (script) => {
      const tabs = await browser.tabs
        .query({ url: [...(matches ?? script.matches ?? [])] })
        .catch(() => []);
      await Promise.all(
        tabs.map(async ({ id, discarded }) => {
          if (id === undefined || discarded || !script.js) return;
          await inject({
            target: { tabId: id, allFrames: script.all_frames ?? false },
            // The manifest names files of ours, from the root or relative to it.
            files: script.js.map((file) => `/${pathOf(file)}` as ScriptPublicPath),
            world: worldOf(script),
            injectImmediately: true,
          });
        }),
      );
    }),
  );
}

/** A page that was just allowed may hear of that later than we do. */
const PAUSES: readonly Milliseconds[] = [200, SECOND, 5 * SECOND];

/** Never rejects: after the last pause it is left alone. */
async function inject(injection: Parameters<typeof browser.scripting.executeScript>[0]) {
  const attempt = (): Promise<boolean> =>
    browser.scripting.executeScript(injection).then(
      // A frame whose process has not heard of a permission yet is left out, and nothing is said of it.
      (frames) => frames.length > 0,
      () => false,
    );
  let isIn = await attempt();
  for (const pause of PAUSES) {
    if (isIn) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
    isIn = await attempt();
  }
}

/**
 * The path of a file of ours from our root. The manifest names it as it was written, from the root or relative to it; Firefox
 * gives it back with its whole address.
 */
export function pathOf(file: string): string {
  const root = browser.runtime.getURL("/");
  return (file.startsWith(root) ? file.slice(root.length) : file).replace(/^\//, "");
}

function worldOf(script: object): "MAIN" | "ISOLATED" {
  return "world" in script && script.world === "MAIN" ? "MAIN" : "ISOLATED";
}

const SERVED_KEY = "served";

/**
 * True once each time the extension comes to life in a running browser: installed, updated, reloaded, switched on again.
 * Session storage is emptied then; a background that merely woke up finds its mark.
 */
export async function isNewlyAlive(): Promise<boolean> {
  const known = await browser.storage.session.get(SERVED_KEY);
  if (known[SERVED_KEY] === true) return false;
  await browser.storage.session.set({ [SERVED_KEY]: true });
  return true;
}
