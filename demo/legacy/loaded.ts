import type { Dialog, Message } from "../model/dialog.ts";
import { messageView, type MessageView } from "../page/message-view.ts";

const PAGE = 30;

/** What this page has got from its server: how much of each dialog, and which people. */
export class Loaded {
  /** Number of newest messages, by dialog. */
  readonly #counts = new Map<string, number>();
  readonly #strangers = new Set<number>();
  /** Messages came with a page. */
  onMessages: (messages: readonly Message[]) => void = () => {};
  /** The name of somebody unknown came. */
  onLearned: () => void = () => {};

  /** The messages at hand, oldest first; before a dialog was opened that is its last one. */
  of(dialog: Dialog): readonly Message[] {
    const count = this.#counts.get(dialog.id) ?? 1;
    return count === 0 ? [] : dialog.messages.slice(-count);
  }

  hasOlder(dialog: Dialog): boolean {
    return this.of(dialog).length < dialog.messages.length;
  }

  firstPage(dialog: Dialog): void {
    const count = Math.min(PAGE, dialog.messages.length);
    this.#counts.set(dialog.id, Math.max(this.#counts.get(dialog.id) ?? 0, count));
    this.onMessages(this.of(dialog));
  }

  /** @returns the messages that came with it */
  olderPage(dialog: Dialog): readonly Message[] {
    const had = this.of(dialog).length;
    const has = Math.min(dialog.messages.length, had + PAGE);
    this.#counts.set(dialog.id, has);
    const came = dialog.messages.slice(-has, dialog.messages.length - had);
    this.onMessages(came);
    return came;
  }

  arrived(dialog: Dialog): void {
    const had = this.#counts.get(dialog.id);
    if (had !== undefined) this.#counts.set(dialog.id, had + 1);
  }

  knows(person: number): boolean {
    return !this.#strangers.has(person);
  }

  /** @returns false where the page is asking for this person already */
  asksFor(person: number): boolean {
    if (this.#strangers.has(person)) return false;
    this.#strangers.add(person);
    return true;
  }

  learned(person: number): void {
    this.#strangers.delete(person);
    this.onLearned();
  }

  viewOf(message: Message): MessageView {
    return messageView(message, {
      state: message.delivered ? "sent" : "failed",
      skipped: !this.knows(message.author),
    });
  }
}
