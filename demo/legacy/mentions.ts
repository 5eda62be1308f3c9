import type { Composer } from "./composer.ts";
import { el, span } from "../page/dom.ts";
import type { Popup, Popups } from "../page/popups.ts";

const ITEM = "bx-messenger-cl-item bx-messenger-popup-newchat-item";

/** The pop-up that offers names after "@" or "+": while it is open, Enter chooses and sends nothing. */
export class Mentions {
  readonly #popups: Popups;
  readonly #names: () => readonly string[];
  #popup: Popup | null = null;
  #chosen = 0;
  #typed = "";

  constructor(popups: Popups, names: () => readonly string[]) {
    this.#popups = popups;
    this.#names = names;
  }

  text(field: HTMLTextAreaElement, composer: Composer): void {
    const typed = /(?:^|\s)([@+][\p{L}]*)$/u.exec(field.value.slice(0, field.selectionStart))?.[1];
    this.#close();
    if (typed === undefined) return;
    const names = this.#matching(typed);
    if (names.length === 0) return;
    this.#typed = typed;
    this.#chosen = 0;
    const items = names.map((name) => {
      const item = el("span", { class: ITEM }, span("bx-messenger-cl-user-title", name));
      item.addEventListener("click", () => this.#choose(name, composer));
      return item;
    });
    this.#popup = this.#popups.show(
      "bx-messenger-popup-newchat-wrap bx-messenger-popup-newchat-wrap-style-MENTION",
      field,
      items,
    );
  }

  key(event: KeyboardEvent, composer: Composer): boolean {
    if (!this.#popup?.node.isConnected) return false;
    const names = this.#matching(this.#typed);
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        this.#chosen =
          (this.#chosen + (event.key === "ArrowDown" ? 1 : names.length - 1)) % names.length;
        return true;
      case "Escape":
        this.#close();
        return true;
      case "Enter":
      case "Tab": {
        const name = names[this.#chosen];
        if (name !== undefined) this.#choose(name, composer);
        return true;
      }
      default:
        return false;
    }
  }

  #choose(name: string, composer: Composer): void {
    this.#close();
    composer.field.focus();
    composer.insert(`${name}, `, this.#typed.length);
  }

  #matching(typed: string): readonly string[] {
    const start = typed.slice(1).toLowerCase();
    return this.#names().filter((name) => name.toLowerCase().startsWith(start));
  }

  #close(): void {
    this.#popup?.close();
    this.#popup = null;
  }
}
