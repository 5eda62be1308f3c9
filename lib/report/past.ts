import { WEEK } from "../policy/basis.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import type { MessageFact } from "../policy/facts.ts";
import type { ChannelId } from "../policy/window-state.ts";
import { DAY, type Instant, type Milliseconds } from "../time/instant.ts";
import type { ReportEvent, Where } from "./event.ts";

/** What was written down of a dialog before. */
export interface Past {
  /** Of the messages that its record still knows. */
  readonly events: readonly ReportEvent[];
  /** Everything until then was erased by hand. */
  readonly erasedAt: Instant;
}

export const NO_PAST: Past = { events: [], erasedAt: -Infinity };

/**
 * How long the window was that a message gave: for one that is written down already as it was then, whatever is set now.
 * @param today how long one is that begins today
 */
export function lengthsOf(
  { events }: Past,
  today: Milliseconds,
): (message: MessageFact) => Milliseconds {
  const closesAt = new Map(
    events.flatMap((event) => (event.kind === "window" ? [[event.id, event.closesAt]] : [])),
  );
  return ({ id, at }) => {
    const before = closesAt.get(id);
    if (before === undefined) return today;
    // Times may have been read better since, by a day at most.
    return before - at.earliest > 4 * DAY ? WEEK : DAY;
  };
}

/**
 * What is found now, where it happened then: who was responsible, in which open channel and channel, and when the window
 * closed do not change once it is known how it ended. Nor does it end otherwise, or vanish, because a lead says now that
 * its connector is another channel; only better reading changes that.
 */
export function asItWas(
  found: readonly ReportEvent[],
  past: Past,
  record: DialogRecord,
  channel: ChannelId | null,
): readonly ReportEvent[] {
  const settled = new Map(past.events.filter(isSettled).map((event) => [nameOf(event), event]));
  const now = found.map((event) => {
    const before = settled.get(nameOf(event));
    settled.delete(nameOf(event));
    return before === undefined ? event : placedAs(before, event, record);
  });
  return [...now, ...[...settled.values()].filter((before) => before.channel !== channel)];
}

function isSettled(event: ReportEvent): boolean {
  return !("outcome" in event) || event.outcome !== "not-known";
}

function nameOf({ kind, id }: ReportEvent): string {
  return `${kind} ${id}`;
}

function placedAs(before: ReportEvent, found: ReportEvent, record: DialogRecord): ReportEvent {
  const { portal, dialog, channel: _, line, owner: __, title, ...rest } = found;
  const lineThen = before.line ?? line;
  const owner = before.owner ?? ownerOf(before, record);
  const where: Where = {
    portal,
    dialog,
    channel: before.channel,
    ...(lineThen !== undefined && { line: lineThen }),
    ...(owner !== undefined && { owner }),
    ...(title !== undefined && { title }),
  };
  const closes = "closesAt" in before && "closesAt" in rest && { closesAt: before.closesAt };
  return { ...where, ...rest, ...closes };
}

/** Who was responsible then, where nobody had been seen yet: whoever is seen before the window closes, not later. */
function ownerOf(event: ReportEvent, { owner }: DialogRecord): string | undefined {
  const closesAt = "closesAt" in event ? event.closesAt : event.at + DAY;
  return owner !== undefined && owner.at < closesAt ? owner.value : undefined;
}
