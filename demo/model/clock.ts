/** The portal's clock. Like the real one it counts whole seconds. */
export interface Clock {
  /** Milliseconds since 1970, a whole second. */
  now(): number;
  /** The time of a new message. */
  next(): number;
  /** By how much it is ahead of the computer's; absent where they agree. */
  readonly ahead?: number;
}

/** What the computer's clock shows: pages go by it when they write "today", or date what has just been sent. */
export function atComputer(clock: Clock, at = clock.now()): number {
  return at - (clock.ahead ?? 0);
}

export function wholeSecond(at: number): number {
  return Math.floor(at / 1000) * 1000;
}

/** Goes with the computer's clock, that much ahead of it. */
export function runningClock(ahead: number): Clock {
  const now = (): number => wholeSecond(Date.now() + ahead);
  return { now, next: now, ahead };
}

/** A clock that stands still but for one second a message: two runs of the same acts give the same pages. */
export function steppedClock(start: number): Clock {
  let at = wholeSecond(start);
  return {
    now: () => at,
    next: () => (at += 1000),
  };
}
