import { overAt } from "../policy/evidence.ts";
import type { MessageFact } from "../policy/facts.ts";
import { MINUTE, type Instant, type Milliseconds } from "../time/instant.ts";
import { widthOf } from "../time/moment.ts";
import type { Where, WindowEvent } from "./event.ts";
import { isDirect, isOurs, isReadThrough, isSeenAfter, isUnsure, type Reading } from "./reading.ts";

/** A customer who waits: from the first message nobody has answered to the end of the window that the last one gives. */
interface Waiting {
  readonly first: MessageFact;
  /** Certainly nobody waited before the first. */
  readonly isFirst: boolean;
  readonly last: MessageFact;
  /** So long the window certainly ran … */
  readonly endsAt: Instant;
  /** … and at this instant it was certainly over. */
  readonly overAt: Instant;
  /** Somebody may have answered since the last message. */
  readonly mayBeAnswered: boolean;
  /** The customer got in touch elsewhere since, and may have been answered there. */
  readonly isContacted: boolean;
}

/**
 * Windows that ended or were answered. Missed only where it is proven that nobody answered before the window was certainly
 * over, answered only where somebody did while it certainly ran; anything between is not known.
 * @param length of a window that begins with this message
 */
export function windowsOf(
  where: Where,
  reading: Reading,
  length: (message: MessageFact) => Milliseconds,
): readonly WindowEvent[] {
  const events: WindowEvent[] = [];
  let waiting: Waiting | null = null;
  /** When this message was the newest, certainly nobody waited. */
  let quietId = reading.startId;
  const add = (of: Waiting, rest: Omit<WindowEvent, "kind" | "id" | "at" | keyof Where>): void =>
    void events.push({
      ...where,
      kind: "window",
      id: of.last.id,
      at: of.first.at.earliest,
      ...rest,
    });
  const end = (of: Waiting, isProven: boolean): void => {
    if (!isProven || of.mayBeAnswered || of.isContacted)
      add(of, { closesAt: of.endsAt, outcome: "not-known" });
    else add(of, { closesAt: overAt(of.last) + length(of.last), outcome: "missed" });
  };
  for (const message of reading.messages) {
    if (waiting !== null && message.at.earliest >= waiting.overAt) {
      end(waiting, isReadThrough(reading, waiting.last.id, message.id));
      quietId = waiting.last.id;
      waiting = null;
    }
    if (isDirect(message, reading)) {
      const isQuiet = quietId !== undefined && isReadThrough(reading, quietId, message.id);
      waiting = waitingSince(message, waiting, isQuiet, reading, length(message));
    } else if (isAnswer(message, reading)) {
      if (waiting !== null) {
        const { endsAt, first } = waiting;
        const at = Math.max(message.at.earliest, first.at.earliest);
        if (overAt(message) >= endsAt) end(waiting, false);
        else {
          const time = isSure(waiting, message, reading) ? { answeredAt: at } : { endedAt: at };
          add(waiting, { closesAt: endsAt, outcome: "answered", ...time });
        }
      }
      quietId = message.id;
      waiting = null;
    } else if (message.mayBeHidden) {
      if (waiting !== null) waiting = perhapsAnswered(waiting);
    } else if (isUnsure(message, reading)) {
      // It may be the customer's: then somebody waits, and longer.
      if (waiting === null) quietId = undefined;
      else waiting = prolonged(waiting, message, length(waiting.last));
    }
  }
  if (waiting !== null && reading.now >= waiting.overAt) {
    end(waiting, isSeenAfter(reading, waiting.last.id, waiting.overAt));
  }
  return events;
}

function waitingSince(
  last: MessageFact,
  before: Waiting | null,
  isQuiet: boolean,
  { contacts }: Reading,
  length: Milliseconds,
): Waiting {
  const over = overAt(last) + length;
  // The portal's time for the same message may differ by seconds.
  const since = contacts.filter((at) => at > overAt(last) + MINUTE && at < over);
  return {
    first: before?.first ?? last,
    isFirst: before === null ? isQuiet : before.isFirst && !before.mayBeAnswered,
    last,
    endsAt: last.at.earliest + length,
    overAt: Math.max(over, ...since.map((at) => at + length)),
    mayBeAnswered: false,
    isContacted: since.length > 0,
  };
}

function perhapsAnswered(waiting: Waiting): Waiting {
  return { ...waiting, mayBeAnswered: true };
}

function prolonged(waiting: Waiting, unsure: MessageFact, length: Milliseconds): Waiting {
  return {
    ...waiting,
    overAt: Math.max(waiting.overAt, overAt(unsure) + length),
    mayBeAnswered: waiting.mayBeAnswered || unsure.by === "unknown",
  };
}

function isAnswer(message: MessageFact, { refused }: Reading): boolean {
  const { by, kind, failed, holding, id } = message;
  return (
    isOurs(message) &&
    (by === "agent" || by === "colleague") &&
    kind === "message" &&
    !failed &&
    !holding &&
    !refused.has(id)
  );
}

/** Whether it is certain since when the customer waited, that nobody answered before, and both times to the minute. */
function isSure(
  { first, isFirst, mayBeAnswered }: Waiting,
  answer: MessageFact,
  reading: Reading,
): boolean {
  const isPrecise = widthOf(first.at) <= MINUTE && widthOf(answer.at) <= MINUTE;
  return isPrecise && isFirst && !mayBeAnswered && isReadThrough(reading, first.id, answer.id);
}
