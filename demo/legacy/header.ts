import type { Dialog } from "../model/dialog.ts";
import { ENDED } from "../model/dialog.ts";
import type { Person } from "../model/people.ts";
import { box, el, setStyle, span } from "../page/dom.ts";
import { CHAT_COLOR, sourceOf } from "./row.ts";
import type { Words } from "./words.ts";

export interface HeaderActs {
  openMenu(): void;
  finish(): void;
  transfer(): void;
  toggleMute(): void;
}

/** Room one person's name takes; where names do not fit, pictures alone stand there. */
const NAME_WIDTH = 135;
const PICTURE_WIDTH = 32;
/** Picture and buttons beside the people. */
const TAKEN_WIDTH = 260;

/** The header of the open conversation: its nodes are kept and rewritten for each conversation. */
export class Header {
  /** The header of chats, and the hidden ones of other kinds of conversation. */
  readonly nodes: readonly HTMLElement[];
  readonly #panel = box("bx-messenger-panel bx-messenger-context-chat bx-messenger-hide");
  readonly #avatar = avatarForm(true);
  readonly #callAvatar = avatarForm(false);
  readonly #title = span("bx-messenger-chat-title-lines");
  readonly #people = box("bx-messenger-panel-chat-users");
  readonly menuButton: HTMLElement;
  readonly #mute: HTMLElement;
  readonly #sessionButtons: readonly HTMLElement[];
  readonly #person: (id: number) => Person | undefined;
  readonly #width: (() => number) | null;

