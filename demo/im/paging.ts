import type { ImMessenger } from "./messenger.ts";
import type { Opened } from "./opened.ts";
import type { Scrolling } from "./scrolling.ts";

const PAGE_AFTER = 60;
/** The next page is asked for this many pixels before an edge. */
const NEAR = 1500;
/** So near to the end everything has been read. */
const AT_END = 20;

/** Brings further messages of the opened conversation, a page at a time and one page after the other. */
export class Paging {
  readonly #messenger: ImMessenger;
  readonly #scrolling: Scrolling;
  #loading: Promise<void> | null = null;

  constructor(messenger: ImMessenger, scrolling: Scrolling) {
    this.#messenger = messenger;
    this.#scrolling = scrolling;
  }

  older(): Promise<void> {
    return this.#load((opened) => opened.hasOlder && (opened.olderPage(), true));
  }

  newer(): Promise<void> {
    return this.#load((opened) => opened.hasNewer && (opened.newerPage(), true));
  }

  onScroll(target: EventTarget | null): void {
    const { shown } = this.#messenger;
    const { scroller, below } = this.#scrolling;
    if (!scroller || target !== scroller || !shown?.loaded) return;
    if (scroller.scrollTop < NEAR && shown.hasOlder) void this.older();
    if (below < NEAR && shown.hasNewer) void this.newer();
    if (below < AT_END && !shown.hasNewer && shown.chat.counter > 0) {
      shown.chat.counter = 0;
      this.#messenger.redrawList();
    }
    const button = scroller.parentElement?.querySelector(".bx-im-dialog-chat__scroll-button");
    if (Boolean(button) !== (shown.hasNewer || this.#scrolling.isAway))
      this.#messenger.redrawContent();
  }

  async #load(turn: (opened: Opened) => boolean): Promise<void> {
    const messenger = this.#messenger;
    this.#loading ??= messenger.work
      .after(PAGE_AFTER, () => {
        const { shown } = messenger;
        if (shown?.loaded && turn(shown)) messenger.redrawContent();
      })
      .then(() => {
        this.#loading = null;
      });
    return this.#loading;
  }
}
