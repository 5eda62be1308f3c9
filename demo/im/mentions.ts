import { el, span } from "../page/dom.ts";
import type { Popup, Popups } from "../page/popups.ts";
import type { ImWriting } from "./writing.ts";

const ITEM = "bx-im-mention-item";

/** The pop-up that offers names after "@" or "+": while it is open the keys are its own. */
export class ImMentions {
  readonly #popups: Popups;
  readonly #names: () => readonly string[];
  #popup: Popup | null = null;
  #items: readonly HTMLElement[] = [];
  #offered: readonly string[] = [];
  #chosen = 0;
  #typed = "";

  constructor(popups: Popups, names: () => readonly string[]) {
    this.#popups = popups;
    this.#names = names;
  }

  text(field: HTMLTextAreaElement, writing: ImWriting): void {
    const typed = /(?:^|\s)([@+][\p{L}]*)$/u.exec(field.value.slice(0, field.selectionStart))?.[1];
    this.#close();
    if (typed === undefined) return;
    const start = typed.slice(1).toLowerCase();
    this.#offered = this.#names().filter((name) => name.toLowerCase().startsWith(start));
    if (this.#offered.length === 0) return;
    this.#typed = typed;
    this.#items = this.#offered.map((name) => {
      const item = el("div", { class: `${ITEM}__container` }, span(`${ITEM}__title`, name));
      item.addEventListener("click", () => this.#choose(name, writing));
      return item;
    });
    this.#popup = this.#popups.show("bx-im-mention-popup__container", field, [
      el("div", { class: "bx-im-mention-popup-content__container" }, ...this.#items),
    ]);
    this.#mark(0);
  }

  key(event: KeyboardEvent, writing: ImWriting): boolean {
    if (!this.#popup?.node.isConnected) return false;
    const count = this.#offered.length;
    switch (event.key) {
      case "ArrowDown":
        this.#mark((this.#chosen + 1) % count);
        return true;
      case "ArrowUp":
        this.#mark((this.#chosen + count - 1) % count);
        return true;
      case "Escape":
        this.#close();
        return true;
      case "Enter":
      case "Tab": {
        const name = this.#offered[this.#chosen];
        if (name !== undefined) this.#choose(name, writing);
        return true;
      }
      default:
        return false;
    }
  }

  /** The pop-up goes with the field it belongs to. */
  keepBeside(field: HTMLElement | null): void {
    if (!field) this.#close();
  }

  #mark(chosen: number): void {
    this.#chosen = chosen;
    for (const [at, item] of this.#items.entries())
      item.classList.toggle("--selected", at === chosen);
  }

  #choose(name: string, writing: ImWriting): void {
    this.#close();
    writing.focus();
    writing.insert(`${name}, `, this.#typed.length);
  }

  #close(): void {
    this.#popup?.close();
    this.#popup = null;
  }
}
