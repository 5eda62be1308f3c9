import type { Milliseconds } from "../time/instant.ts";

/**
 * `run`, but at most once in `pause`: the first call runs at once, calls during the pause run together after it. Runs never
 * overlap. For work that a burst of events asks for again and again.
 * @param ready calls before this settles run together once it does: for what is asked for by more than one at a start
 */
export function atMostOnceIn(
  pause: Milliseconds,
  run: () => Promise<void>,
  ready?: Promise<void>,
): () => void {
  let resting = false;
  let askedAgain = false;

  const start = (): void => {
    resting = true;
    void (ready === undefined ? run() : ready.then(first))
      .catch(() => undefined)
      .then(() => setTimeout(wake, pause));
  };
  /** Nothing has been begun yet: whoever asked meanwhile is served as well. */
  const first = (): Promise<void> => {
    askedAgain = false;
    return run();
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
