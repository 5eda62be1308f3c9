import type { Milliseconds } from "../time/instant.ts";

/**
 * `run`, but at most once in `pause`: the first call runs at once, calls during the pause run together after it. Runs never
 * overlap. For work that a burst of events asks for again and again.
 */
export function atMostOnceIn(pause: Milliseconds, run: () => Promise<void>): () => void {
  let resting = false;
  let askedAgain = false;

  const start = (): void => {
    resting = true;
    void run()
      .catch(() => undefined)
      .then(() => setTimeout(wake, pause));
  };
  const wake = (): void => {
    resting = false;
    if (!askedAgain) return;
    askedAgain = false;
    start();
  };
  return () => {
    if (resting) askedAgain = true;
    else start();
  };
}
