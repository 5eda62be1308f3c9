import { Work } from "../demo/page/work.ts";

interface Due {
  readonly at: number;
  readonly act: () => void;
  readonly resolve: () => void;
}

/** The stand-in's waiting for its server, in the history's own time: the driver says when each answer comes. */
export class PageTime extends Work {
  now = 0;
  #due: Due[] = [];

  override after(ms: number, act: () => void): Promise<void> {
    return new Promise((resolve) => {
      this.#due.push({ at: this.now + ms, act, resolve });
      this.#due.sort((a, b) => a.at - b.at);
    });
  }

  override whole(task: () => Promise<void>): Promise<void> {
    return task();
  }

  /** Lets the next answer come; false where none is awaited. */
  async step(): Promise<boolean> {
    const next = this.#due.shift();
    if (next === undefined) return false;
    this.now = Math.max(this.now, next.at);
    next.act();
    next.resolve();
    await settled();
    return true;
  }
}

/** Everything that waits for the end of the task has run. */
export async function settled(): Promise<void> {
  for (let turns = 0; turns < 12; turns++) await Promise.resolve();
}

/**
 * Ends the engine's turn. Until then it keeps whatever a weak reference was made to, which is every node a page ever had.
 */
export function forgotten(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
