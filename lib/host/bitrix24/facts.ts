import type { Author, Kind, MessageFact } from "../../policy/facts.ts";
import { HOUR, type Instant } from "../../time/instant.ts";
import { ANY_TIME, widthOf, type Moment } from "../../time/moment.ts";
import { createPairing, type IsRefusal } from "./pairing.ts";
import type { MessageReading, Reading } from "./readings.ts";

/** A day of the portal's clock, which may be an hour longer than 24. */
const LONGEST_DAY = 25 * HOUR;

/**
 * What may stand before a customer's message in an Instagram chat: the note that makes it a comment, surely nothing of the
 * kind, or something that cannot be told.
 */
type Before = "comment-note" | "nothing" | "unsure";

/**
 * What the readings say together and have not said before, sorted by number. What was said is remembered with each reading.
 *
 * @param authorOf who wrote a message.
 * @param connector the dialog's connector, where it is known.
 * @param fromStart the first reading is the chat's very first message.
 */
export function factsOf(
  readings: readonly Reading[],
  authorOf: (reading: MessageReading) => Author,
  connector: string | undefined,
  seenAt: Instant,
  fromStart: boolean,
): MessageFact[] {
  const news: MessageFact[] = [];
  let before: Before = fromStart ? "nothing" : "unsure";
  let mayWaitForAReply = !fromStart && hasComments(connector);
  let previousAt: Moment | null = null;
  let headingAt: Moment | null = null;
  let ahead = 0;
  const pairing = createPairing(fromStart);
  readings.forEach((reading, index) => {
    if (reading.is === "heading") headingAt = reading.at;
    else if (reading.is === "gap") {
      before = reading.own ? afterOurs(before) : "unsure";
      pairing.gap(reading.own);
    } else if (reading.is === "message") {
      const author = authorOf(reading);
      // A text that may have reached the customer has used the one reply to a comment.
      const by = reading.maybeAutomatic && mayWaitForAReply ? "automatic" : author;
      let at = reading.at;
      if (at === null) {
        for (ahead = Math.max(ahead, index); ahead < readings.length && !timeOf(readings[ahead]);)
          ahead++;
        at = between(previousAt, headingAt, timeOf(readings[ahead]), seenAt);
      }
      const isRefusal = pairing.next(reading, by, at);
      const kind = isRefusal === "yes" ? "not-delivered" : kindOf(by, connector, before);
      if (by === "customer") mayWaitForAReply = kind !== "message";
      else if (by === "unknown" && kind !== "message") mayWaitForAReply = true;
      previousAt = timeOf(reading) ?? previousAt;
      before = afterwards(before, reading, by);
      const isUnsure = reading.maybeAutomatic === true && hasComments(connector);
      const fact = say(reading, by, kind, at, isUnsure, isRefusal);
      if (fact) news.push(fact);
    }
  });
  return news.toSorted((a, b) => a.id - b.id);
}

/** When a message was written, by itself. */
function timeOf(reading: Reading | undefined): Moment | null {
  return reading?.is === "message" && reading.at !== ANY_TIME ? reading.at : null;
}

/** Direct messages and comments share a chat there; where nothing names the connector, they may. */
function hasComments(connector: string | undefined): boolean {
  return connector === undefined || connector === "fbinstagramdirect";
}

function kindOf(by: Author, connector: string | undefined, before: Before): Kind {
  if (by !== "customer" && by !== "unknown") return "message";
  if (connector === "facebookcomments" || connector === "fbinstagram") return "comment";
  if (!hasComments(connector)) return "message";
  if (connector === undefined || before === "unsure") return "unknown";
  return before === "comment-note" ? "comment" : "message";
}

function afterwards(before: Before, reading: MessageReading, by: Author): Before {
  if (by === "customer") return "nothing";
  if (by === "unknown") return before === "nothing" ? before : "unsure";
  if (by === "agent" || by === "colleague" || by === "bot") return afterOurs(before);
  if (reading.link === "elsewhere") return "comment-note";
  return reading.link === "here" && before === "nothing" ? "unsure" : before;
}

/** A message of ours may have slipped between a note and its comment. */
function afterOurs(before: Before): Before {
  return before === "comment-note" ? "unsure" : "nothing";
}

/** When a message without a time of its own was written, by its neighbours and the heading above it. */
function between(
  previous: Moment | null,
  heading: Moment | null,
  next: Moment | null,
  seenAt: Instant,
): Moment {
  const latest = next?.latest ?? seenAt;
  const day = heading ? heading.earliest - LONGEST_DAY : 0;
  const earliest = Math.max(previous?.earliest ?? 0, day <= latest ? day : 0);
  return earliest <= latest ? { earliest, latest } : { earliest: latest, latest: earliest };
}

/** The fact, if it is not what was said of this message before; a moment is said again only when it is better known. */
function say(
  reading: MessageReading,
  by: Author,
  kind: Kind,
  at: Moment,
  maybeAutomatic: boolean,
  isRefusal: IsRefusal,
): MessageFact | null {
  const { said, failed, hasText } = reading;
  const reason = isRefusal === null ? null : reading.refusal;
  const isNews =
    !said ||
    said.by !== by ||
    said.kind !== kind ||
    (said.failed ?? false) !== failed ||
    (said.maybeAutomatic ?? false) !== maybeAutomatic ||
    said.hasText !== hasText ||
    said.reason !== (reason ?? undefined) ||
    widthOf(at) < widthOf(said.at);
  if (!isNews) return null;
  const fact: MessageFact = {
    id: reading.id,
    by,
    kind,
    at,
    hasText,
    ...(failed && { failed: true }),
    ...(maybeAutomatic && { maybeAutomatic }),
    ...(reason !== null && { reason }),
  };
  reading.said = fact;
  return fact;
}
