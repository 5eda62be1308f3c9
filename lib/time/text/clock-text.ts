import { plain } from "./plain.ts";
import { languageOf, localesOf, type TextContext } from "./text-context.ts";

/** What a clock shows. */
export interface Clock {
  /** 0 … 23 */
  readonly hour: number;
  readonly minute: number;
}

type Hours = ReadonlySet<number>;

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const ASCII: ReadonlyMap<string, Hours> = new Map([
  ["am", new Set(HOURS.slice(0, 12))],
  ["pm", new Set(HOURS.slice(12))],
]);

const byLocale = new Map<string, ReadonlyMap<string, Hours>>();

/** The words a language puts beside hours up to 12, and the hours that have them; made once, on first use. */
function periodsOf(locale: string): ReadonlyMap<string, Hours> {
  const made = byLocale.get(locale);
  if (made !== undefined) return made;
  const periods = new Map<string, Hours>();
  const format = new Intl.DateTimeFormat(locale, {
    hour: "numeric",
    hour12: true,
    timeZone: "UTC",
  });
  for (const hour of HOURS) {
    for (const { type, value } of format.formatToParts(Date.UTC(2026, 0, 1, hour))) {
      const word = plain(value).replaceAll(" ", "");
      if (type === "dayPeriod") periods.set(word, new Set(periods.get(word)).add(hour));
    }
  }
  byLocale.set(locale, periods);
  return periods;
}

/** @returns the hours that a part of the text names, by whichever language knows the word; `null` when none does */
function named(piece: string, context: TextContext): Hours | null {
  const words = [piece.replaceAll(" ", ""), ...piece.split(" ")].filter((word) => word !== "");
  const own = languageOf(context);
  // One language after the other, so that am and pm, or the page's own words, make no others.
  const tables = [ASCII, ...(own === null ? [] : [periodsOf(own)])];
  for (const table of tables) {
    for (const word of words) {
      const hours = table.get(word);
      if (hours !== undefined) return hours;
    }
  }
  const all = words.flatMap((word) =>
    localesOf(context).map((locale) => [...(periodsOf(locale).get(word) ?? [])]),
  );
  const hours = new Set(all.flat());
  return hours.size === 0 ? null : hours;
}

/** Two numbers with at most a word between, and words around them. */
const SHAPE = /^(\D*?)(\d\d?)(\D{1,5})(\d\d)(?: \d\d)?(\D*)$/u;

/**
 * Reads a time of day: `10:06 am`, `10:06`, `3.20`, `15 h 20`, `下午3:20`, `٣:٢٠ م`. Never throws.
 * @returns the times it may mean, or `null` when it is none. An hour from 1 to 12 without am or pm may be both, unless the
 * context says that hours count to 24.
 */
export function readClock(text: string, context: TextContext = {}): readonly Clock[] | null {
  const found = SHAPE.exec(plain(text));
  if (found === null) return null;
  const [, before = "", shownHour, between = "", shownMinute, after = ""] = found;
  const [shown, minute] = [Number(shownHour), Number(shownMinute)];
  if (shown > 23 || minute > 59) return null;
  const at = (hour: number): Clock => ({ hour, minute });
  if (shown > 12) return [at(shown)];

  const pieces = [before, between, after].filter((piece) => piece.trim() !== "");
  let period: Hours | null = null;
  for (const piece of pieces) period ??= named(piece, context);
  const both = [shown % 12, (shown % 12) + 12];
  // A word that no language knows may be a period: the zeroth hour is then not proven to be midnight.
  const single = context.hours === 24 || (shown === 0 && pieces.length === 0);
  if (period === null) return single ? [at(shown)] : both.map(at);
  const hours = both.filter((hour) => period.has(hour));
  return hours.length === 0 ? null : hours.map(at);
}

/**
 * Whether the hours of a page count to 24: proven by a time that no clock of 12 hours shows. All texts of a page are
 * written in one way, so one is enough; remember the answer.
 */
export function cycleOf(texts: Iterable<string>): 24 | undefined {
  for (const text of texts) {
    const [, before, hour, , , after] = SHAPE.exec(plain(text)) ?? [];
    // Some clocks of 12 hours start at 0, but never without a word beside.
    const bare = !/\p{L}/u.test(`${before ?? ""}${after ?? ""}`);
    if (hour !== undefined && (Number(hour) > 12 || (Number(hour) === 0 && bare))) return 24;
  }
  return undefined;
}
