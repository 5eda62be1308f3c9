import type { Instant, Milliseconds } from "./instant.ts";

/**
 * A time known to lie between two instants, both included.
 * A host that shows minutes gives a moment one minute wide; an ambiguous day gives a moment of a day or more.
 */
export interface Moment {
  readonly earliest: Instant;
  readonly latest: Instant;
}

/** Nothing is known about this time. */
export const ANY_TIME: Moment = { earliest: 0, latest: Number.MAX_SAFE_INTEGER };

/** The moment that is known to the millisecond. */
export function exactly(at: Instant): Moment {
  return { earliest: at, latest: at };
}

/** How uncertain a moment is. */
export function widthOf(moment: Moment): Milliseconds {
  return moment.latest - moment.earliest;
}

/**
 * The better of two readings of the same time: the narrower one and, where both are as narrow, the earlier one, so that
 * two readings that contradict each other never move a deadline later. A join: order and repetition do not matter.
 */
export function betterOf(a: Moment, b: Moment): Moment {
  const byWidth = widthOf(a) - widthOf(b);
  if (byWidth !== 0) return byWidth < 0 ? a : b;
  return a.earliest <= b.earliest ? a : b;
}
