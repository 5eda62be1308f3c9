import type { AttachedFile, Dialog, Message } from "../model/dialog.ts";
import { ME } from "../model/people.ts";
import type { SendingWay } from "../model/sent.ts";
import type { ComposerActs, ComposerPanel, ComposerState } from "./composer.ts";
import { ImFiles } from "./files.ts";
import { ImMentions } from "./mentions.ts";
import { MessageMenu } from "./message-menu.ts";
import type { ImMessenger } from "./messenger.ts";
import { isLines, type Chat } from "./row.ts";

/** Everything an agent writes with in the newer messenger. */
export class ImWriting {
  readonly acts: ComposerActs;
  readonly #messenger: ImMessenger;
  readonly #redraw: () => void;
  readonly #drafts = new Map<string, string>();
  readonly #whispering = new Set<string>();
  readonly #mentions: ImMentions;
  readonly #files: ImFiles;
  readonly #menu: MessageMenu;
  #panel: ComposerPanel | null = null;
  #sendByEnter: boolean;

  constructor(messenger: ImMessenger, redraw: () => void) {
    this.#messenger = messenger;
    this.#redraw = redraw;
    this.#sendByEnter = messenger.options.sendByEnter;
    this.#mentions = new ImMentions(messenger.popups, () => this.#colleagues());
    this.#files = new ImFiles(messenger, (files, way, text) => this.sendFiles(files, way, text));
    this.#menu = new MessageMenu(messenger, this);
    this.acts = {
      typed: (field) => this.#typed(field),
      key: (event) => this.#onKey(event),
      paste: (event) => this.#files.pasted(event),
      send: () => this.send("button"),
      closePanel: () => this.setPanel(null),
      toggleWhisper: () => this.setWhisper(!this.#isWhispering()),
      openForms: (anchor) => this.#openForms(anchor),
      openQuickReplies: (anchor) => this.#openQuickReplies(anchor),
      pickFiles: () => this.#files.pick(),
      dictate: () => this.insert("dictated"),
    };
  }

  get field(): HTMLTextAreaElement | null {
    return this.#messenger.content.querySelector<HTMLTextAreaElement>(".bx-im-textarea__element");
  }

  takeFilesFrom(place: HTMLElement): void {
    this.#files.takeDropsOn(place);
  }

  /** Another conversation takes the page: what belonged to a message of the last one goes, its draft stays. */
  opened(forwarded: ComposerPanel | null): void {
    this.#panel = forwarded;
  }

  drawn(): void {
    this.#mentions.keepBeside(this.field);
  }

  focus(): void {
    this.field?.focus();
  }

  draftOf(chat: string): string {
    return this.#panel?.kind === "edit" ? "" : (this.#drafts.get(chat) ?? "");
  }

  stateOf(chat: Chat): ComposerState {
    return {
      chat: chat.id,
      text: this.#drafts.get(chat.id) ?? "",
      panel: this.#panel,
      whisper: this.#whispering.has(chat.id),
      sendByEnter: this.#sendByEnter,
      lines: isLines(chat),
      mac: navigator.platform.startsWith("Mac"),
    };
  }

  setSendByEnter(on: boolean): void {
    this.#sendByEnter = on;
    this.#redraw();
  }

  set pastePreview(on: boolean) {
    this.#files.preview = on;
  }

  setWhisper(on: boolean): void {
    const chat = this.#chat();
    if (!chat) return;
    if (on) this.#whispering.add(chat.id);
    else this.#whispering.delete(chat.id);
    this.#redraw();
  }

  setPanel(panel: ComposerPanel | null, text?: string): void {
    const wasEditing = this.#panel?.kind === "edit";
    this.#panel = panel;
    const chat = this.#chat();
    if (chat && (text !== undefined || wasEditing)) this.#drafts.set(chat.id, text ?? "");
    this.#redraw();
    this.focus();
  }

  clickedMessage(event: Event): void {
    this.#menu.clicked(event);
  }

  /** Presses what the button and the key press: a new message, an answer, a changed or a forwarded one. */
  send(way: "button" | "key"): void {
    const chat = this.#chat();
    if (!chat || !this.#messenger.outbox.online) return;
    const text = (this.#drafts.get(chat.id) ?? "").trim();
    const panel = this.#panel;
    if (panel?.kind === "edit") {
      if (isLines(chat) && text === "") this.#messenger.acts.delete(chat, panel.message);
      else if (isLines(chat)) this.#messenger.acts.edit(chat, panel.message, text);
      this.setPanel(null, "");
      return;
    }
    if (panel?.kind === "forward") this.#forward(chat, panel);
    if (text !== "")
      this.#put(chat, {
        text,
        way,
        file: null,
        replyTo: panel?.kind === "reply" ? panel.message : undefined,
      });
    if (text !== "" || panel) this.setPanel(null, "");
  }

  sendFiles(files: readonly AttachedFile[], way: SendingWay, text = ""): void {
    const chat = this.#chat();
    if (!chat || !this.#messenger.outbox.online) return;
    for (const [index, { name, size }] of files.entries())
      this.#put(chat, { text: index === 0 ? text : "", way, file: { name, size } });
  }

  /** Writes at the caret, as ready answers and the mention pop-up do. */
  insert(text: string, replacing = 0): void {
    const { field } = this;
    if (!field) return;
    const at = field.selectionStart;
    field.setRangeText(text, Math.max(0, at - replacing), field.selectionEnd, "end");
    this.#typed(field);
  }

  editLast(): boolean {
    const chat = this.#chat();
    const own = chat?.messages.findLast(
      ({ author, deleted, text }) => author === ME && !deleted && text !== "",
    );
    if (own) this.edit(own);
    return own !== undefined;
  }

  edit(message: Message): void {
    const { words } = this.#messenger.look;
    this.setPanel(
      { kind: "edit", message: message.id, title: words.editing, text: message.text },
      message.text,
    );
  }

  reply(message: Message): void {
    const { words, person } = this.#messenger.look;
    const title = words.answering(person(message.author)?.name ?? "");
    this.setPanel({ kind: "reply", message: message.id, title, text: message.text });
  }

  #put(
    chat: Chat,
    said: {
      readonly text: string;
      readonly way: SendingWay;
      readonly file: AttachedFile | null;
      readonly replyTo?: number | undefined;
    },
  ): void {
    const { outbox, acts, portal } = this.#messenger;
    if (isLines(chat)) {
      outbox.send(chat, { ...said, whisper: this.#whispering.has(chat.id) });
      return;
    }
    const { text, way, file } = said;
    acts.sent.push({ dialog: chat.id, text, way, whisper: false, file: file?.name ?? null });
    portal.putInternal(chat, { author: ME, text, file });
  }

  #forward(chat: Chat, panel: ComposerPanel): void {
    const { acts, portal } = this.#messenger;
    acts.sent.push({
      dialog: chat.id,
      text: panel.text,
      way: "forward",
      whisper: false,
      file: null,
    });
    const forwardedFrom = panel.from ?? "";
    if (isLines(chat)) acts.answer(chat, ME, { text: panel.text, forwardedFrom });
    else portal.putInternal(chat, { author: ME, text: panel.text, forwardedFrom });
  }

  #typed(field: HTMLTextAreaElement): void {
    const chat = this.#chat();
    if (!chat) return;
    this.#drafts.set(chat.id, field.value);
    this.#mentions.text(field, this);
    this.#redraw();
  }

  /** By the key's name, in exact combinations: `keyCode` means nothing here. */
  #onKey(event: KeyboardEvent): void {
    if (this.#mentions.key(event, this)) {
      event.preventDefault();
      return;
    }
    if (event.key === "ArrowUp" && this.field?.value === "" && !this.#panel) {
      if (this.editLast()) event.preventDefault();
      return;
    }
    if (event.key === "Escape" && this.#panel) {
      event.preventDefault();
      this.setPanel(null, this.#panel.kind === "edit" ? "" : undefined);
      return;
    }
    if (event.key !== "Enter" || event.isComposing) return;
    const control = event.ctrlKey || event.metaKey;
    const plain = !control && !event.shiftKey && !event.altKey;
    const onlyControl = control && !event.shiftKey && !event.altKey;
    if (this.#sendByEnter ? plain : onlyControl) {
      event.preventDefault();
      this.send("key");
    } else if (this.#sendByEnter && onlyControl) {
      event.preventDefault();
      this.insert("\n");
    }
  }

  #openForms(anchor: Element): void {
    const { look, popups, acts } = this.#messenger;
    popups.showMenu(
      "bx-imol-crm-form-popup__container",
      "bx-imol-crm-form-popup__item",
      anchor,
      look.words.formNames,
      () => {
        const chat = this.#chat();
        if (chat) this.#put(chat, { text: acts.words.form, way: "form", file: null });
      },
    );
  }

  /** Ready answers are only put into the field. */
  #openQuickReplies(anchor: Element): void {
    const { look, popups } = this.#messenger;
    const { quickReplies } = look.words;
    popups.showMenu(
      "bx-imol-quick-reply-popup__container",
      "bx-imol-quick-reply-popup__item",
      anchor,
      quickReplies,
      (index) => {
        this.focus();
        this.insert(quickReplies[index] ?? "");
      },
    );
  }

  #isWhispering(): boolean {
    const chat = this.#chat();
    return chat !== null && this.#whispering.has(chat.id);
  }

  /** The conversation on the page, if this agent may write in it. */
  #chat(): Dialog | Exclude<Chat, Dialog> | null {
    const chat = this.#messenger.shown?.chat;
    return chat && (!isLines(chat) || chat.joined) ? chat : null;
  }

  #colleagues(): readonly string[] {
    return [...this.#messenger.portal.people.values()]
      .filter(({ role }) => role === "colleague")
      .map(({ name }) => name);
  }
}
