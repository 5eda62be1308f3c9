import type { Dialog, Message } from "../model/dialog.ts";
import type { Clock } from "../model/clock.ts";
import { Conversation } from "./conversation.ts";
import { Loaded } from "./loaded.ts";
import type { Drawing } from "./message-node.ts";
import type { MessageView } from "../page/message-view.ts";
import type { Outbox } from "../page/outbox.ts";
import type { Work } from "../page/work.ts";

const LOADING_FOR = 40;
const OLDER_AFTER = 60;
/** How long the page waits for a person it does not know. */
const STRANGER_AFTER = 80;

/** Everything an agent reads: the messages of the open dialog, page by page, as the server sends them. */
export class Reading {
  readonly conversation: Conversation;
  readonly loaded = new Loaded();
  readonly #drawing: Drawing;
  readonly #work: Work;
  readonly #outbox: Outbox;
  readonly #current: () => Dialog | null;
  /** The messages of the current dialog stand on the page, and not those of the one before. */
  #drawn = false;
  #loadingOlder: Promise<void> | null = null;

  /** @param current the open dialog */
  constructor(
    parts: {
      readonly drawing: Drawing;
      readonly clock: Clock;
      readonly work: Work;
      readonly outbox: Outbox;
    },
    current: () => Dialog | null,
  ) {
    this.#drawing = parts.drawing;
    this.#work = parts.work;
    this.#outbox = parts.outbox;
    this.#current = current;
    this.conversation = new Conversation(parts.drawing, parts.clock, () => this.#onScroll());
    this.conversation.wrap.addEventListener("click", (event) => this.#onClick(event));
  }

  /** The messages of the last dialog stand for `staleFor` milliseconds; then a loader; then those of the new one. */
  async switchTo(dialog: Dialog, dialogBox: HTMLElement, staleFor: number): Promise<void> {
    this.#drawn = false;
    const isCurrent = (): boolean => this.#current() === dialog;
    await this.#work.after(staleFor, () => {
      if (!isCurrent()) return;
      dialogBox.classList.add("bx-messenger-chat-load-last-message");
      this.conversation.showLoading();
    });
    await this.#work.after(LOADING_FOR, () => {
      if (!isCurrent() || this.#drawn) return;
      dialogBox.classList.remove("bx-messenger-chat-load-last-message");
      this.loaded.firstPage(dialog);
      this.#drawn = true;
      this.#draw(dialog);
    });
  }

  leave(): void {
    this.#drawn = false;
    this.conversation.draw([], false);
  }

  /** A message came from the server. */
  arrived(dialog: Dialog, message: Message): void {
    this.loaded.arrived(dialog);
    if (message.stranger && this.loaded.asksFor(message.author)) this.#meet(message.author);
    if (this.#outbox.isConfirming || !this.#shows(dialog)) return;
    if (dialog.messages.at(-1) === message) this.conversation.append(this.loaded.viewOf(message));
    else this.#draw(dialog);
  }

  changed(dialog: Dialog, message: Message): void {
    if (this.#shows(dialog)) this.conversation.patch(this.loaded.viewOf(message));
  }

  /** A message of this page: new, or with what became of it. `was`: the number it was drawn with. */
  ownChanged(dialog: Dialog, view: MessageView, was: string | null): void {
    if (!this.#shows(dialog)) return;
    if (was === null) this.conversation.append(view);
    else this.conversation.confirm(was, view);
  }

  /** Older messages appeared on the server: what is drawn stays, the way to more opens. */
  historyGrew(dialog: Dialog): void {
    if (this.#shows(dialog)) this.conversation.offerOlder();
  }

  /** The next older page of the open dialog. */
  loadOlder(): Promise<void> {
    this.#loadingOlder ??= this.#work
      .after(OLDER_AFTER, () => this.#prependPage())
      .then(() => {
        this.#loadingOlder = null;
      });
    return this.#loadingOlder;
  }

  showTyping(dialog: Dialog): void {
    if (dialog.writing && this.#shows(dialog)) {
      this.conversation.setNotice(this.#drawing.words.typing(this.#customerOf(dialog)));
    }
  }

  /** The row under the messages that says who has seen them. */
  showSeen(): void {
    const dialog = this.#current();
    if (dialog && this.#drawn) {
      this.conversation.setNotice(this.#drawing.words.seen(this.#customerOf(dialog)));
    }
  }

  #shows(dialog: Dialog): boolean {
    return this.#drawn && this.#current() === dialog;
  }

  #draw(dialog: Dialog): void {
    const views = this.loaded.of(dialog).map((message) => this.loaded.viewOf(message));
    views.push(...this.#outbox.unsent(dialog.id));
    this.conversation.draw(
      views.toSorted((a, b) => a.at - b.at),
      this.loaded.hasOlder(dialog),
    );
    this.showTyping(dialog);
  }

  #prependPage(): void {
    const dialog = this.#current();
    if (!dialog || !this.#drawn || !this.loaded.hasOlder(dialog)) return;
    const views = this.loaded.olderPage(dialog).map((message) => this.loaded.viewOf(message));
    this.conversation.prepend(views, this.loaded.hasOlder(dialog));
  }

  /** A person the page has not heard of: drawn once their name has come. */
  #meet(author: number): void {
    void this.#work.after(STRANGER_AFTER, () => {
      this.loaded.learned(author);
      const dialog = this.#current();
      if (dialog && this.#drawn) this.#draw(dialog);
    });
  }

  #onScroll(): void {
    const dialog = this.#current();
    if (!dialog || !this.#drawn || this.conversation.scroller.scrollTop > 2) return;
    if (this.loaded.hasOlder(dialog)) void this.loadOlder();
  }

  #onClick(event: Event): void {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest(".bx-notifier-content-link-history")) {
      event.preventDefault();
      void this.loadOlder();
    }
    const retry = event.target.closest(".bx-messenger-content-item-error");
    const id = retry?.closest<HTMLElement>("[data-messageid]")?.dataset["messageid"];
    const dialog = this.#current();
    if (id && dialog && this.#outbox.online) this.#outbox.resend(dialog, id);
  }

  #customerOf(dialog: Dialog): string {
    return this.#drawing.person(dialog.customer)?.name ?? "";
  }
}
