import { MINUTE, SECOND } from "./instant.ts";
import type { Moment } from "./moment.ts";

/** The zone's name behind the offset is in the browser's language and may be long, but not endless. */
const LONGEST = 128;

const SHAPE =
  /^(\w{3}) (\w{3}) (\d\d) (\d{4}) ([\d:]{8}) GMT([+-])(0\d|1[0-4])([0-5]\d)(?: \(.*\))?$/u;

/**
 * Reads a `Date` that was turned to text, e.g. `Mon Nov 16 2026 10:01:00 GMT+0000 (Coordinated Universal Time)`.
 * The text comes from a page and may be anything.
 * @returns the second it names, as a moment 999 ms wide; `null` for everything that no `Date` prints. Never throws.
 */
export function parseHostDate(text: string | null | undefined): Moment | null {
  if (typeof text !== "string" || text.length > LONGEST) return null;
  const found = SHAPE.exec(text);
  if (found === null) return null;
  const [, weekday, month, day, year, time, sign, hours, minutes] = found;
  const asUtc = `${weekday}, ${day} ${month} ${year} ${time} GMT`;
  const shown = Date.parse(asUtc);
  // 30 February, 24:00 or the wrong day of the week are read as something, but are not printed again as they stood.
  if (Number.isNaN(shown) || new Date(shown).toUTCString() !== asUtc) return null;
  const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE;
  const earliest = sign === "-" ? shown + offset : shown - offset;
  return earliest < 0 ? null : { earliest, latest: earliest + SECOND - 1 };
}
