import type { PieceView } from "../overlay/view.ts";
import type { WindowState } from "../policy/window-state.ts";
import type { AtSend } from "../settings/settings.ts";
import { DAY, type Instant } from "../time/instant.ts";
import type { WarningChoice } from "./warning.ts";

/** What is known of a dialog at the moment of a send. */
export interface GuardCase {
  readonly window: WindowState;
  readonly view: PieceView;
  readonly title: string;
  readonly atSend: AtSend;
  /** Whether the draft is looked through for promotional wording past 24 h (R6). */
  readonly promotionalCheck: boolean;
  /** The lead's own promotional words. */
  readonly ownWords?: readonly string[];
  /** That it will not be delivered follows from what this page shows now, without anything remembered or said by its model. */
  readonly provenNow: boolean;
  /** The layout has a control that finishes the conversation. */
  readonly canEnd: boolean;
}

/** What the guard itself remembers of a dialog. */
export interface Remembered {
  /** Deadline of the human-agent window whose reminder has been shown. */
  readonly remindedFor?: Instant;
  /** Promotional words found in the draft. */
  readonly promotional: readonly string[];
}

/** Null lets the send pass; else it is stopped and these are offered besides going back to the draft. */
export type Decision = {
  readonly offers: readonly Exclude<WarningChoice, "edit">[];
} | null;

/** Decides about a send, by the table of the send guard. */
export function decide(known: GuardCase, remembered: Remembered): Decision {
  const { window, atSend, canEnd, provenNow } = known;
  if (atSend === "off" || window.verdict === "allow" || window.state === "unknown") return null;
  if (window.verdict === "confirm") {
    const offers: Exclude<WarningChoice, "edit">[] = ["wait"];
    if (canEnd) offers.push("end");
    if (atSend !== "block" || !provenNow) offers.push("send");
    return { offers };
  }
  if (window.state === "human-agent") {
    const again = remembered.promotional.length > 0;
    if (!again && isSameEntry(remembered.remindedFor, window.closesAt)) return null;
  }
  return { offers: ["send"] };
}

/**
 * Whether two deadlines belong to one stay in the human-agent window: a new stay begins 24 h or more after the message
 * that began the one before, so its deadline is at least as much later. Smaller differences are better readings.
 */
function isSameEntry(before: Instant | undefined, now: Instant | undefined): boolean {
  if (before === undefined || now === undefined) return before !== undefined;
  return Math.abs(now - before) < DAY;
}
