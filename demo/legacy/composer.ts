import { box, el, setStyle } from "../page/dom.ts";
import type { Words } from "./words.ts";

export type PanelKind = "none" | "blocked" | "join";

/** What the composer asks of the messenger. */
export interface ComposerActs {
  /** @returns whether the text was taken and the field should be emptied */
  send(text: string, way: "button" | "key"): boolean;
  draftChanged(text: string): void;
  editLast(): void;
  toggleWhisper(): void;
  toggleEnterMode(): void;
  join(): void;
  leave(): void;
  transfer(): void;
  openForms(anchor: HTMLElement): void;
  recordVoice(): void;
  pickFiles(files: readonly File[]): void;
  /** A key while the mention pop-up is open; true when it was used there. */
  mentionKey(event: KeyboardEvent): boolean;
  /** The text or caret changed: the mention pop-up may open or close. */
  mentionText(field: HTMLTextAreaElement): void;
}

const ENTER = 13;
const ARROW_UP = 38;
const NAME = "bx-messenger-textarea";

/** The composer. Its nodes are kept for good; only text, classes and texts of its panels change. */
export class Composer {
  readonly root = box(`${NAME}-place`);
  readonly field = el("textarea", { class: `${NAME}-input`, style: "height: 30px;" });
  readonly fileInput = el("input", {
    type: "file",
    multiple: "",
    class: `${NAME}-file-popup-input`,
  });
  readonly #acts: ComposerActs;
  readonly #words: Words;
  readonly #panelText = box(`${NAME}-open-invite-text`);
  readonly #panelButtons: readonly HTMLElement[];
  readonly #mode: HTMLElement;
  readonly #whisper: HTMLElement;
  #sendByEnter = true;

