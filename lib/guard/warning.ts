import type { SendAttempt } from "../host/host.ts";
import type { PieceView } from "../overlay/view.ts";
import type { WindowState } from "../policy/window-state.ts";
import type { Milliseconds } from "../time/instant.ts";

/** What a person may do with a stopped send. `edit` is also Esc and closing. */
export type WarningChoice = "edit" | "wait" | "end" | "send";

/** A send that was stopped, as the warning shows it. */
export interface SendWarning {
  readonly dialog: string;
  readonly title: string;
  readonly view: PieceView;
  readonly window: WindowState;
  readonly attempt: SendAttempt;
  /** Promotional words found in the draft; empty where none were or none are looked for. */
  readonly promotional: readonly string[];
  /** Which buttons stand there besides `edit`. */
  readonly offers: readonly Exclude<WarningChoice, "edit">[];
  /** The layout has no control the extension could press: the words say where the host's own one is. */
  readonly endElsewhere: boolean;
}

/**
 * The part of the content code that is loaded once a messenger is seen: whatever needs components or looks drafts through.
 * Until it is there nothing is stopped (the guard never blocks by a failure of ours).
 */
export interface Panel {
  /** Opens the modal warning; calls back exactly once, with "edit" where it ends without a choice. */
  warn(warning: SendWarning, onChoice: (choice: WarningChoice) => void): void;
  /** Whether a warning stands open, seen and usable: nothing is stopped for one that the page has taken away. */
  isWarning(): boolean;
  /** Shows or hides the explanation under the chip. */
  toggleExplanation(explanation: Explanation): void;
  /** Redraws an open explanation or warning with newer facts; closes what no longer applies. */
  update(explanation: Explanation | null): void;
  /** Promotional words of a draft, in the order they stand there. `own`: the lead's, besides the known ones. */
  promotionalWords(draft: string, own?: readonly string[]): readonly string[];
  destroy(): void;
}

/** What stands behind the chip: why, as a sentence and a small timeline. */
export interface Explanation {
  readonly dialog: string;
  readonly title: string;
  readonly channel: string;
  readonly view: PieceView;
  readonly window: WindowState;
  /** Meta's error number in the notice of the last message that did not arrive, where it stands on the page. */
  readonly errorNumber?: number;
  /** By how much the portal's clock is ahead of the computer's, where that counts. */
  readonly clockAhead?: Milliseconds;
  /** Where the chip stands, in client coordinates. */
  readonly below: DOMRect;
}
