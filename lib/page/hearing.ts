export interface HearingOptions {
  /** Takes what the page's model says of these dialogs; of all, and only what is new, where none are named. */
  readonly hear: (dialogs?: readonly string[]) => void;
}

/**
 * When the page's model is asked. To go through it for hundreds of dialogs takes longer than a frame has, so of a long list
 * those are heard at once that stand first or have moved there (what has just happened) and those that are drawn; the rest
 * in idle time.
 */
export interface Hearing {
  /** The list has changed: these dialogs stand in it, in this order. */
  list(dialogs: readonly string[]): void;
  /** A row is about to be read: its dialog and those behind it are heard, unless they were since the list has changed. */
  row(dialog: string): void;
}

/** So many rows are more than are seen at once. */
const SCREEN = 40;
/** More than so many moved at once are not all heard at once. */
const MOST = 100;

export function createHearing({ hear }: HearingOptions): Hearing {
  let order: readonly string[] = [];
  let heard: ReadonlySet<string> = new Set();

  return {
    list(dialogs) {
      const first = dialogs.slice(0, Math.max(SCREEN, Math.min(MOST, movedUp(order, dialogs))));
      order = dialogs;
      heard = new Set(first);
      if (first.length === dialogs.length) hear();
      else hear(first);
    },
    row(dialog) {
      if (heard.has(dialog)) return;
      const at = order.indexOf(dialog);
      const screen = at < 0 ? [dialog] : order.slice(at, at + SCREEN);
      heard = new Set([...heard, ...screen]);
      hear(screen);
    },
  };
}

/** How many stand at the top of a list, in front of those that kept their order. */
function movedUp(before: readonly string[], now: readonly string[]): number {
  let left = before.length;
  for (let kept = now.length; kept > 0; kept -= 1) {
    do left -= 1;
    while (left >= 0 && before[left] !== now[kept - 1]);
    if (left < 0) return kept;
  }
  return 0;
}
