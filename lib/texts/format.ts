import { DAY, HOUR, MINUTE, type Instant, type Milliseconds } from "../time/instant.ts";

/** Times, durations and numbers in one language, and one time zone. */
export interface Formats {
  /** A deadline as short as it stays clear: "15:03" today, "Tue 15:03" in the next six days, "Nov 24, 15:03" else. */
  deadline(at: Instant, now: Instant): string;
  /** Everything said: "Tuesday, November 24, 2026 at 15:03 GMT+1". */
  exactly(at: Instant): string;
  /** A day: "November 24, 2026". */
  day(at: Instant): string;
  /** Time left, rounded down: "2d 3h", "2h 10m", "45m", "<1m"; "0m" once it is over. */
  left(left: Milliseconds): string;
  /** The same in words: "2 hours, 10 minutes". */
  leftInWords(left: Milliseconds): string;
  /** "5,000" */
  count(count: number): string;
  /** Which plural form a count takes. */
  plural(count: number): Intl.LDMLPluralRule;
}

const TIME: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const DATE: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", day: "numeric" };

const known = new Map<string, Formats>();

/** {@link Formats} of a language (and zone), made once. Parameters as for {@link createFormats}. */
export function formatsOf(locale: string, zone?: string): Formats {
  const key = `${locale} ${zone ?? ""}`;
  const formats = known.get(key) ?? createFormats(locale, zone);
  known.set(key, formats);
  return formats;
}

/** {@link Formats.deadline} */
export function formatDeadline(at: Instant, now: Instant, locale: string, zone?: string): string {
  return formatsOf(locale, zone).deadline(at, now);
}

/** {@link Formats.left} */
export function formatLeft(left: Milliseconds, locale: string): string {
  return formatsOf(locale).left(left);
}

/**
 * Formatters cost milliseconds to make and nothing to keep: each is made when it is first needed, and once.
 * @param locale language tag, e.g. `es-MX`
 * @param zone IANA name of the zone whose hours are shown; the computer's by default
 */
function createFormats(locale: string, zone?: string): Formats {
  const date = (options: Intl.DateTimeFormatOptions, inLocale = locale) =>
    lazily(
      () => new Intl.DateTimeFormat(inLocale, zone ? { ...options, timeZone: zone } : options),
    );
  const duration = (options: Intl.DurationFormatOptions) =>
    lazily(() => new Intl.DurationFormat(locale, options));

  const time = date(TIME);
  const weekday = date({ weekday: "short", ...TIME });
  const monthAndDay = date({ month: "short", day: "numeric", ...TIME });
  const exactly = date({ weekday: "long", timeZoneName: "short", ...DATE, ...TIME });
  const day = date(DATE);
  const calendarDay = date({ year: "numeric", month: "numeric", day: "numeric" }, "en-US");
  const short = duration({ style: "narrow" });
  const shortZero = duration({ style: "narrow", minutesDisplay: "always" });
  const words = duration({ style: "long" });
  const wordsZero = duration({ style: "long", minutesDisplay: "always" });
  const plural = lazily(() => new Intl.PluralRules(locale));
  const number = lazily(() => new Intl.NumberFormat(locale));

  return {
    deadline(at, now) {
      const days = dayNumber(calendarDay(), at) - dayNumber(calendarDay(), now);
      const format = days === 0 ? time : days > 0 && days < 7 ? weekday : monthAndDay;
      return format().format(at);
    },
    exactly: (at) => exactly().format(at),
    day: (at) => day().format(at),
    left(left) {
      if (left > 0 && left < MINUTE) return `<${short().format({ minutes: 1 })}`;
      return (left > 0 ? short : shortZero)().format(parts(left));
    },
    leftInWords: (left) => (left >= MINUTE ? words : wordsZero)().format(parts(left)),
    count: (count) => number().format(count),
    plural: (count) => plural().select(count),
  };
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Days since 1970 of the calendar day that a format's zone shows: counted in UTC, so that no clock change shifts them. */
function dayNumber(format: Intl.DateTimeFormat, at: Instant): number {
  const found: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) found[type] = Number(value);
  return Date.UTC(found["year"] ?? 0, (found["month"] ?? 1) - 1, found["day"] ?? 1) / DAY;
}

/** Two units at most, rounded down. */
function parts(left: Milliseconds): { days?: number; hours?: number; minutes?: number } {
  const whole = Math.max(0, left);
  const days = Math.floor(whole / DAY);
  const hours = Math.floor((whole % DAY) / HOUR);
  const minutes = Math.floor((whole % HOUR) / MINUTE);
  return days > 0 ? { days, hours } : { hours, minutes };
}
