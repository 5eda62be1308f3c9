import type { Message } from "../model/dialog.ts";
import { ME } from "../model/people.ts";
import { span } from "../page/dom.ts";
import type { ImMessenger } from "./messenger.ts";
import { isLines } from "./row.ts";
import type { ImWriting } from "./writing.ts";

const ANSWER = 0;
const FORWARD = 2;
const EDIT = 3;
const DELETE = 4;
/** How many chats a forward may go to. */
const OFFERED = 8;

/** The menu of a message; with Ctrl its button quotes. */
export class MessageMenu {
  readonly #messenger: ImMessenger;
  readonly #writing: ImWriting;

  constructor(messenger: ImMessenger, writing: ImWriting) {
    this.#messenger = messenger;
    this.#writing = writing;
  }

  clicked(event: Event): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const retry = target.closest<HTMLElement>(".bx-im-message-retry-button__arrow");
    if (retry) this.#failed(retry);
    const button = target.closest(".bx-im-message-context-menu__button");
    const message = button && this.#messageOf(button);
    if (!button || !message) return;
    if (event instanceof MouseEvent && event.ctrlKey) {
      this.#writing.reply(message);
      return;
    }
    const { popups, look } = this.#messenger;
    popups.showMenu(
      "popup-window-menu bx-im-message-context-menu__popup",
      "menu-popup-item",
      button,
      look.words.menuItems,
      (index) => this.#chosen(index, message, button),
    );
  }

  #chosen(index: number, message: Message, button: Element): void {
    const own = message.author === ME;
    const chat = this.#messenger.shown?.chat;
    if (index === ANSWER) this.#writing.reply(message);
    if (index === FORWARD) this.#chooseChat(message, button);
    if (index === EDIT && own) this.#writing.edit(message);
    if (index === DELETE && own && chat && isLines(chat))
      this.#messenger.acts.delete(chat, message.id);
  }

  #chooseChat(message: Message, anchor: Element): void {
    const { popups, portal, look } = this.#messenger;
    const chats = [...portal.dialogs.values(), ...portal.internal.values()].slice(0, OFFERED);
    popups.showMenu(
      "bx-im-forward-popup",
      "bx-im-forward-popup__item",
      anchor,
      chats.map(({ title }) => title),
      (index) => {
        const chat = chats[index];
        if (!chat) return;
        const panel = {
          kind: "forward" as const,
          message: message.id,
          title: look.words.forwarding,
          text: message.text,
          from: look.person(message.author)?.name ?? "",
        };
        if (chat === this.#messenger.shown?.chat) this.#writing.setPanel(panel);
        else {
          this.#messenger.forwarded = panel;
          void this.#messenger.openDialog(chat.id);
        }
      },
    );
  }

  /** What can be done with a message that did not go out. */
  #failed(button: HTMLElement): void {
    const id = button.closest<HTMLElement>("[data-id]")?.dataset["id"];
    const { outbox, lines, popups, look } = this.#messenger;
    const redraw = (): void => this.#messenger.redraw();
    if (!id || !lines) return;
    const [retry = "", remove = ""] = look.words.failedItems;
    const popup = popups.showMenu(
      "popup-window-menu bx-im-message-retry-context-menu",
      "menu-popup-item",
      button,
      [retry, remove],
      (index) => {
        if (index === 0 && outbox.online) outbox.resend(lines, id);
        if (index === 1) outbox.giveUp(lines, id);
        if (index === 1) redraw();
      },
    );
    const mark = popup.content.lastElementChild?.firstElementChild;
    mark?.replaceChildren(span("bx-im-message-retry-button__context-menu-delete", remove));
  }

  #messageOf(node: Element): Message | undefined {
    const id = node.closest<HTMLElement>(".bx-im-message-base__wrap")?.dataset["id"];
    return this.#messenger.shown?.chat.messages.find((message) => String(message.id) === id);
  }
}
