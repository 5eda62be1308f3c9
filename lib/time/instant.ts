/** A point in time: milliseconds since 1970-01-01T00:00:00Z. Names of such values end in `At`. */
export type Instant = number;

/** A length of elapsed time in milliseconds. A day is always 24 of its hours: clocks may change, durations do not. */
export type Milliseconds = number;

export const SECOND: Milliseconds = 1_000;
export const MINUTE: Milliseconds = 60 * SECOND;
export const HOUR: Milliseconds = 60 * MINUTE;
export const DAY: Milliseconds = 24 * HOUR;
