import type { Author } from "../../policy/facts.ts";
import { HOUR, type Instant, type Milliseconds } from "../../time/instant.ts";
import type { Moment } from "../../time/moment.ts";
import type { MessageReading } from "./readings.ts";

/** A refusal comes at most so long after the message that it is about; nearly always within seconds. */
const SOON: Milliseconds = HOUR;

/** Whether a line of the system is the notice of a refusal; `null` where it certainly is none. */
export type IsRefusal = "yes" | "maybe" | null;

/**
 * Finds the messages that refusals are about. A notice names none: it comes soon after one. Where only its words make a line
 * a notice and nothing marks the texts of the open channel, it is one only just after a message of ours that no other notice
 * was about, and none at all where nothing was sent.
 */
export interface Pairing {
  /** The next message, in order. */
  next(reading: MessageReading, by: Author, at: Moment): IsRefusal;
  /** A message that cannot be read. */
  gap(own: boolean): void;
}

/** @param fromStart nothing stands before the first message */
export function createPairing(fromStart: boolean): Pairing {
  /** Messages of ours since the customer's last, without those that were refused. */
  let sent = 0;
  let lastSentAt: Instant = -Infinity;
  /** Something else may have been sent since then. */
  let maybeSent = !fromStart;
  /** Until when anything may have been sent before the customer's last message: what that refuses comes soon. */
  let maybeSentUntil: Instant = -Infinity;
  let isAfterUnread = !fromStart;

  const maybeSentBy = (until: Instant): void => {
    maybeSent = true;
    maybeSentUntil = Math.max(maybeSentUntil, until);
  };
  const refusal = ({ refusal, maybeAutomatic }: MessageReading, at: Moment): IsRefusal => {
    if (refusal === null) return null;
    if (!maybeAutomatic) return "yes";
    if (sent > 0) return at.earliest - lastSentAt <= SOON ? "yes" : "maybe";
    return maybeSent || at.earliest - maybeSentUntil <= SOON ? "maybe" : null;
  };

  return {
    next(reading, by, at) {
      if (isAfterUnread) maybeSentBy(at.latest);
      isAfterUnread = false;
      const found = refusal(reading, at);
      if (found === "yes") sent = Math.max(0, sent - 1);
      else if (by === "agent" || by === "colleague" || by === "bot") {
        sent += 1;
        lastSentAt = at.latest;
      } else if (by === "customer" || by === "unknown") {
        if (sent > 0) maybeSentBy(lastSentAt);
        [sent, maybeSent] = [0, false];
        if (by === "unknown") maybeSentBy(at.latest);
      } else if (by === "automatic" || reading.maybeAutomatic) maybeSentBy(at.latest);
      return found;
    },
    gap(own) {
      if (own) [sent, lastSentAt] = [sent + 1, Infinity];
      else isAfterUnread = true;
    },
  };
}
