import { SECOND, type Milliseconds } from "../time/instant.ts";

export interface TellingOptions {
  readonly setTimer: (run: () => void, delay: Milliseconds) => unknown;
  /** Ends all telling. */
  readonly signal: AbortSignal;
}

const FIRST_RETRY: Milliseconds = SECOND;
const LONGEST_RETRY: Milliseconds = 30 * SECOND;

/**
 * Returns what tells one thing at a time until `tell` resolves to true: a background that is just starting, or whose disk is
 * busy, hears it later. The hearer must take the same thing told twice for one.
 */
export function createUntilTold<T>(
  tell: (thing: T) => Promise<boolean>,
  { setTimer, signal }: TellingOptions,
): (thing: T) => void {
  const attempt = async (thing: T, retry: Milliseconds): Promise<void> => {
    if (signal.aborted) return;
    if (await tell(thing).catch(() => false)) return;
    setTimer(() => void attempt(thing, Math.min(2 * retry, LONGEST_RETRY)), retry);
  };
  return (thing) => void attempt(thing, FIRST_RETRY);
}
