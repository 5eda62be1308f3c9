let last: Promise<unknown> = Promise.resolve();

/**
 * Does one work after the other: whoever writes down what was seen, sweeps or erases finds nothing half way. Work must not
 * ask for a turn itself, nor wait for a page.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}
