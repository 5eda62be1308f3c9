import type { Language } from "../options.ts";
import { refusalOf } from "./delivery.ts";
import type { AttachedFile, Dialog, Message, Refusal } from "./dialog.ts";
import { ENDED } from "./dialog.ts";
import { mention, refusalNotice, systemWords, type Proof, type SystemWords } from "./notices.ts";
import { BOT, COLLEAGUE, customerPerson, ME } from "./people.ts";
import type { Portal } from "./portal.ts";
import type { Sent } from "./sent.ts";

/** Fixes what else the portal would choose: the time (milliseconds) and number of the message. */
export interface When {
  readonly at?: number | undefined;
  readonly id?: number | undefined;
}

export interface Said extends When {
  readonly text?: string | undefined;
  readonly file?: AttachedFile | boolean | undefined;
  /** Number of the message it answers. */
  readonly replyTo?: number | undefined;
  /** Who wrote it first: it was forwarded from another chat. */
  readonly forwardedFrom?: string | undefined;
}

/** What happens in a portal, by whomever: the verbs behind the page. */
export class Acts {
  readonly portal: Portal;
  lang: Language;
  /** Everything the pages really sent, in order. */
  readonly sent: Sent[] = [];

  constructor(portal: Portal, lang: Language) {
    this.portal = portal;
    this.lang = lang;
  }

  receive(dialog: Dialog, said: Said & { readonly from?: string | undefined }): Message {
    this.#reopen(dialog);
    return this.#customer(dialog, said, this.#writer(dialog, said.from), false);
  }

  comment(
    dialog: Dialog,
    said: Said & { readonly from?: string | undefined; readonly noteId?: number | undefined },
  ): Message {
    this.#reopen(dialog);
    if (dialog.line.connector === "fbinstagramdirect") {
      this.portal.put(dialog, {
        author: 0,
        text: this.words.commentNote(`https://www.instagram.com/p/${dialog.chatId}/`),
        at: said.at,
        id: said.noteId ?? (said.id === undefined ? undefined : said.id - 1),
        mark: "hidden",
      });
    }
    return this.#customer(dialog, said, this.#writer(dialog, said.from), true);
  }

  /** A person of the company writes; `ME` is the agent at this page. */
  answer(dialog: Dialog, author: number, said: Said & { readonly stranger?: boolean }): Message {
    const message = this.portal.put(dialog, {
      ...put(said),
      author,
      stranger: said.stranger,
    });
    if (dialog.status < ENDED && author !== BOT) dialog.status = 40;
    if (author !== ME) this.#countUnread(dialog);
    this.portal.tell({ type: "dialog", dialog });
    return message;
  }

  bot(dialog: Dialog, said: Said): Message {
    return this.answer(dialog, BOT, said);
  }

  automatic(dialog: Dialog, said: Said): Message {
    return this.#system(dialog, { ...put(said), mark: "output" });
  }

  note(dialog: Dialog, said: Said): Message {
    return this.#system(dialog, put(said));
  }

  whisper(dialog: Dialog, said: Said & { readonly by?: number | undefined }): Message {
    const message = this.portal.put(dialog, {
      ...put(said),
      author: said.by ?? ME,
      mark: "hidden",
    });
    this.portal.tell({ type: "dialog", dialog });
    return message;
  }

