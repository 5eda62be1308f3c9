/**
 * Writes times as the host does: with formats of one letter per part, words of a language, a culture's order. For tests
 * only, and with nothing of the code that reads them.
 */
export interface Culture {
  /** A locale whose words are written. */
  readonly locale: string;
  /** `H` `G` `h` `g` hours, `i` minutes, `a` `A` am or pm in ASCII, `p` am or pm in the language; a backslash quotes. */
  readonly time: string;
  /** `j` `d` day, `n` `m` month, `F` `M` month in words, `l` `D` day of the week, `Y` year. */
  readonly thisYear: string;
  readonly otherYear: string;
  /** As in lists. */
  readonly shortThisYear: string;
  readonly shortOtherYear: string;
  /** Digits of the locale's own script. */
  readonly ownDigits?: boolean;
}

/** The clock of a zone, by Intl alone. */
export interface Shown {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** Days since 1970 by this clock. */
  readonly days: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

export function shownAt(at: number, zone: string): Shown {
  const format =
    clocks.get(zone) ??
    new Intl.DateTimeFormat("en-u-hc-h23", {
      timeZone: zone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
  clocks.set(zone, format);
  const part = Object.fromEntries(format.formatToParts(at).map((one) => [one.type, one.value]));
  const [year, month, day] = [Number(part["year"]), Number(part["month"]), Number(part["day"])];
  return {
    year,
    month,
    day,
    hour: Number(part["hour"]),
    minute: Number(part["minute"]),
    days: Date.UTC(year, month - 1, day) / 86_400_000,
  };
}

const made = new Map<string, Intl.DateTimeFormat>();

function word(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  type: string,
  at: number,
): string {
  const key = JSON.stringify([locale, options]);
  const format =
    made.get(key) ??
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", calendar: "gregory", ...options });
  made.set(key, format);
  const parts = format.formatToParts(at);
  return parts.find((part) => part.type === type)?.value ?? "";
}

/** A month in words, as it stands beside a day. Languages that number their months write `9月`. */
function monthWord(locale: string, style: "long" | "short", at: number): string {
  const beside = word(locale, { month: style, day: "numeric" }, "month", at);
  if (/\p{L}/u.test(beside)) return beside;
  const key = `${locale} ${style}`;
  const format =
    made.get(key) ??
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", calendar: "gregory", month: style });
  made.set(key, format);
  return format.format(at);
}

export function written(format: string, shown: Shown, locale: string): string {
  const { year, month, day, hour, minute, days } = shown;
  const at = days * 86_400_000;
  const two = (value: number): string => String(value).padStart(2, "0");
  const hour12 = hour % 12 || 12;
  const ascii = hour < 12 ? "am" : "pm";
  const letters: Record<string, () => string> = {
    H: () => two(hour),
    G: () => String(hour),
    h: () => two(hour12),
    g: () => String(hour12),
    i: () => two(minute),
    a: () => ascii,
    A: () => ascii.toUpperCase(),
    p: () =>
      word(locale, { hour: "numeric", hour12: true }, "dayPeriod", Date.UTC(2026, 0, 1, hour)),
    j: () => String(day),
    d: () => two(day),
    n: () => String(month),
    m: () => two(month),
    F: () => monthWord(locale, "long", at),
    M: () => monthWord(locale, "short", at),
    l: () => word(locale, { weekday: "long" }, "weekday", at),
    D: () => word(locale, { weekday: "short" }, "weekday", at),
    Y: () => String(year),
  };
  return format.replace(/\\(.)|[A-Za-z]/gu, (letter, quoted: string | undefined) => {
    return quoted ?? letters[letter]?.() ?? letter;
  });
}

function inDigitsOf(text: string, { locale, ownDigits = false }: Culture): string {
  if (!ownDigits) return text;
  const digits = Array.from(
    new Intl.NumberFormat(locale, { useGrouping: false }).format(9876543210),
  );
  return text.replace(/\d/gu, (digit) => digits.at(-1 - Number(digit)) ?? digit);
}

export function clockText(shown: Shown, culture: Culture): string {
  return inDigitsOf(written(culture.time, shown, culture.locale), culture);
}

const relatives = new Map<string, Intl.RelativeTimeFormat>();

function relativeWord(days: number, locale: string): string {
  const format = relatives.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  relatives.set(locale, format);
  return format.format(days, "day");
}

/** The heading of the newer layouts, written on the day `on`. */
export function headingText(shown: Shown, on: Shown, culture: Culture): string {
  const ago = on.days - shown.days;
  if (ago === 0 || ago === 1) return relativeWord(-ago, culture.locale);
  const format = shown.year === on.year ? culture.thisYear : culture.otherYear;
  return inDigitsOf(written(format, shown, culture.locale), culture);
}

/** The number of an ISO week, counted the long way. */
export function isoWeek(shown: Shown): number {
  const weekday = (((shown.days + 4) % 7) + 7) % 7 || 7;
  const thursday = shown.days + 4 - weekday;
  const year = new Date(thursday * 86_400_000).getUTCFullYear();
  return 1 + Math.floor((thursday - Date.UTC(year, 0, 1) / 86_400_000) / 7);
}

/** The date of the newer layouts' lists, written on the day `on`. */
export function listText(shown: Shown, on: Shown, culture: Culture): string {
  if (on.days === shown.days) return clockText(shown, culture);
  const sameYear = shown.year === on.year;
  const format =
    sameYear && isoWeek(shown) === isoWeek(on)
      ? "D"
      : sameYear
        ? culture.shortThisYear
        : culture.shortOtherYear;
  return inDigitsOf(written(format, shown, culture.locale), culture);
}

const english = {
  time: "g:i a",
  thisYear: "l, F j",
  otherYear: "l, F j, Y",
  shortThisYear: "M j",
  shortOtherYear: "M j, Y",
};
const european = {
  time: "H:i",
  thisYear: "l, j F",
  otherYear: "l, j F Y",
  shortThisYear: "j M",
  shortOtherYear: "j M Y",
};

/** One for each thing that may differ; more than the host has. */
export const CULTURES: readonly Culture[] = [
  { locale: "en", ...english },
  { locale: "en-GB", ...european },
  { locale: "es", ...european, thisYear: "l, j \\d\\e F", otherYear: "l, j \\d\\e F \\d\\e Y" },
  { locale: "es-MX", ...english, time: "h:i p" },
  { locale: "pt-BR", ...european, thisYear: "l, j \\d\\e F", otherYear: "l, j \\d\\e F \\d\\e Y" },
  { locale: "de", ...european, thisYear: "l, j. F", otherYear: "l, j. F Y", time: "H:i \\U\\h\\r" },
  { locale: "fr", ...european, time: "G \\h i", thisYear: "l j F", otherYear: "l j F Y" },
  { locale: "it", ...european, time: "G.i" },
  { locale: "pl", ...european },
  { locale: "ru", ...european, otherYear: "l, j F Y г." },
  { locale: "uk", ...european },
  { locale: "kk", ...european },
  { locale: "tr", ...european, thisYear: "j F l", otherYear: "j F Y l" },
  {
    locale: "zh-Hans",
    time: "pg:i",
    thisYear: "n月j日 l",
    otherYear: "Y年n月j日 l",
    shortThisYear: "n月j日",
    shortOtherYear: "Y年n月j日",
  },
  { locale: "zh-Hant", ...english, time: "A g:i" },
  { locale: "vi", ...european },
  { locale: "id", ...european, time: "H.i" },
  { locale: "ms", ...english, time: "g:i p" },
  {
    locale: "ja",
    time: "pg時i分",
    thisYear: "n月j日(D)",
    otherYear: "Y年n月j日(D)",
    shortThisYear: "n月j日",
    shortOtherYear: "Y/m/d",
  },
  { locale: "ar", ...english, time: "g:i p" },
  { locale: "ar-EG", ...english, time: "g:i p", ownDigits: true },
  { locale: "fa", ...european, ownDigits: true },
  { locale: "hi", ...european, time: "g:i p" },
  { locale: "th", ...european, time: "H:i น." },
  { locale: "ko", ...english, time: "p g:i" },
  { locale: "el", ...english, time: "g:i p" },
  { locale: "en", ...english, time: "g:i" },
  { locale: "en", ...english, thisYear: "m/d", otherYear: "m/d/Y", shortOtherYear: "m/d/Y" },
  { locale: "ru", ...european, thisYear: "d.m.Y", otherYear: "d.m.Y", shortThisYear: "d.m" },
  { locale: "de", ...european, thisYear: "D, d.m.Y", otherYear: "D, d.m.Y" },
  { locale: "pl", ...european, thisYear: "Y-m-d", otherYear: "Y-m-d" },
];
