import { SECOND, type Instant, type Milliseconds } from "../time/instant.ts";

export interface SweepOptions<Item> {
  /** What there is to visit now. */
  readonly items: () => readonly Item[];
  readonly visit: (item: Item) => void;
  /** Runs when the page has nothing else to do; says whether there is time left. */
  readonly whenIdle: (run: (hasTime: () => boolean) => void) => void;
  readonly setTimer: (run: () => void, delay: Milliseconds) => unknown;
  readonly now: () => Instant;
}

/** A list that changes all the time is gone through at most this often. */
export const SWEEP_PAUSE: Milliseconds = 5 * SECOND;

/**
 * Visits what nobody looks at (rows out of sight), in the page's idle time, a slice at a time. Asked for again while one is
 * waiting or under way, it goes through the list once more later.
 * @returns asks for a sweep
 */
export function createSweep<Item>(options: SweepOptions<Item>): () => void {
  const { items, visit, whenIdle, setTimer, now } = options;
  let state: "resting" | "waiting" | "sweeping" | "sweeping, asked again" = "resting";
  let sweptAt = -Infinity;

  const slice = (rest: readonly Item[]): void => {
    whenIdle((hasTime) => {
      let done = 0;
      // At least one each time: a page that is never idle is gone through all the same.
      do {
        const item = rest[done];
        if (item !== undefined) visit(item);
        done += 1;
      } while (done < rest.length && hasTime());
      if (done < rest.length) slice(rest.slice(done));
      else finish();
    });
  };

  const start = (): void => {
    state = "sweeping";
    sweptAt = now();
    slice(items());
  };

  const wait = (): void => {
    state = "waiting";
    const delay = Math.min(SWEEP_PAUSE, Math.max(0, sweptAt + SWEEP_PAUSE - now()));
    setTimer(start, delay);
  };

  const finish = (): void => {
    if (state === "sweeping, asked again") wait();
    else state = "resting";
  };

  return () => {
    if (state === "resting") wait();
    else if (state === "sweeping") state = "sweeping, asked again";
  };
}
