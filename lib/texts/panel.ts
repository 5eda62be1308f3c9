import type { SendWarning } from "../guard/warning.ts";
import type { RefusalReason } from "../policy/facts.ts";
import type { Reason, WindowState } from "../policy/window-state.ts";

/** How a stopped send was made. */
export type Way = SendWarning["attempt"]["way"];

/** The words of the send warning and the explanation. Times and durations come formatted. */
export interface PanelTexts {
  /** Name and claim of what speaks here, so that nobody takes it for the portal. */
  readonly product: string;
  readonly close: string;
  readonly warning: WarningTexts;
  readonly explanation: ExplanationTexts;
  /** The rules in words, by id. */
  readonly rules: Readonly<Record<string, string>>;
  readonly timeline: {
    readonly customer: string;
    readonly comment: string;
    readonly reply: string;
    readonly now: string;
    /** After this time only the customer's own request. */
    readonly requestOnly: string;
    readonly deadline: string;
    readonly refused: string;
  };
}

export interface WarningTexts {
  /** What stands in the way. */
  heading(window: WindowState): string;
  /** What that means for this message; `until` is the formatted deadline, empty where there is none. */
  meaning(window: WindowState, until: string): string;
  /** Headline over promotional words found in the draft. */
  readonly promotional: string;
  /** The words found, quoted. */
  found(words: readonly string[]): string;
  /** The customer wrote meanwhile: nothing stands in the way any more. */
  readonly freeHeading: string;
  readonly freeMeaning: string;
  /** What becomes of the draft or the files. */
  kept(way: Way): string;
  /** Where the same thing cannot be sent again by us. */
  again(way: Way): string;
  /** Sending anyway is switched off. */
  readonly blocked: string;
  readonly edit: string;
  readonly wait: string;
  readonly waitNote: string;
  readonly end: string;
  readonly endNote: string;
  readonly send: string;
  readonly sendFree: string;
  readonly endHeading: string;
  readonly endMeaning: string;
  /** Where the host's own control is, when we cannot press it. */
  readonly endElsewhere: string;
  readonly endConfirm: string;
  readonly back: string;
}

export interface ExplanationTexts {
  /** The state in one line; `until` is the formatted deadline, empty where there is none. */
  heading(window: WindowState, until: string): string;
  readonly unknown: Readonly<Record<NonNullable<Reason["unknown"]>, string>>;
  /** Labels of the facts. */
  readonly customerWrote: string;
  readonly customerCommented: string;
  readonly byHand: string;
  readonly deadline: string;
  readonly left: string;
  readonly about: (time: string) => string;
  /** R3, about a message that did not move the deadline. */
  notExtended(by: NonNullable<Reason["notExtendedBy"]>["by"], time: string): string;
  /** R4 and R8: a message did not arrive, and why. */
  notDelivered(reason: RefusalReason, time: string): string;
  /** Meta's error number, for whoever asks support. */
  errorNumber(number: number): string;
  readonly refusedEarly: string;
  readonly approximate: string;
  /** The computer's clock is behind the portal's by `time`. */
  clockBehind(time: string): string;
  readonly why: string;
}
