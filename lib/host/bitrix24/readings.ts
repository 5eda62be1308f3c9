import type { MessageFact, RefusalReason } from "../../policy/facts.ts";
import type { Moment } from "../../time/moment.ts";

/** What one place among the messages says by itself, without its neighbours. */
export type Reading = MessageReading | HeadingReading | GapReading | typeof OLDER | typeof NOTHING;

export interface MessageReading {
  readonly is: "message";
  readonly id: number;
  readonly written: "self" | "other" | "system" | "unknown";
  /** Portal user id, or whatever else tells people apart in this layout; empty where nothing does. */
  readonly sender: string;
  /** `null` where the host gives none: system messages. */
  readonly at: Moment | null;
  /** Seen by agents only: whispers, notes. */
  readonly hidden: boolean;
  /** A text of the open channel that the customer sees. */
  readonly automatic: boolean;
  /** A text of the system in a layout that does not mark those the customer sees; if it is a refusal, then by its words. */
  readonly maybeAutomatic?: boolean;
  readonly hasText: boolean;
  readonly failed: boolean;
  /** A hidden note with a link: to a post elsewhere, or to something within the portal. */
  readonly link: "elsewhere" | "here" | null;
  readonly refusal: RefusalReason | null;
  /** What was said of it last, so that only news is said. */
  said: MessageFact | null;
}

export interface HeadingReading {
  readonly is: "heading";
  readonly at: Moment | null;
}

/** A message that is there and cannot be read yet: without number, of an author not loaded, or grouped with another. */
export interface GapReading {
  readonly is: "gap";
  /** Its number, where it has one. */
  readonly id: number;
  /** Just sent by the person at this browser, and not numbered yet. */
  readonly own: boolean;
}

export const NOTHING = { is: "nothing" } as const;

/** A sign that older messages are loading, or a way to them. */
export const OLDER = { is: "older" } as const;

export type Row = MessageReading | GapReading;

export function rowsOf(readings: readonly Reading[]): Row[] {
  return readings.filter((reading) => reading.is === "message" || reading.is === "gap");
}

/** A message's number; 0 for temporary ids and whatever else is no number. */
export function numberOf(text: string | null | undefined): number {
  return typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : 0;
}
