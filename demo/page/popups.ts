import { box, el, setStyle, span } from "./dom.ts";

/** A window above the messenger. Several may stand there; Esc closes the topmost. */
export interface Popup {
  readonly node: HTMLElement;
  readonly content: HTMLElement;
  close(): void;
}

export class Popups {
  readonly #open: Popup[] = [];
  readonly #mark: string;
  readonly #firstZIndex: number;

  /**
   * @param mark class of every window of this messenger
   * @param firstZIndex windows start here and count upwards
   */
  constructor(mark: string, firstZIndex: number) {
    this.#mark = mark;
    this.#firstZIndex = firstZIndex;
  }

  get topmost(): Popup | undefined {
    return this.#open.at(-1);
  }

  /** @param anchor the popup stands over or under it */
  show(className: string, anchor: Element, content: readonly HTMLElement[]): Popup {
    const body = box("popup-window-content", ...content);
    const node = box(`popup-window ${this.#mark} ${className}`, body, span("popup-window-angly"));
    const place = anchor.getBoundingClientRect();
    const upwards = place.top > innerHeight / 2;
    const left = Math.max(8, Math.min(place.left, innerWidth - 320));
    const edge = upwards
      ? `bottom: ${Math.round(innerHeight - place.top + 8)}px`
      : `top: ${Math.round(place.bottom + 8)}px`;
    setStyle(
      node,
      `display: block; position: absolute; z-index: ${this.#firstZIndex + this.#open.length}; left: ${Math.round(left)}px; ${edge};`,
    );
    document.body.append(node);
    const popup: Popup = {
      node,
      content: body,
      close: () => {
        node.remove();
        const index = this.#open.indexOf(popup);
        if (index >= 0) this.#open.splice(index, 1);
      },
    };
    this.#open.push(popup);
    return popup;
  }

  /** A list of entries to click; closes itself with the click. */
  showMenu(
    className: string,
    itemClass: string,
    anchor: Element,
    items: readonly string[],
    onPick: (index: number) => void,
  ): Popup {
    const nodes = items.map((text, index) => {
      const item = el("div", { class: itemClass, tabindex: "0" }, span(`${itemClass}-text`, text));
      item.addEventListener("click", () => {
        popup.close();
        onPick(index);
      });
      return item;
    });
    const popup = this.show(className, anchor, nodes);
    return popup;
  }

  closeTopmost(): boolean {
    const popup = this.topmost;
    popup?.close();
    return popup !== undefined;
  }
}
