import type { Message } from "../model/dialog.ts";
import { messageView, type MessageView } from "../page/message-view.ts";
import { Headings } from "./collection.ts";
import type { Look } from "./look.ts";
import { GroupKeys, type MessageMemory } from "./message-list.ts";
import type { Chat } from "./row.ts";

const PAGE = 25;

/** One conversation that stands open: which of its messages are at hand, and what was drawn of them. */
export class Opened {
  readonly chat: Chat;
  readonly headings: Headings;
  readonly keys = new GroupKeys();
  readonly memory: MessageMemory = new Map();
  /** Its messages came and are drawn; before that a loader stands there. */
  loaded = false;
  markBefore: string | null = null;
  status: string | null = null;
  #first = Number.POSITIVE_INFINITY;
  /** Everything up to the end is at hand unless the page jumped to an older place. */
  #last = Number.POSITIVE_INFINITY;

  constructor(chat: Chat, look: Look) {
    this.chat = chat;
    this.headings = new Headings(look.dates);
  }

  /** In order of their ids, whatever their dates say. */
  messages(): Message[] {
    return byId(this.chat.messages).filter(({ id }) => id >= this.#first && id <= this.#last);
  }

  get hasOlder(): boolean {
    return this.chat.messages.some(({ id }) => id < this.#first);
  }

  get hasNewer(): boolean {
    return this.chat.messages.some(({ id }) => id > this.#last);
  }

  /** The newest page; where more than that is unread, the page that begins with the first unread message. */
  firstPage(): void {
    const all = byId(this.chat.messages);
    const unread = firstUnread(this.chat, all);
    const unreadAt = unread === null ? -1 : all.indexOf(unread);
    this.markBefore = unread ? String(unread.id) : null;
    if (unreadAt >= 0 && all.length - unreadAt > PAGE) this.#window(all, unreadAt);
    else this.#toEnd(all);
    this.loaded = true;
  }

  /** The page around one message, as a link or the search opens it: what came later may be missing at the end. */
  jumpTo(id: number): void {
    const all = byId(this.chat.messages);
    const at = all.findIndex((message) => message.id === id);
    if (at < 0) throw new Error(`No message ${id} in ${this.chat.id}`);
    this.#window(all, Math.max(0, at - Math.floor(PAGE / 2)));
  }

  /** Back to the newest page. */
  toEnd(): void {
    this.#toEnd(byId(this.chat.messages));
  }

  olderPage(): void {
    const older = byId(this.chat.messages).filter(({ id }) => id < this.#first);
    this.#first = older.at(-PAGE)?.id ?? older[0]?.id ?? this.#first;
  }

  newerPage(): void {
    const newer = byId(this.chat.messages).filter(({ id }) => id > this.#last);
    const last = newer[PAGE - 1];
    this.#last = last && last !== newer.at(-1) ? last.id : Number.POSITIVE_INFINITY;
  }

  #toEnd(all: readonly Message[]): void {
    this.#first = all.at(-PAGE)?.id ?? all[0]?.id ?? 0;
    this.#last = Number.POSITIVE_INFINITY;
  }

  #window(all: readonly Message[], from: number): void {
    const start = Math.max(0, Math.min(from, all.length - PAGE));
    const end = start + PAGE - 1;
    this.#first = all[start]?.id ?? 0;
    this.#last = end >= all.length - 1 ? Number.POSITIVE_INFINITY : (all[end]?.id ?? 0);
  }
}

export function viewOf(message: Message): MessageView {
  // What the network refused looks sent: these layouts do not read the mark of it.
  return messageView(message, { state: "sent", skipped: false });
}

function byId(messages: readonly Message[]): Message[] {
  const sorted = messages.every(
    (message, at) => at === 0 || (messages[at - 1]?.id ?? 0) < message.id,
  );
  return sorted ? [...messages] : messages.toSorted((a, b) => a.id - b.id);
}

function firstUnread(chat: Chat, all: readonly Message[]): Message | null {
  if (chat.counter === 0) return null;
  const unread = all.filter(({ mark }) => mark !== "hidden").slice(-chat.counter);
  return unread[0] ?? null;
}