  constructor(words: Words, acts: ComposerActs) {
    this.#words = words;
    this.#acts = acts;
    this.#panelButtons = [
      panelButton("answer", "accept", words.join, () => acts.join()),
      panelButton("skip", "cancel", words.close, () => acts.leave()),
      panelButton("transfer", "transfer", words.transfer, () => acts.transfer()),
    ];
    this.#mode = el("span", { title: words.enterHint, class: `${NAME}-cntr-enter` }, "Enter");
    this.#mode.addEventListener("click", () => acts.toggleEnterMode());
    this.#whisper = icon("hidden", words.whisper);
    this.#whisper.addEventListener("click", () => acts.toggleWhisper());
    this.root.append(
      this.#openLinesPanel(),
      otherPanel("open-invite", words.channelText, words.channelJoin),
      otherPanel("general-invite", "", words.read),
      box(`${NAME}-resize`),
      this.#sendPlace(),
      this.#icons(),
      box(NAME, this.field, box(`${NAME}-placeholder`, words.placeholder)),
      box(`${NAME}-clear`),
    );
    this.field.addEventListener("keydown", (event) => this.#onKey(event));
    this.field.addEventListener("input", () => this.#onText());
  }

  get text(): string {
    return this.field.value;
  }

  /** Puts a draft into the field, as on switching conversations. */
  setText(text: string): void {
    this.field.value = text;
    this.#markText();
  }

  setPanel(kind: PanelKind): void {
    this.root.classList.toggle(`${NAME}-open-lines-show`, kind !== "none");
    this.field.disabled = kind !== "none";
    this.#panelText.textContent = kind === "blocked" ? this.#words.blockText : this.#words.joinText;
    const display = kind === "blocked" ? "none" : "inline-block";
    for (const button of this.#panelButtons) setStyle(button, `display: ${display};`);
  }

  setWhisper(on: boolean): void {
    this.#whisper.classList.toggle(`${NAME}-hidden-active`, on);
  }

  setSendByEnter(on: boolean): void {
    this.#sendByEnter = on;
    const control = navigator.platform.startsWith("Mac") ? "⌘+Enter" : "Ctrl+Enter";
    this.#mode.textContent = on ? "Enter" : control;
  }

  /** Writes at the caret, as the mention pop-up and ready texts do. */
  insert(text: string, replacing = 0): void {
    const at = this.field.selectionStart;
    this.field.setRangeText(text, at - replacing, this.field.selectionEnd, "end");
    this.#onText();
  }

  send(way: "button" | "key"): void {
    if (!this.#acts.send(this.field.value, way)) return;
    this.setText("");
    // The messenger empties its field twice: now and with the next task.
    setTimeout(() => {
      if (this.field.value !== "") this.setText("");
    }, 0);
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#acts.mentionKey(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const { keyCode, shiftKey, ctrlKey, altKey, metaKey } = event;
    if (keyCode === ARROW_UP && this.field.value === "") {
      event.preventDefault();
      this.#acts.editLast();
      return;
    }
    if (keyCode !== ENTER) return;
    const modified = ctrlKey || altKey || metaKey;
    if (this.#sendByEnter ? !shiftKey && !modified : ctrlKey || metaKey) {
      event.preventDefault();
      this.send("key");
    } else if (this.#sendByEnter && modified) {
      event.preventDefault();
      this.insert("\n");
    }
  }

  #onText(): void {
    this.#markText();
    this.#acts.draftChanged(this.field.value);
    this.#acts.mentionText(this.field);
  }

  #markText(): void {
    this.root.classList.toggle(`${NAME}-with-text`, this.field.value !== "");
  }

  #openLinesPanel(): HTMLElement {
    return box(
      `${NAME}-open-lines`,
      box(
        `${NAME}-open-invite-text-box`,
        box(`${NAME}-open-invite-text-box-element`, this.#panelText),
      ),
      box(`${NAME}-open-invite-join-box`, ...this.#panelButtons),
    );
  }

  #sendPlace(): HTMLElement {
    const button = el("a", { href: "javascript:void(0);", class: `${NAME}-send-button` });
    button.addEventListener("click", (event) => {
      event.preventDefault();
      this.send("button");
    });
    return box(`${NAME}-send`, button, this.#mode);
  }

  #icons(): HTMLElement {
    const words = this.#words;
    const forms = icon("forms", words.forms);
    forms.addEventListener("click", () => this.#acts.openForms(forms));
    const file = icon("file", words.file);
    file.append(this.fileInput);
    this.fileInput.addEventListener("change", () => {
      const files = [...(this.fileInput.files ?? [])];
      this.fileInput.value = "";
      if (files.length > 0) this.#acts.pickFiles(files);
    });
    const voice = icon("record", words.voice);
    voice.addEventListener("click", () => this.#acts.recordVoice());
    const mention = icon("mention", words.mention);
    mention.addEventListener("click", () => {
      this.field.focus();
      this.insert("@");
    });
    return box(
      `${NAME}-icons`,
      mention,
      icon("command", words.commands),
      icon("smile", words.smile),
      forms,
      this.#whisper,
      file,
      voice,
      box(`${NAME}-icon-box`),
    );
  }
}

function icon(name: string, title: string): HTMLElement {
  return el("div", { title, class: `${NAME}-icon ${NAME}-${name}` });
}

const BUTTON = "bx-notifier-item-button bx-notifier-item-button-confirm bx-notifier-item-button";

function panelButton(name: string, kind: string, text: string, act: () => void): HTMLElement {
  const node = el(
    "div",
    { class: `${NAME}-open-invite-${name} ${BUTTON}-${kind}`, style: "display: inline-block;" },
    text,
  );
  node.addEventListener("click", act);
  return node;
}

/** Panels of other kinds of chats, which stand in the page and are never shown here. */
function otherPanel(name: string, text: string, join: string): HTMLElement {
  return box(
    `${NAME}-${name}`,
    box(
      `${NAME}-open-invite-text-box`,
      box(`${NAME}-open-invite-text-box-element`, box(`${NAME}-open-invite-text`, text)),
    ),
    box(`${NAME}-open-invite-join ${BUTTON}-accept`, join),
  );
}
