import type { Instant } from "../time/instant.ts";
import { keyOf, type ReportEvent } from "./event.ts";
import type { ReportExport } from "./export.ts";
import type { OwnedEvent } from "./summarise.ts";

/**
 * Several people's exports as one: what several browsers have seen of one conversation is counted once, with what the one
 * that saw most of it says, and for the agent who is responsible; where that is not known, for who saw it.
 */
export function joinExports(exports: readonly ReportExport[]): readonly OwnedEvent[] {
  const names = new Map<string, string>();
  for (const { agent, agents } of exports) {
    if (agent === "") continue;
    for (const [portal, id] of Object.entries(agents)) names.set(`${portal} ${id}`, agent);
  }
  const byKey = new Map<string, Seen>();
  for (const [file, { agent, events }] of exports.entries()) {
    for (const event of events) {
      const owner =
        event.owner === undefined ? undefined : names.get(`${event.portal} ${event.owner}`);
      const name = owner ?? event.owner ?? agent;
      const owned: OwnedEvent = name === "" ? event : { ...event, agent: name };
      const key = keyOf(event);
      const before = byKey.get(key);
      const seen: Seen = { event: owned, files: [file] };
      byKey.set(key, before === undefined ? seen : together(before, seen));
    }
  }
  return withoutOverlaps([...byKey.values()]);
}

/** What proves more; of two that prove as much, one and the same whatever the order. */
function betterOf(a: OwnedEvent, b: OwnedEvent): OwnedEvent {
  const [of, than] = [weightOf(a), weightOf(b)];
  if (of !== than) return of > than ? a : b;
  return JSON.stringify(a) <= JSON.stringify(b) ? a : b;
}

function weightOf(event: ReportEvent): number {
  if (!("outcome" in event) || event.outcome === "not-known") return 0;
  if (event.kind === "private-reply") return event.outcome === "used" ? 2 : 1;
  if (event.outcome === "missed") return 1;
  return event.answeredAt === undefined ? 2 : 3;
}

/** An event, and the files that hold it or a part of it. */
interface Seen {
  readonly event: OwnedEvent;
  readonly files: readonly number[];
}

function together(a: Seen, b: Seen): Seen {
  return { event: betterOf(a.event, b.event), files: [...a.files, ...b.files] };
}

/**
 * Browsers that read one wait half each give it two numbers: windows of a dialog that overlap are one. Not so those of one
 * file, which are two by what that browser has read, however little it knows of their ends.
 */
function withoutOverlaps(seen: readonly Seen[]): readonly OwnedEvent[] {
  const others = seen.filter(({ event }) => event.kind !== "window");
  const windows = seen.filter(({ event }) => event.kind === "window");
  const byDialog = Map.groupBy(windows, ({ event }) => `${event.portal} ${event.dialog}`);
  const kept = [...byDialog.values()].flatMap((ofDialog) => {
    const found: Seen[] = [];
    for (const window of ofDialog.toSorted(byTime)) {
      const same = found.findLastIndex(
        ({ event, files }) =>
          window.event.at < endOf(event) && !files.some((file) => window.files.includes(file)),
      );
      const before = found[same];
      if (before === undefined) found.push(window);
      else found[same] = together(before, window);
    }
    return found;
  });
  return [...kept, ...others].toSorted(byTime).map(({ event }) => event);
}

function byTime({ event: a }: Seen, { event: b }: Seen): number {
  return a.at - b.at || a.id - b.id || (keyOf(a) < keyOf(b) ? -1 : 1);
}

/** When the customer did not wait any more, at the latest. */
function endOf(event: ReportEvent): Instant {
  return event.kind === "window" ? (event.answeredAt ?? event.endedAt ?? event.closesAt) : event.at;
}
