import { DAY, SECOND, type Instant, type Milliseconds } from "../../../time/instant.ts";
import type { Moment } from "../../../time/moment.ts";
import { cycleOf } from "../../../time/text/clock-text.ts";
import { readingsOf, type Reading } from "../../../time/text/moment-of.ts";
import { orderly, type Placed } from "../../../time/text/orderly.ts";
import { lexiconOf } from "../../../time/text/lexicon.ts";
import { languageOf, type TextContext } from "../../../time/text/text-context.ts";
import type { ModelMessage } from "../../page-model/protocol.ts";
import type { MessagePiece, Piece } from "./messages.ts";

/** The circumstances in which texts of times were written. */
export interface Circumstances {
  readonly now: Instant;
  /** The computer's zone: these layouts show its hours. */
  readonly zone: string;
  /** The earliest instant at which a heading may have been written. */
  readonly openedAt: Instant;
  /** Whether all that stood in the conversation since then stands there still. */
  readonly complete: boolean;
  /** By how much the portal's clock is known to be ahead of the computer's. */
  readonly clockAhead: Milliseconds;
}

/** Reads the times of a conversation's messages. */
export type TimesReader = (
  pieces: readonly Piece[],
  known: ReadonlyMap<number, ModelMessage>,
  circumstances: Circumstances,
) => ReadonlyMap<MessagePiece, Moment>;

export function createTimesReader(document: Document): TimesReader {
  warmUp(document);
  let hours: 24 | undefined;
  let cached = new Map<string, readonly Reading[]>();
  let cachedFor = "";

  return (pieces, known, { now, zone, openedAt, complete, clockAhead }) => {
    const language = document.documentElement.lang;
    const shown = pieces.filter((piece) => piece.is === "message");
    hours ??= cycleOf(shown.flatMap(({ clock }) => clock ?? []));
    const locales = document.defaultView?.navigator.languages ?? [];
    const context: TextContext = { locales, hours, ...(language !== "" && { language }) };

    // A day that is over adds meanings to "today"; within one minute nothing changes.
    const minute = Math.floor(now / (60 * SECOND));
    const key = `${minute} ${zone} ${openedAt} ${clockAhead} ${language} ${hours} ${locales.join()}`;
    if (key !== cachedFor) cached = new Map();
    cachedFor = key;
    const readings = (heading: string, clock: string): readonly Reading[] => {
      const text = `${heading}\n${clock}`;
      let found = cached.get(text);
      if (found === undefined)
        cached.set(
          text,
          (found = readingsOf({ heading, clock, now, zone, openedAt, clockAhead, context })),
        );
      return found;
    };

    let heading = "";
    const placed: Placed[] = [];
    for (const piece of pieces) {
      if (piece.is === "heading") heading = piece.text;
      if (piece.is !== "message") continue;
      const found = piece.clock === null ? null : readings(heading, piece.clock);
      placed.push({
        heading,
        readings: found,
        known: believed(known.get(piece.id), found, now + clockAhead),
      });
    }
    const moments = orderly({ messages: placed, complete });
    return new Map(
      shown.flatMap((piece, index) => {
        const at = moments[index];
        return at ? [[piece, at] as const] : [];
      }),
    );
  };
}

/**
 * The first text that is read costs what Intl needs to name the months and days of a language: it is asked for them before,
 * while the page has nothing else to do. Other languages are needed only where this one explains nothing.
 */
function warmUp(document: Document): void {
  const language = languageOf({ language: document.documentElement.lang });
  if (language === null) return;
  document.defaultView?.requestIdleCallback?.(() => void lexiconOf(language));
}

/** What is later than this after now is not a time at which anything was written. */
const AHEAD = 10 * SECOND;

/**
 * The model's time of a message, where what the page shows does not contradict it: its minute on the same day or, since a
 * heading may be off by a day, on one beside it.
 */
function believed(
  message: ModelMessage | undefined,
  readings: readonly Reading[] | null,
  now: Instant,
): Moment | undefined {
  if (message === undefined || message.at > now + AHEAD) return undefined;
  const fits =
    readings === null ||
    readings.length === 0 ||
    readings.some(({ earliest, latest }) =>
      [-DAY, 0, DAY].some((off) => message.at + off >= earliest && message.at + off <= latest),
    );
  const earliest = Math.floor(message.at / SECOND) * SECOND;
  return fits ? { earliest, latest: earliest + SECOND - 1 } : undefined;
}