  /**
   * The network did not deliver the newest text of the company: its message is marked and a notice follows.
   * @returns the notice
   */
  refuse(
    dialog: Dialog,
    refused: When & {
      readonly reason: Refusal;
      readonly lang?: Language | undefined;
      readonly proof?: Proof | undefined;
    },
  ): Message {
    const last = dialog.messages.findLast(
      (message) =>
        message.author !== 0 && message.mark !== "hidden" && !this.isCustomer(message.author),
    );
    if (last) {
      last.delivered = false;
      this.portal.tell({ type: "changed", dialog, message: last });
    }
    return this.#system(dialog, {
      at: refused.at,
      id: refused.id,
      text: refusalNotice(
        dialog,
        refused.reason,
        refused.lang ?? this.lang,
        refused.proof ?? "link",
      ),
      refusal: refused.reason,
    });
  }

  /** What the network would say to a text sent now. */
  wouldRefuse(dialog: Dialog): Refusal | null {
    return refusalOf(dialog, (id) => this.isCustomer(id), this.portal.clock.now());
  }

  edit(dialog: Dialog, id: number, text: string): void {
    const message = messageOf(dialog, id);
    message.text = text;
    message.edited = true;
    this.portal.tell({ type: "changed", dialog, message });
  }

  delete(dialog: Dialog, id: number): void {
    const message = messageOf(dialog, id);
    message.text = "";
    message.deleted = true;
    this.portal.tell({ type: "changed", dialog, message });
  }

  /** Ends the conversation; the line's closing text goes to the customer. */
  finish(dialog: Dialog): void {
    this.#system(dialog, { text: this.words.closing, mark: "output" });
    this.#system(dialog, { text: this.words.ended, mark: "end" });
    dialog.status = ENDED;
    dialog.counter = 0;
    this.portal.tell({ type: "dialog", dialog });
  }

  transfer(dialog: Dialog, to: number = COLLEAGUE): void {
    const from = dialog.owner;
    dialog.owner = to;
    if (!dialog.people.includes(to)) dialog.people.unshift(to);
    this.#system(dialog, { text: this.words.transferred(this.#mention(from), this.#mention(to)) });
    this.portal.tell({ type: "dialog", dialog });
  }

  /** The agent at this page takes the conversation. */
  join(dialog: Dialog): void {
    dialog.joined = true;
    dialog.owner = ME;
    if (!dialog.people.includes(ME)) dialog.people.unshift(ME);
    if (dialog.status < 10) dialog.status = 20;
    this.#system(dialog, { text: this.words.assigned(this.#mention(ME)) });
    this.portal.tell({ type: "dialog", dialog });
  }

  isCustomer(id: number): boolean {
    return this.portal.person(id)?.role === "customer";
  }

  get words(): SystemWords {
    return systemWords(this.lang);
  }

  #customer(dialog: Dialog, said: Said, author: number, comment: boolean): Message {
    dialog.writing = false;
    const message = this.portal.put(dialog, { ...put(said), author, comment });
    if (dialog.status >= 40) dialog.status = 25;
    this.#countUnread(dialog);
    this.portal.tell({ type: "dialog", dialog });
    return message;
  }

  /** A customer who writes after the end starts another session in the same chat. */
  #reopen(dialog: Dialog): void {
    if (dialog.status < ENDED) return;
    dialog.sessionId = this.portal.newSession();
    dialog.sessionStartAt = this.portal.clock.now();
    dialog.status = 20;
    this.#system(dialog, { text: this.words.reopened(dialog.sessionId), mark: "start" });
  }

  #system(dialog: Dialog, fresh: Omit<Parameters<Portal["put"]>[1], "author">): Message {
    const message = this.portal.put(dialog, { ...fresh, author: 0 });
    this.portal.tell({ type: "dialog", dialog });
    return message;
  }

  #countUnread(dialog: Dialog): void {
    if (this.portal.viewing !== dialog.id) dialog.counter += 1;
  }

  /** Customers of comment chats are many; elsewhere a name of its own is another customer too. */
  #writer(dialog: Dialog, name: string | undefined): number {
    if (name === undefined) return dialog.customer;
    for (const id of dialog.people) {
      const person = this.portal.person(id);
      if (person?.role === "customer" && person.name === name) return id;
    }
    const id = dialog.customer * 100 + dialog.people.length;
    this.portal.people.set(id, customerPerson(id, name));
    return id;
  }

  #mention(id: number): string {
    return mention(id, this.portal.person(id)?.name ?? "");
  }
}

function put(said: Said): {
  text: string;
  at: number | undefined;
  id: number | undefined;
  file: AttachedFile | null;
  replyTo: number | undefined;
  forwardedFrom: string | undefined;
} {
  const file = said.file === true ? { name: "photo.jpg", size: 48_213 } : said.file || null;
  const { text = "", at, id, replyTo, forwardedFrom } = said;
  return { text, at, id, file, replyTo, forwardedFrom };
}

function messageOf(dialog: Dialog, id: number): Message {
  const message = dialog.messages.find((other) => other.id === id);
  if (!message) throw new Error(`No message ${id} in ${dialog.id}`);
  return message;
}
