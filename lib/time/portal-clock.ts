import { DAY, HOUR, MINUTE, SECOND, type Instant, type Milliseconds } from "./instant.ts";

/**
 * What one message that arrived live says of the portal's clock: it had been written by then, so the portal's clock was at
 * least so far ahead of the computer's. How much further cannot be told: the message may have been on its way for long.
 */
export interface ClockSample {
  /** The portal's clock is ahead of the computer's by at least this; negative where it may be behind. */
  readonly ahead: Milliseconds;
  /** When the message was first seen, by the computer's clock. */
  readonly at: Instant;
}

/** What is known of a portal's clock: samples in the order they were taken, oldest first. */
export type PortalClock = readonly ClockSample[];

/** Nothing is known yet. */
export const UNKNOWN_CLOCK: PortalClock = [];

/** The portal dates messages in whole seconds: its clock may be this much further. */
const WHOLE_SECOND: Milliseconds = SECOND;

/** Two clocks farther apart than any mistaken zone or half of the day are not believed: a message's date is wrong. */
export const FARTHEST: Milliseconds = 25 * HOUR;

/** A clock may be set right at any time: what it was a day ago says nothing any more. */
const KEPT: Milliseconds = DAY;

/** One sample a minute is enough; what arrives together was perhaps delayed together. */
const APART: Milliseconds = MINUTE;
const MOST_SAMPLES = 8;

/** So many later samples that agree outvote one that says so much more: the clock was set, or that message bore a wrong date. */
const VOTES = 3;
const AGREE: Milliseconds = 5 * SECOND;
/** Messages that a portal hands out now and then, and not as they come, may be so late one after the other. */
const OUTVOTED: Milliseconds = 2 * MINUTE;

/**
 * Takes what a live message says.
 * @param sentAt when it was written, by the portal's clock, as early as its time can be read
 * @param seenAt when it was first seen, by the computer's clock
 * @returns `clock` itself where that is nothing new, or not believed
 */
export function learnClock(clock: PortalClock, sentAt: Instant, seenAt: Instant): PortalClock {
  const ahead = sentAt - seenAt;
  if (!(Math.abs(ahead) <= FARTHEST)) return clock;
  const present = upTo(clock, seenAt);
  const last = present.at(-1);
  if (last === undefined || seenAt - last.at >= APART)
    return trimmed([...present, { ahead, at: seenAt }], seenAt);
  if (last.ahead >= ahead) return clock;
  return trimmed([...present.slice(0, -1), { ahead, at: last.at }], seenAt);
}

/**
 * What is known, without what is too old or outvoted. A sample taken later than now shows that the computer's clock was set
 * back since; the portal's was not. To be kept in place of what was known: with time passing the same sample says less.
 */
export function upToDate(clock: PortalClock, now: Instant): PortalClock {
  return trimmed(upTo(clock, now), now);
}

/** The most by which the portal's clock is proven to be ahead; negative where it may be behind, `null` while nothing is known. */
export function leastAhead(clock: PortalClock, now: Instant): Milliseconds | null {
  const known = believed(clock, now);
  return known.length === 0 ? null : mostOf(known);
}

/**
 * By how much more than the computer's clock shows decisions about this portal have to count: where the computer is behind,
 * a deadline is nearer than it looks. Never negative: that a computer is ahead is never proven (a message may have been
 * late), and believing it would make deadlines later.
 */
export function aheadOf(clock: PortalClock, now: Instant): Milliseconds {
  const ahead = leastAhead(clock, now) ?? 0;
  return ahead > 0 ? ahead + WHOLE_SECOND : 0;
}

/** What people are told of the two clocks. */
export interface ClockDifference {
  /** The portal's clock is ahead of the computer's by about this; negative where it is behind. */
  readonly ahead: Milliseconds;
  /** Messages that say so. */
  readonly samples: number;
}

/**
 * @returns `null` while nothing is known: that the computer is ahead is said only when several messages agree, for each of
 * them may have been late.
 */
export function differenceOf(clock: PortalClock, now: Instant): ClockDifference | null {
  const known = believed(clock, now);
  if (known.length === 0) return null;
  const ahead = mostOf(known);
  const samples = known.filter((sample) => ahead - sample.ahead <= AGREE).length;
  return ahead < -AGREE && samples < VOTES ? null : { ahead, samples };
}

function mostOf(clock: PortalClock): Milliseconds {
  return Math.max(Number.NEGATIVE_INFINITY, ...clock.map(({ ahead }) => ahead));
}

function believed(clock: PortalClock, now: Instant): PortalClock {
  const current = upTo(clock, now).filter(
    ({ ahead, at }) => now - at <= KEPT && Math.abs(ahead) <= FARTHEST,
  );
  return current.filter(({ ahead }, index) => !isOutvoted(ahead, current.slice(index + 1)));
}

function isOutvoted(ahead: Milliseconds, later: PortalClock): boolean {
  const less = later.filter((other) => other.ahead < ahead - OUTVOTED);
  return less.some(
    (most) =>
      less.filter((other) => other.ahead <= most.ahead && most.ahead - other.ahead <= AGREE)
        .length >= VOTES,
  );
}

/** The samples in order and apart, none of them later than now. */
function upTo(clock: PortalClock, now: Instant): PortalClock {
  const past = clock.map((sample) =>
    sample.at > now ? { ahead: sample.ahead + sample.at - now, at: now } : sample,
  );
  const apart: ClockSample[] = [];
  for (const sample of past.toSorted((x, y) => x.at - y.at || x.ahead - y.ahead)) {
    const last = apart.at(-1);
    if (last === undefined || sample.at - last.at >= APART) apart.push(sample);
    else if (sample.ahead > last.ahead) apart[apart.length - 1] = { ...sample, at: last.at };
  }
  return apart;
}

/** Of too many the one that says least goes, but for the newest: they may be the first after a clock was set. */
function trimmed(clock: PortalClock, now: Instant): PortalClock {
  let kept = believed(clock, now);
  while (kept.length > MOST_SAMPLES) {
    const least = Math.min(...kept.slice(0, -VOTES).map(({ ahead }) => ahead));
    kept = kept.toSpliced(
      kept.findIndex(({ ahead }) => ahead === least),
      1,
    );
  }
  return kept;
}
