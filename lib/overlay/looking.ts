import type { BadgeRow } from "./overlay.ts";
import { isSeenAt } from "./stacking.ts";

/** Looks what of the page lies over badges, a few at a time. */
export interface Looking {
  /** These rows' badges are to be looked at; those that have waited longest come first. */
  ask(rows: readonly BadgeRow[]): void;
  isWaiting(): boolean;
  /**
   * Looks at as many of those that wait as there is time for; of what is not among these rows, or out of sight, nobody
   * needs to know.
   * @param anchors where the rows' anchors stand
   * @param top and `bottom`: between which heights the list is seen
   * @returns by dialog, whether something lies over its badge
   */
  look(
    rows: readonly BadgeRow[],
    anchors: readonly DOMRect[],
    top: number,
    bottom: number,
  ): ReadonlyMap<string, boolean>;
  clear(): void;
}

/**
 * To know what lies at a point, the browser goes through all that is drawn: milliseconds where thousands of messages
 * stand. So many of them may pass in one frame; the other badges' turn comes in the next ones.
 */
const LONGEST = 4;

/** @param elapsed milliseconds since some beginning */
export function createLooking(overlay: HTMLElement, elapsed: () => number): Looking {
  const waiting = new Set<string>();
  return {
    ask(rows) {
      for (const { dialog } of rows) waiting.add(dialog);
    },
    isWaiting: () => waiting.size > 0,
    look(rows, anchors, top, bottom) {
      const covered = new Map<string, boolean>();
      if (waiting.size === 0) return covered;
      const places = new Map(
        rows.map(({ dialog }, index) => [dialog, index] as const).toReversed(),
      );
      const end = elapsed() + LONGEST;
      for (const dialog of waiting) {
        waiting.delete(dialog);
        const index = places.get(dialog) ?? -1;
        const [row, anchor] = [rows[index], anchors[index]];
        if (!row || !anchor) continue;
        const y = anchor.bottom - 3;
        if (y <= top || y >= bottom) continue;
        covered.set(dialog, !isSeenAt(anchor.left + anchor.width / 2, y, row.element, overlay));
        if (elapsed() > end) break;
      }
      return covered;
    },
    clear: () => waiting.clear(),
  };
}
