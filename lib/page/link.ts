import type { Ears } from "../guard/ears.ts";
import type { Instant } from "../time/instant.ts";

/** What the early bundle has ready for the late one. */
export interface EarlyPart {
  readonly ears: Ears;
  /** Ends both, and everything they opened. */
  readonly ending: AbortController;
  /** An instant before the messenger stood here, as late as is known; `null` where it may have been there before us. */
  absentAt(): Instant | null;
}

/**
 * The two content bundles share one isolated world and nothing else: the early one leaves its part under this name. The
 * page cannot see it.
 */
const LINK = Symbol.for("reply-window.early");

interface LinkedWorld {
  [LINK]?: EarlyPart & { taken?: true };
}

/** Early bundle. False when another copy has been here before: there is one of us in a frame. */
export function leaveEarlyPart(
  part: EarlyPart,
  world: LinkedWorld = globalThis as LinkedWorld,
): boolean {
  if (world[LINK] !== undefined) return false;
  world[LINK] = part;
  part.ending.signal.addEventListener("abort", () => delete world[LINK], { once: true });
  return true;
}

/** Late bundle. `null` when no early bundle waits for it, or another copy has taken its part already. */
export function takeEarlyPart(world: LinkedWorld = globalThis as LinkedWorld): EarlyPart | null {
  const part = world[LINK];
  if (part === undefined || part.taken) return null;
  part.taken = true;
  return part;
}
