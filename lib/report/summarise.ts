import type { ChannelId } from "../policy/window-state.ts";
import { HOUR, type Instant, type Milliseconds } from "../time/instant.ts";
import type { ReportEvent, WindowEvent } from "./event.ts";

export interface ReportQuery {
  /** Events that began at or after this instant … */
  readonly from: Instant;
  /** … and before this one. */
  readonly to: Instant;
  /** IANA name of the zone in which days and hours are told apart. */
  readonly zone: string;
  readonly channel?: ChannelId | "unclassified";
  /** `portal/line` */
  readonly line?: string;
  readonly portal?: string;
}

export interface Totals {
  readonly answered: number;
  readonly missed: number;
  readonly notKnown: number;
  /** Of those that are known, from 0 to 1; `null` where none is. */
  readonly share: number | null;
  /** Time to the first answer inside the window; `null` where none is certain. */
  readonly median: Milliseconds | null;
  readonly percentile90: Milliseconds | null;
  /** On how many answers those two rest. */
  readonly timed: number;
  readonly refused: number;
  readonly heeded: number;
  readonly overridden: number;
  readonly privateUsed: number;
  readonly privateLetGo: number;
  readonly privateNotKnown: number;
}

export interface Group {
  /** A day as ISO 8601, a channel's id or `unclassified`, `portal/line`, or an agent. */
  readonly key: string;
  readonly totals: Totals;
}

export interface Report {
  readonly total: Totals;
  /** Every day of the range that has any event. */
  readonly days: readonly Group[];
  readonly channels: readonly Group[];
  readonly lines: readonly Group[];
  readonly agents: readonly Group[];
  /** Missed windows by weekday (Monday first) and hour of their end. */
  readonly hours: readonly (readonly number[])[];
}

/** An event with the person it is counted for, where that is known. */
export type OwnedEvent = ReportEvent & { readonly agent?: string };

/** Counts what was seen. Pure: the same events give the same report. */
export function summarise(events: readonly OwnedEvent[], query: ReportQuery): Report {
  const { zone } = query;
  const found = eventsIn(events, query);
  const hours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const event of found) {
    if (event.kind !== "window" || event.outcome !== "missed") continue;
    const { dayOfWeek, hour } = zoned(event.closesAt, zone);
    const day = hours[dayOfWeek - 1];
    if (day) day[hour] = (day[hour] ?? 0) + 1;
  }
  return {
    total: totalsOf(found),
    days: grouped(found, ({ at }) => zoned(at, zone).toPlainDate().toString()),
    channels: grouped(found, channelOf),
    lines: grouped(found, ({ portal, line }) => (line === undefined ? null : `${portal}/${line}`)),
    agents: grouped(found, ({ agent, owner }) => agent ?? owner ?? null),
    hours,
  };
}

/** Those events that a report is about. */
export function eventsIn<Event extends ReportEvent>(
  events: readonly Event[],
  query: ReportQuery,
): readonly Event[] {
  return events.filter((event) => isAsked(event, query));
}

function isAsked(event: ReportEvent, { from, to, channel, line, portal }: ReportQuery): boolean {
  if (event.at < from || event.at >= to) return false;
  if (portal !== undefined && event.portal !== portal) return false;
  if (channel !== undefined && channelOf(event) !== channel) return false;
  return line === undefined || `${event.portal}/${event.line}` === line;
}

function channelOf({ channel }: ReportEvent): ChannelId | "unclassified" {
  return channel ?? "unclassified";
}

function grouped(
  events: readonly OwnedEvent[],
  keyOf: (event: OwnedEvent) => string | null,
): readonly Group[] {
  const groups = Map.groupBy(events, keyOf);
  return [...groups]
    .flatMap(([key, inside]) => (key === null ? [] : [{ key, totals: totalsOf(inside) }]))
    .toSorted((a, b) => a.key.localeCompare(b.key, "en", { numeric: true }));
}

/** Counts these events, whatever they have in common. */
export function totalsOf(events: readonly ReportEvent[]): Totals {
  const count = (isMeant: (event: ReportEvent) => boolean): number => events.filter(isMeant).length;
  const windows = events.filter((event) => event.kind === "window");
  const ended = (outcome: WindowEvent["outcome"]): number =>
    windows.filter((event) => event.outcome === outcome).length;
  const times = windows
    .flatMap(({ at, answeredAt }) => (answeredAt === undefined ? [] : [answeredAt - at]))
    .toSorted((a, b) => a - b);
  const [answered, missed] = [ended("answered"), ended("missed")];
  return {
    answered,
    missed,
    notKnown: ended("not-known"),
    share: answered + missed === 0 ? null : answered / (answered + missed),
    median: percentile(times, 0.5),
    percentile90: percentile(times, 0.9),
    timed: times.length,
    refused: count(({ kind }) => kind === "refused"),
    heeded: count((event) => event.kind === "warning" && event.choice !== "send"),
    overridden: count((event) => event.kind === "warning" && event.choice === "send"),
    privateUsed: count((event) => event.kind === "private-reply" && event.outcome === "used"),
    privateLetGo: count((event) => event.kind === "private-reply" && event.outcome === "let-go"),
    privateNotKnown: count(
      (event) => event.kind === "private-reply" && event.outcome === "not-known",
    ),
  };
}

/** The smallest of these sorted values that at least this part of them does not exceed. */
function percentile(sorted: readonly number[], part: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? null;
}

/** Zones change at whole quarters of an hour at most: what falls into one quarter is asked of the calendar once. */
const QUARTER = HOUR / 4;
const known = new Map<string, Temporal.ZonedDateTime>();

function zoned(at: Instant, zone: string): Temporal.ZonedDateTime {
  const quarter = Math.floor(at / QUARTER);
  const key = `${zone} ${quarter}`;
  let found = known.get(key);
  if (found === undefined) {
    if (known.size > 50_000) known.clear();
    found = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER).toZonedDateTimeISO(zone);
    known.set(key, found);
  }
  return found;
}
