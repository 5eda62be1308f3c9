/** What the page has begun and not finished: timers that stand for its server's answers. */
export class Work {
  #pending = 0;
  #waiting: (() => void)[] = [];

  /** Runs `act` after `ms` milliseconds; until then the page is not idle. */
  after(ms: number, act: () => void): Promise<void> {
    this.#pending += 1;
    return new Promise((resolve) => {
      setTimeout(() => {
        try {
          act();
        } finally {
          this.#done();
          resolve();
        }
      }, ms);
    });
  }

  /** A task of several steps: the page is not idle between them either. */
  async whole(task: () => Promise<void>): Promise<void> {
    this.#pending += 1;
    try {
      await task();
    } finally {
      this.#done();
    }
  }

  /** Resolves when nothing is under way. */
  idle(): Promise<void> {
    if (this.#pending === 0) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #done(): void {
    this.#pending -= 1;
    if (this.#pending > 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
