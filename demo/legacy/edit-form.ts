import { box, el, span } from "../page/dom.ts";
import type { Words } from "./words.ts";

/** Where an own message is rewritten. Enter saves, Esc leaves it as it was; nothing of it is a new message. */
export class EditForm {
  readonly root = box("bx-messenger-editform bx-messenger-editform-hide");
  readonly field = el("textarea", { class: "bx-messenger-editform-textarea-input" });
  readonly #onSave: (id: number, text: string) => void;
  #id: number | null = null;

  constructor(words: Words, onSave: (id: number, text: string) => void) {
    this.#onSave = onSave;
    const save = span("popup-window-button popup-window-button-accept", words.save);
    const cancel = span("popup-window-button popup-window-button-link", words.cancel);
    save.addEventListener("click", () => this.#save());
    cancel.addEventListener("click", () => this.close());
    this.root.append(
      box(
        "bx-messenger-editform-wrap",
        box("bx-messenger-editform-textarea", this.field),
        box("bx-messenger-editform-buttons", save, cancel),
      ),
    );
    this.field.addEventListener("keydown", (event) => {
      if (event.keyCode === 27) {
        event.stopPropagation();
        this.close();
      }
      if (event.keyCode === 13 && !event.shiftKey) {
        event.preventDefault();
        this.#save();
      }
    });
  }

  open(id: number, text: string): void {
    this.#id = id;
    this.field.value = text;
    this.root.classList.remove("bx-messenger-editform-hide");
    this.field.focus();
  }

  close(): void {
    this.#id = null;
    this.root.classList.add("bx-messenger-editform-hide");
  }

  #save(): void {
    if (this.#id !== null && this.field.value.trim() !== "")
      this.#onSave(this.#id, this.field.value.trim());
    this.close();
  }
}
