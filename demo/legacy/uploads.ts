import { box, el, span } from "../page/dom.ts";
import type { Popups } from "../page/popups.ts";
import type { Words } from "./words.ts";

/** Files dropped on the conversation and pasted into the field. */
export function listenForFiles(
  dropPlace: HTMLElement,
  field: HTMLElement,
  take: { dropped(files: readonly File[]): void; pasted(files: readonly File[]): void },
): void {
  dropPlace.addEventListener("dragover", (event) => event.preventDefault());
  dropPlace.addEventListener("drop", (event) => {
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) take.dropped(files);
  });
  field.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    take.pasted(files);
  });
}

const NAME = "im-messenger-image-uploader";

/** Pasted pictures, a line to go with them, and a send button of their own. */
export class PastePreview {
  readonly #popups: Popups;
  readonly #words: Words;
  readonly #onSend: (files: readonly File[], text: string) => void;

  constructor(
    popups: Popups,
    words: Words,
    onSend: (files: readonly File[], text: string) => void,
  ) {
    this.#popups = popups;
    this.#words = words;
    this.#onSend = onSend;
  }

  show(anchor: HTMLElement, files: readonly File[]): void {
    const text = el("textarea", {
      class: `${NAME}-textarea-input`,
      placeholder: this.#words.placeholder,
    });
    const send = span("popup-window-button popup-window-button-accept", this.#words.send);
    const cancel = span("popup-window-button popup-window-button-link", this.#words.cancel);
    const popup = this.#popups.show("", anchor, [
      box(
        NAME,
        box(`${NAME}-title`, this.#words.pasted),
        ...files.map((file) => box(`${NAME}-file`, file.name)),
        text,
      ),
      box("popup-window-buttons", send, cancel),
    ]);
    const finish = (): void => {
      popup.close();
      this.#onSend(files, text.value.trim());
    };
    send.addEventListener("click", finish);
    cancel.addEventListener("click", () => popup.close());
    text.addEventListener("keydown", (event) => {
      if (event.keyCode !== 13 || event.shiftKey) return;
      event.preventDefault();
      finish();
    });
    text.focus();
  }
}
