import type { Milliseconds } from "../time/instant.ts";
import { watchStored } from "./watch-stored.ts";

/** By portal: what is known of its clock. Written by the background only. */
export const CLOCKS_KEY = "clocks";

/**
 * Calls back with by how much the portal's clock is at least ahead of the computer's, as the background has it from all
 * pages, now and after each change, until `signal` aborts; negative where it may be behind, `null` where nothing is known.
 */
export function watchClock(
  portal: string,
  callback: (ahead: Milliseconds | null) => void,
  signal: AbortSignal,
): void {
  const tell = (stored: unknown): void => {
    const known = (stored as Record<string, { readonly ahead?: unknown }> | undefined)?.[portal];
    callback(typeof known?.ahead === "number" ? known.ahead : null);
  };
  watchStored(CLOCKS_KEY, tell, signal);
}
