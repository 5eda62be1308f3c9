import { SECOND, type Milliseconds } from "../time/instant.ts";
import { createPauses, type Pauses } from "../time/pauses.ts";

export interface TellingOptions {
  readonly setTimer: (run: () => void, delay: Milliseconds) => unknown;
  /** Ends all telling. */
  readonly signal: AbortSignal;
}

const FIRST_RETRY: Milliseconds = SECOND;
const LONGEST_RETRY: Milliseconds = 30 * SECOND;

/** Tells one thing at a time until somebody has heard it. */
export interface UntilTold<T> {
  tell(thing: T): void;
  /** Drops what nobody has heard yet: it has been erased by hand. */
  clear(): void;
}

/**
 * Tells a thing until `tell` resolves to true: a background that is just starting, or whose disk is busy, hears it later.
 * The hearer must take the same thing told twice for one.
 */
export function createUntilTold<T>(
  tell: (thing: T) => Promise<boolean>,
  { setTimer, signal }: TellingOptions,
): UntilTold<T> {
  const untold = new Set<{ readonly thing: T }>();
  const attempt = async (telling: { readonly thing: T }, retries: Pauses): Promise<void> => {
    if (signal.aborted || !untold.has(telling)) return;
    if (await tell(telling.thing).catch(() => false)) untold.delete(telling);
    else setTimer(() => void attempt(telling, retries), retries.next());
  };
  return {
    tell(thing) {
      const telling = { thing };
      untold.add(telling);
      void attempt(telling, createPauses(FIRST_RETRY, LONGEST_RETRY));
    },
    clear: () => untold.clear(),
  };
}
