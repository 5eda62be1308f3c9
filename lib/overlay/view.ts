import type { Instant } from "../time/instant.ts";
import type { WindowStateName } from "../policy/window-state.ts";

/** How much a deadline presses; presentation only, from the lead's thresholds. */
export type Urgency = "calm" | "soon" | "last-call";

/** What every piece of the overlay carries as stable hooks (`data-*`). */
export interface PieceView {
  readonly dialog: string;
  readonly state: WindowStateName;
  readonly urgency: Urgency;
  readonly unanswered: "no" | "yes" | "likely";
  readonly closesAt?: Instant;
  readonly approximate: boolean;
  /** The conversation was ended in the portal: drawn grey. */
  readonly ended: boolean;
}

/** A badge on a row. `text` has at most four characters; empty for `unlimited`. */
export interface BadgeView extends PieceView {
  readonly text: string;
  /** One sentence shown while the pointer rests on the host's row. */
  readonly details: string;
}

/** The chip in the header. */
export interface ChipView extends PieceView {
  /** e.g. "Reply until Tue 15:03". */
  readonly text: string;
  /** Time left, e.g. "2 h 10 min"; empty where there is none. */
  readonly left: string;
  /** The button's accessible name. */
  readonly label: string;
}

/** The sentence at the composer. */
export interface NoticeView extends PieceView {
  readonly text: string;
  /** Said at length while the pointer rests there; the text itself where absent. */
  readonly about?: string;
  /** Buttons behind the sentence. */
  readonly actions?: readonly { readonly id: string; readonly label: string }[];
}
