/** A moment as a clock and a calendar show it. */
export interface DateParts {
  readonly year: number;
  /** January = 0. */
  readonly month: number;
  readonly day: number;
  /** Sunday = 0. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Minutes east of UTC, the name of a time zone (`Europe/Berlin`), or `null` for the computer's own. */
export type Zone = number | string | null;

export function partsIn(zone: Zone, at: number): DateParts {
  return zone === null ? ownParts(new Date(at)) : utcParts(at + offsetIn(zone, at) * 60_000);
}

/** Minutes east of UTC at this moment. */
export function offsetIn(zone: Zone, at: number): number {
  if (typeof zone === "number") return zone;
  if (zone === null) return -new Date(at).getTimezoneOffset();
  return namedOffset(zone, at);
}

/** Days since 1970 by this calendar. */
export function dayNumber({ year, month, day }: DateParts): number {
  return Date.UTC(year, month, day) / 86_400_000;
}

/** The number of the week: weeks begin on Monday, and week 1 holds the year's first Thursday. */
export function isoWeek(parts: DateParts): number {
  const thursday = dayNumber(parts) - ((parts.weekday + 6) % 7) + 3;
  const { year } = utcParts(thursday * 86_400_000);
  return 1 + Math.floor((thursday - Date.UTC(year, 0, 1) / 86_400_000) / 7);
}

function ownParts(date: Date): DateParts {
  return {
    year: date.getFullYear(),
    month: date.getMonth(),
    day: date.getDate(),
    weekday: date.getDay(),
    hour: date.getHours(),
    minute: date.getMinutes(),
    second: date.getSeconds(),
  };
}

function utcParts(at: number): DateParts {
  const date = new Date(at);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

const TEXT_DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const TEXT_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const zoneNames = new Map<string, string>();

/** What `String(new Date(at))` gives on a computer in this zone. */
export function dateText(zone: Zone, at: number): string {
  if (typeof zone !== "string") return String(new Date(at));
  const offset = offsetIn(zone, at);
  const { year, month, day, weekday, hour, minute, second } = partsIn(zone, at);
  const two = (value: number): string => String(value).padStart(2, "0");
  const ahead = Math.abs(offset);
  const sign = offset < 0 ? "-" : "+";
  const clock = `${two(hour)}:${two(minute)}:${two(second)}`;
  const shift = `${sign}${two(Math.floor(ahead / 60))}${two(ahead % 60)}`;
  return `${TEXT_DAYS[weekday]} ${TEXT_MONTHS[month]} ${two(day)} ${year} ${clock} GMT${shift} (${zoneName(zone, offset, at)})`;
}

function zoneName(zone: string, offset: number, at: number): string {
  const key = `${zone} ${offset}`;
  let name = zoneNames.get(key);
  if (name === undefined) {
    const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "long" });
    name = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? zone;
    zoneNames.set(key, name);
  }
  return name;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
const QUARTER = 15 * 60_000;

/** Offsets change on quarters of an hour at most; asking Intl is slow, so each quarter is asked for once. */
function namedOffset(zone: string, at: number): number {
  const quarter = Math.floor(at / QUARTER) * QUARTER;
  const key = `${zone} ${quarter}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = askIntl(zone, quarter);
    if (offsets.size > 50_000) offsets.clear();
    offsets.set(key, offset);
  }
  return offset;
}

function askIntl(zone: string, at: number): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
    formats.set(zone, format);
  }
  const found: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of format.formatToParts(at)) found[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = found;
  return (Date.UTC(year, month - 1, day, hour, minute) - at) / 60_000;
}
