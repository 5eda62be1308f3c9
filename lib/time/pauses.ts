import type { Milliseconds } from "./instant.ts";

/** How long to wait before trying again: each time twice as long as before, up to the longest. */
export interface Pauses {
  next(): Milliseconds;
  /** It has worked: the next pause is the first one again. */
  reset(): void;
}

export function createPauses(first: Milliseconds, longest: Milliseconds): Pauses {
  let pause = first;
  return {
    next() {
      const now = pause;
      pause = Math.min(2 * pause, longest);
      return now;
    },
    reset() {
      pause = first;
    },
  };
}
