import type { ChannelId, WindowStateName } from "../policy/window-state.ts";

/** The words of badge, chip and notice: what every page with a messenger needs at once. */
export interface CoreTexts {
  readonly channels: Readonly<Record<ChannelId, string>>;
  /** Shortest unit letters of badges. */
  readonly units: { readonly d: string; readonly h: string; readonly m: string };
  /** The state in a few words; `until` is the formatted deadline, `over` which time has run out. */
  state(state: WindowStateName, until: string, over: "24h" | "7d"): string;
  /** The same where the deadline is over within the safety margin. */
  readonly mayBeOver: string;
  /** What may be sent now, in one sentence, at the composer; empty where nothing needs to be said. */
  notice(state: WindowStateName, until: string): string;
  /** Why nothing is known. */
  readonly unknown: Readonly<
    Record<
      | "not-read"
      | "unclassified"
      | "unreadable-time"
      | "unsure-author"
      | "unsure-refusal"
      | "newer-unread"
      | "accepted",
      string
    >
  >;
  readonly unanswered: string;
  readonly likelyUnanswered: string;
  readonly answered: string;
  /** e.g. "2 h 10 min left". */
  left(duration: string): string;
  /** e.g. "answer before Fri 18:00": the deadline lies outside working hours. */
  answerBefore(time: string): string;
  /** The deadline lies outside working hours, and none are left before it. */
  readonly noWorkingHours: string;
  /** A state and what looking ahead adds to it. */
  ahead(state: string, ahead: string): string;
  /** Near the deadline of a customer who waits, at the composer. */
  readonly holding: {
    readonly offer: string;
    /** The button that puts the holding reply into the empty composer; `language` where there are several. */
    insert(language: string): string;
    copy(language: string): string;
    /** There is a draft: it stays, and the text can only be copied. */
    readonly draftStays: string;
    readonly inserted: string;
    readonly copied: string;
    readonly notCopied: string;
    /** What it does not do, and where automatic messages are set. */
    readonly details: string;
  };
  /** Set by hand, not read. */
  readonly manual: string;
  /** "about", before a time that is not exact. */
  about(time: string): string;
  /** Name of the chip's button. */
  explain(state: string): string;
  /** The customer wrote and the window is open again. */
  readonly reopened: string;
}
