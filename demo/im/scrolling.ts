/** Scrolled away from the end by this much, a button leads back. */
const AWAY = 400;
/** So near to the end a new message is scrolled to. */
const AT_END = 120;

/** Where the reader of the opened conversation is. */
export class Scrolling {
  readonly #content: HTMLElement;

  constructor(content: HTMLElement) {
    this.#content = content;
  }

  /** Made anew with each conversation. */
  get scroller(): HTMLElement | null {
    return this.#content.querySelector<HTMLElement>(".bx-im-dialog-chat__scroll-container");
  }

  /** Pixels below what is seen. */
  get below(): number {
    const { scroller } = this;
    return scroller ? scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight : 0;
  }

  get isAway(): boolean {
    return this.below > AWAY;
  }

  toEnd(): void {
    const { scroller } = this;
    if (scroller) scroller.scrollTop = scroller.scrollHeight;
  }

  /** To the mark of new messages or to this message; @returns false where neither stands there */
  toPlace(message: number | undefined): boolean {
    const place = this.scroller?.querySelector(`[data-id="${message ?? "newMessages"}"]`);
    place?.scrollIntoView({ block: "center" });
    return Boolean(place);
  }

  /** Draws, and keeps before the eye what was there: older messages push nothing away, new ones are followed at the end. */
  keptWhile(draw: () => void, follows: () => boolean): void {
    const { scroller } = this;
    const top = scroller?.scrollTop ?? 0;
    const height = scroller?.scrollHeight ?? 0;
    const first = scroller && firstMessage(scroller);
    const atEnd = this.below < AT_END;
    draw();
    if (!scroller?.isConnected) return;
    if (first?.isConnected && firstMessage(scroller) !== first)
      scroller.scrollTop = top + scroller.scrollHeight - height;
    else if (atEnd && follows()) this.toEnd();
  }
}

function firstMessage(scroller: Element): Element | null {
  return scroller.querySelector(".bx-im-message-base__wrap");
}
