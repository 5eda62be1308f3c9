import type { SendingWay } from "../model/sent.ts";
import { box, el, span } from "../page/dom.ts";
import type { Popup } from "../page/popups.ts";
import type { ImMessenger } from "./messenger.ts";

type Send = (files: readonly File[], way: SendingWay, text?: string) => void;

/** Files picked go at once; pasted ones, and dropped ones of newer releases, after a look at them. */
export class ImFiles {
  preview = true;
  readonly #messenger: ImMessenger;
  readonly #send: Send;
  #menu: Popup | null = null;

  constructor(messenger: ImMessenger, send: Send) {
    this.#messenger = messenger;
    this.#send = send;
  }

  /** The menu behind the paper clip, with the field for files in it. */
  pick(): void {
    const { popups, look, writing } = this.#messenger;
    const anchor = writing.field;
    if (!anchor) return;
    this.#menu?.close();
    const input = el("input", {
      type: "file",
      multiple: "",
      class: "bx-im-upload-menu__file-input",
    });
    input.addEventListener("change", () => {
      const files = [...(input.files ?? [])];
      this.#menu?.close();
      if (files.length > 0) this.#send(files, "files");
    });
    this.#menu = popups.show("bx-im-upload-menu__popup", anchor, [
      el("label", { class: "bx-im-upload-menu__option-form" }, look.words.file, input),
    ]);
    input.click();
  }

  takeDropsOn(place: HTMLElement): void {
    place.addEventListener("dragover", (event) => event.preventDefault());
    place.addEventListener("drop", (event) => {
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      if (this.#messenger.look.release === 2025) this.#send(files, "files");
      else this.#show(files);
    });
  }

  pasted(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    if (this.preview) this.#show(files);
    else this.#send(files, "files");
  }

  /** The files, a line to go with them, and a button of their own. */
  #show(files: readonly File[]): void {
    const { popups, look, writing } = this.#messenger;
    const anchor = writing.field;
    if (!anchor) return;
    const name = "bx-im-upload-preview";
    const text = el("textarea", {
      class: `${name}__message-text`,
      placeholder: look.words.placeholder(look.release),
      rows: "1",
    });
    const send = el("div", { title: look.words.sendFiles, class: SEND_BUTTON[look.release] });
    const cancel = cancelButton(look.words.cancel);
    const popup = popups.show(`${name}__popup`, anchor, [
      box(
        `${name}__container`,
        box(
          `${name}__items-container`,
          ...files.map((file) => box(`${name}__item`, span(`${name}__item-name`, file.name))),
        ),
        box(
          `${name}__controls-container`,
          box(`${name}__controls-form`, text),
          box(`${name}__controls-buttons`, cancel, send),
        ),
      ),
    ]);
    const finish = (): void => {
      popup.close();
      this.#send(files, "paste-preview", text.value.trim());
    };
    send.addEventListener("click", finish);
    cancel.addEventListener("click", () => popup.close());
    text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey) return;
      event.preventDefault();
      finish();
    });
    text.focus();
  }
}

/** The same button as the composer's. */
const SEND_BUTTON = {
  2025: "bx-im-send-panel__button_container --lines",
  2026: "bx-im-elements-send-button --lines",
};

function cancelButton(text: string): HTMLElement {
  return el(
    "button",
    { type: "button", class: "bx-im-button__scope bx-im-button__container --link" },
    span("bx-im-button__text", text),
  );
}
