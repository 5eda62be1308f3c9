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
  const byKey = new Map<string, OwnedEvent>();
  for (const { agent, events } of exports) {
    for (const event of events) {
      const owner =
        event.owner === undefined ? undefined : names.get(`${event.portal} ${event.owner}`);
      const name = owner ?? event.owner ?? agent;
      const owned: OwnedEvent = name === "" ? event : { ...event, agent: name };
      const key = keyOf(event);
      const before = byKey.get(key);
      byKey.set(key, before === undefined ? owned : betterOf(before, owned));
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

/** Browsers that read one wait half each give it two numbers: windows of a dialog that overlap are one. */
function withoutOverlaps(events: readonly OwnedEvent[]): readonly OwnedEvent[] {
  const others = events.filter(({ kind }) => kind !== "window");
  const windows = events.filter((event) => event.kind === "window");
  const byDialog = Map.groupBy(windows, ({ portal, dialog }) => `${portal} ${dialog}`);
  const kept = [...byDialog.values()].flatMap((ofDialog) => {
    const found: ((typeof windows)[number] & OwnedEvent)[] = [];
    for (const window of ofDialog.toSorted((a, b) => a.at - b.at || a.id - b.id)) {
      const last = found.at(-1);
      const overlaps = last !== undefined && window.at < (last.answeredAt ?? last.closesAt);
      if (!overlaps) found.push(window);
      else if (betterOf(last, window) === window) found[found.length - 1] = window;
    }
    return found;
  });
  return [...kept, ...others].toSorted((a, b) => a.at - b.at || (keyOf(a) < keyOf(b) ? -1 : 1));
}