  /** @param width of the header in pixels, where it is not drawn on a screen */
  constructor(
    words: Words,
    person: (id: number) => Person | undefined,
    acts: HeaderActs,
    width: (() => number) | null = null,
  ) {
    this.#person = person;
    this.#width = width;
    this.#avatar.upload.title = words.avatarHint;
    this.menuButton = button("span", "menu", words.menu);
    this.menuButton.addEventListener("click", () => acts.openMenu());
    const spam = button("span", "spam", words.spam);
    const finish = button("span", "close", words.finish);
    finish.addEventListener("click", () => acts.finish());
    const transfer = button("span", "transfer", words.transfer);
    transfer.addEventListener("click", () => acts.transfer());
    const invite = button("a", "chat", words.inviteHint);
    invite.append(words.invite);
    this.#sessionButtons = [finish, transfer, invite];
    this.#mute = button("a", "mute ", words.mute);
    this.#mute.addEventListener("click", () => acts.toggleMute());
    const call = button("a", "call-video", words.call);
    call.append(words.call);

    this.#panel.append(
      this.#avatar.form,
      this.menuButton,
      button("a", "history", words.history),
      this.#mute,
      spam,
      finish,
      transfer,
      invite,
      span(
        "bx-messenger-panel-button-box bx-messenger-panel-call-hide",
        call,
        el("a", { href: "javascript:void(0);", class: "bx-messenger-panel-call-menu" }),
      ),
      span("bx-messenger-panel-title bx-messenger-panel-title-chat", this.#title),
      span("bx-messenger-panel-desc", this.#people),
    );
    this.nodes = [
      box("bx-messenger-panel bx-messenger-context-user bx-messenger-hide"),
      this.#panel,
      box("bx-messenger-panel bx-messenger-context-call bx-messenger-hide", this.#callAvatar.form),
    ];
  }

  draw(dialog: Dialog): void {
    setClass(
      this.#panel,
      "bx-messenger-panel bx-messenger-context-chat bx-messenger-context-chat-lines",
    );
    const form = "bx-messenger-panel-avatar";
    setClass(this.#avatar.form, `${form} ${form}-lines ${form}-${sourceOf(dialog)}`);
    this.#avatar.chatId.value = String(dialog.chatId);
    this.#callAvatar.chatId.value = String(dialog.chatId);
    setStyle(this.#avatar.image, `background-color: ${CHAT_COLOR};`);
    setStyle(this.#avatar.crm, `display: ${dialog.crm ? "inline-block" : "none"};`);
    if (this.#title.textContent !== dialog.title) this.#title.textContent = dialog.title;
    setClass(
      this.#mute,
      `bx-messenger-panel-button bx-messenger-panel-mute ${dialog.muted ? "bx-messenger-panel-unmute" : ""}`,
    );
    const mine = dialog.joined && dialog.status < ENDED;
    for (const node of this.#sessionButtons) setStyle(node, `display: ${mine ? "block" : "none"};`);
    this.drawPeople(dialog);
  }

  hide(): void {
    this.#panel.classList.add("bx-messenger-hide");
  }

  /** Rebuilt with every message. */
  drawPeople(dialog: Dialog): void {
    const room = (this.#width?.() ?? this.#panel.clientWidth) - TAKEN_WIDTH;
    const named = dialog.people.length * NAME_WIDTH <= room;
    const fitting = named ? dialog.people.length : Math.max(1, Math.floor(room / PICTURE_WIDTH));
    this.#people.replaceChildren();
    for (const id of dialog.people.slice(0, fitting)) {
      const person = this.#person(id);
      if (person) this.#people.append(personNode(person, id === dialog.owner, named));
    }
    const hidden = dialog.people.length - fitting;
    if (hidden > 0) this.#people.append(span("bx-notifier-popup-user-more", `+${hidden}`));
  }
}

function personNode(person: Person, isOwner: boolean, named: boolean): HTMLElement {
  const { name, role } = person;
  const presence = { agent: "online", colleague: "offline", bot: "bot", customer: "lines-online" }[
    role
  ];
  const mark = {
    agent: "",
    colleague: "",
    bot: " bx-messenger-panel-chat-user-name-bot",
    customer: " bx-messenger-panel-chat-user-name-lines",
  };
  const avatar = "bx-notifier-popup-avatar";
  const node = el(
    "span",
    { class: "bx-messenger-panel-chat-user", "data-userid": String(person.id) },
    span(
      `${avatar} ${avatar}-status-${presence}${isOwner ? ` ${avatar}-owner` : ""}`,
      el("span", {
        class: `${avatar}-img ${avatar}-img-default`,
        title: name,
        style: `background-color: ${person.color}`,
      }),
      el("span", { class: `${avatar}-status-icon`, title: name }),
    ),
  );
  if (named) node.append(span(`bx-notifier-popup-user-name${mark[role]}`, name));
  return node;
}

interface AvatarForm {
  readonly form: HTMLFormElement;
  readonly chatId: HTMLInputElement;
  readonly upload: HTMLInputElement;
  readonly image: HTMLElement;
  readonly crm: HTMLElement;
}

function avatarForm(full: boolean): AvatarForm {
  const name = "bx-messenger-panel-avatar";
  const chatId = hidden("CHAT_ID", "0");
  const upload = el("input", { type: "file", title: "", class: `${name}-upload`, style: "" });
  const image = span(`${name}-img ${name}-img-default`);
  const crm = span(`${name}-badge-crm`);
  const form = el(
    "form",
    { action: "/desktop_app/file.ajax.php", class: name },
    box(`${name}-progress`, box(`${name}-progress-image`)),
    hidden("IM_AVATAR_UPDATE", "Y"),
    chatId,
    hidden("IM_AJAX_CALL", "Y"),
    ...(full ? [upload] : []),
    image,
    ...(full ? [crm] : []),
    span(`${name}-status ${name}-status-hide`),
  );
  return { form, chatId, upload, image, crm };
}

function hidden(name: string, value: string): HTMLInputElement {
  return el("input", { type: "hidden", name, value, style: "" });
}

function button(tag: "a" | "span", name: string, title: string): HTMLElement {
  return el(tag, {
    ...(tag === "a" ? { href: "javascript:void(0);" } : {}),
    title,
    class: `bx-messenger-panel-button bx-messenger-panel-${name}`,
  });
}

function setClass(node: HTMLElement, className: string): void {
  if (node.className !== className) node.className = className;
}
