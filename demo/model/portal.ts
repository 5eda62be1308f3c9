import { wholeSecond, type Clock } from "./clock.ts";
import type { Dialog, Line, Message } from "./dialog.ts";
import { isWhatsApp } from "./dialog.ts";
import type { InternalChat } from "./internal.ts";
import { customerPerson, ME, STAFF, type Person } from "./people.ts";

export type Change =
  | { readonly type: "added" | "changed"; readonly dialog: Dialog; readonly message: Message }
  /** Status, counter, title or people of one dialog. */
  | { readonly type: "dialog"; readonly dialog: Dialog }
  /** A message in a chat that is not a customer's. */
  | { readonly type: "internal"; readonly chat: InternalChat }
  /** Many things at once. */
  | { readonly type: "list" };

export interface NewMessage {
  readonly author: number;
  readonly text: string;
  /** Milliseconds since 1970; the portal's clock where absent. */
  readonly at?: number | undefined;
  readonly id?: number | undefined;
  readonly mark?: Message["mark"] | undefined;
  readonly comment?: boolean | undefined;
  readonly file?: Message["file"] | undefined;
  readonly refusal?: Message["refusal"] | undefined;
  readonly delivered?: boolean | undefined;
  readonly stranger?: boolean | undefined;
  readonly replyTo?: number | undefined;
  readonly forwardedFrom?: string | undefined;
}

export interface NewDialog {
  readonly chatId: number;
  readonly customer: string;
  readonly customerId?: number | undefined;
  readonly line: Line;
  readonly status?: number | undefined;
  readonly owner?: number | undefined;
  readonly joined?: boolean | undefined;
  readonly pinned?: boolean | undefined;
  readonly muted?: boolean | undefined;
  readonly crm?: boolean | undefined;
  readonly counter?: number | undefined;
  readonly sessionStartAt?: number | undefined;
}

const FIRST_ID = 100_001;

/** What the server knows: dialogs, messages, people. Pages subscribe and draw; it knows nothing of any layout. */
export class Portal {
  readonly clock: Clock;
  readonly people = new Map<number, Person>(STAFF.map((person) => [person.id, { ...person }]));
  readonly dialogs = new Map<string, Dialog>();
  /** Chats between colleagues, by id: they stand in the same list in one of the layouts. */
  readonly internal = new Map<string, InternalChat>();
  /** The dialog that stands open on the page: what arrives there counts as read. */
  viewing: string | null = null;
  #nextId = FIRST_ID;
  #olderId = FIRST_ID - 1;
  #nextSession = 41;
  readonly #listeners = new Set<(change: Change) => void>();
  #batching = false;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(change: Change): void {
    if (this.#batching && change.type === "dialog") return;
    for (const listener of this.#listeners) listener(change);
  }

  /** Several acts, one list update after the last of them. */
  batch(acts: () => void): void {
    this.#batching = true;
    try {
      acts();
    } finally {
      this.#batching = false;
    }
    this.tell({ type: "list" });
  }

  get batching(): boolean {
    return this.#batching;
  }

  dialog(id: string): Dialog {
    const dialog = this.dialogs.get(id);
    if (!dialog) throw new Error(`No dialog ${id} in this portal`);
    return dialog;
  }

  person(id: number): Person | undefined {
    return this.people.get(id);
  }

  addDialog(spec: NewDialog): Dialog {
    const id = `chat${spec.chatId}`;
    if (this.dialogs.has(id)) throw new Error(`Dialog ${id} exists already`);
    const customer = spec.customerId ?? spec.chatId + 400;
    this.people.set(customer, customerPerson(customer, spec.customer));
    const owner = spec.owner ?? ME;
    const dialog: Dialog = {
      id,
      chatId: spec.chatId,
      title: `${spec.customer} - ${spec.line.name}`,
      line: spec.line,
      customer,
      people: owner === 0 ? [customer] : [owner, customer],
      owner,
      joined: spec.joined ?? true,
      status: spec.status ?? 20,
      sessionId: this.newSession(),
      sessionStartAt: wholeSecond(spec.sessionStartAt ?? this.clock.now()),
      counter: spec.counter ?? 0,
      pinned: spec.pinned ?? false,
      muted: spec.muted ?? false,
      crm: spec.crm ?? false,
      writing: false,
      messages: [],
    };
    this.dialogs.set(id, dialog);
    this.tell({ type: "dialog", dialog });
    return dialog;
  }

  newSession(): number {
    return this.#nextSession++;
  }

  /** Stores a message where its time puts it, and tells the pages. */
  put(dialog: Dialog, fresh: NewMessage): Message {
    const message = this.#made(dialog, fresh, fresh.id ?? this.#nextId);
    this.#nextId = Math.max(this.#nextId, message.id + 1);
    insert(dialog.messages, message);
    if (message.author !== 0 && !dialog.people.includes(message.author))
      dialog.people.push(message.author);
    this.tell({ type: "added", dialog, message });
    return message;
  }

  /** Stores messages older than all others of the dialog, oldest first, without telling anyone. */
  putOlder(dialog: Dialog, older: readonly NewMessage[]): void {
    const made = older.toReversed().map((fresh) => this.#made(dialog, fresh, this.#olderId--));
    dialog.messages.unshift(...made.toReversed());
  }

  /** Stores a message of a chat between colleagues, and tells the pages. */
  putInternal(chat: InternalChat, fresh: NewMessage): Message {
    const message = this.#made(chat, fresh, fresh.id ?? this.#nextId);
    this.#nextId = Math.max(this.#nextId, message.id + 1);
    insert(chat.messages, message);
    this.tell({ type: "internal", chat });
    return message;
  }

  #made(dialog: { readonly id: string }, fresh: NewMessage, id: number): Message {
    return {
      id,
      dialog: dialog.id,
      author: fresh.author,
      at: wholeSecond(fresh.at ?? this.clock.next()),
      text: fresh.text,
      mark: fresh.mark ?? null,
      comment: fresh.comment ?? false,
      file: fresh.file ?? null,
      edited: false,
      deleted: false,
      delivered: fresh.delivered ?? true,
      refusal: fresh.refusal ?? null,
      stranger: fresh.stranger ?? false,
      replyTo: fresh.replyTo ?? null,
      forwardedFrom: fresh.forwardedFrom ?? null,
    };
  }

  /** When the portal itself stops replies in this dialog, in milliseconds; 0 = never. */
  blockAt(dialog: Dialog): number {
    if (!isWhatsApp(dialog.line.connector)) return 0;
    const last = dialog.messages.findLast(
      (message) => this.people.get(message.author)?.role === "customer",
    );
    return last ? last.at + 86_400_000 : 0;
  }

  isBlocked(dialog: Dialog): boolean {
    const blockAt = this.blockAt(dialog);
    return blockAt !== 0 && this.clock.now() >= blockAt;
  }
}

function insert(messages: Message[], message: Message): void {
  const after = messages.findLastIndex(
    (other) => other.at < message.at || (other.at === message.at && other.id < message.id),
  );
  messages.splice(after + 1, 0, message);
}
