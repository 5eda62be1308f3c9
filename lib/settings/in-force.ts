import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";
import { watchStored } from "./watch-stored.ts";

/**
 * Where the background keeps the settings that hold, read and checked, with what the browser's management enforces: pages of
 * a portal take them as they are, written by this very version, and need none of the code that reads settings.
 */
export const IN_FORCE_KEY = "settings-in-force";

/**
 * Calls back with the settings that hold, and again after each change, until `signal` aborts. For content code: the
 * background has written them before it loads the messenger's part into a frame. Where it could not, the defaults hold.
 */
export function watchSettingsInForce(
  callback: (settings: Settings) => void,
  signal: AbortSignal,
): void {
  watchStored(
    IN_FORCE_KEY,
    (stored) => callback(stored === undefined ? DEFAULT_SETTINGS : (stored as Settings)),
    signal,
  );
}
