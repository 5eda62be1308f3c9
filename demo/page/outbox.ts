import type { Acts } from "../model/acts.ts";
import { atComputer } from "../model/clock.ts";
import type { AttachedFile, Dialog, Message, Refusal } from "../model/dialog.ts";
import { ME } from "../model/people.ts";
import type { SendingWay } from "../model/sent.ts";
import type { MessageView } from "./message-view.ts";
import type { Work } from "./work.ts";

interface Outgoing {
  readonly text: string;
  readonly way: SendingWay;
  readonly whisper: boolean;
  readonly file: AttachedFile | null;
  readonly replyTo?: number | undefined;
}

interface OnItsWay extends Outgoing {
  readonly tempId: string;
  readonly at: number;
  failed: boolean;
}

/** The server's answer, the class of a whisper, and the network's refusal come one after the other. */
const CONFIRMED_AFTER = 90;
const WHISPER_MARK_AFTER = 30;
const REFUSED_AFTER = 60;

/** What the generations of the messenger do differently. */
export interface Manner {
  /** Makes the number a message has until the server gives it one. */
  temporaryId(): string;
  /** A whisper is drawn as one from the start, not only after the server's answer. */
  readonly whispersAtOnce: boolean;
}

/** This page's own messages: drawn at once with a temporary number, confirmed or failed later. */
export class Outbox {
  online = true;
  /** The next message fails: without an answer of the server, or refused by the network for this reason. */
  failNext: "unanswered" | Refusal | null = null;
  /** Called with the message as it is to be drawn, and the number it was drawn with before. */
  onChange: (dialog: Dialog, view: MessageView, was: string | null) => void = () => {};
  /** The server's copy of an own message arrives: it is drawn already. */
  isConfirming = false;
  readonly #acts: Acts;
  readonly #work: Work;
  readonly #refusals: boolean;
  readonly #manner: Manner;
  readonly #waiting = new Map<string, OnItsWay[]>();

  constructor(acts: Acts, work: Work, refusals: boolean, manner: Manner) {
    this.#manner = manner;
    this.#acts = acts;
    this.#work = work;
    this.#refusals = refusals;
  }

  /** Messages without a number of the server's, failed ones included. */
  unsent(dialog: string): MessageView[] {
    return (this.#waiting.get(dialog) ?? []).map((message) => this.#viewOf(message));
  }

  send(dialog: Dialog, outgoing: Outgoing): void {
    const at = this.#acts.portal.clock.next();
    const message: OnItsWay = {
      ...outgoing,
      at,
      tempId: this.#manner.temporaryId(),
      failed: false,
    };
    const waiting = this.#waiting.get(dialog.id);
    if (waiting) waiting.push(message);
    else this.#waiting.set(dialog.id, [message]);
    this.#note(dialog, outgoing);
    this.onChange(dialog, this.#viewOf(message), null);
    this.#deliver(dialog, message);
  }

  /** The retry mark of a failed message. */
  resend(dialog: Dialog, id: string): void {
    const waiting = this.#waiting.get(dialog.id)?.find((message) => message.tempId === id);
    if (waiting) {
      waiting.failed = false;
      this.#note(dialog, { ...waiting, way: "resend" });
      this.onChange(dialog, this.#viewOf(waiting), id);
      this.#deliver(dialog, waiting);
      return;
    }
    const message = dialog.messages.find(
      (other) => String(other.id) === id && other.author === ME && !other.delivered,
    );
    if (!message) return;
    this.#note(dialog, { text: message.text, file: message.file, whisper: false, way: "resend" });
    void this.#work.after(CONFIRMED_AFTER, () => {
      const refusal = this.#refusalNow(dialog, message);
      message.delivered = refusal === null;
      this.#acts.portal.tell({ type: "changed", dialog, message });
      if (refusal) this.#acts.refuse(dialog, { reason: refusal });
    });
  }

  /** A message that did not go out is taken off the page. */
  giveUp(dialog: Dialog, id: string): void {
    const rest = this.#waiting.get(dialog.id)?.filter(({ tempId }) => tempId !== id);
    if (rest) this.#waiting.set(dialog.id, rest);
  }

  #note(dialog: Dialog, { text, way, whisper, file }: Outgoing): void {
    this.#acts.sent.push({ dialog: dialog.id, text, way, whisper, file: file?.name ?? null });
  }

  #deliver(dialog: Dialog, message: OnItsWay): void {
    const fails = this.failNext;
    this.failNext = null;
    void this.#work.after(CONFIRMED_AFTER, () => {
      if (fails === "unanswered") {
        message.failed = true;
        this.onChange(dialog, this.#viewOf(message), message.tempId);
      } else this.#confirm(dialog, message, fails);
    });
  }

  #confirm(dialog: Dialog, message: OnItsWay, fails: Refusal | null): void {
    const refusal = message.whisper ? null : (fails ?? this.#refusalNow(dialog, message));
    this.#waiting.set(
      dialog.id,
      (this.#waiting.get(dialog.id) ?? []).filter((other) => other !== message),
    );
    this.isConfirming = true;
    const stored = this.#store(dialog, message);
    this.isConfirming = false;
    // The node on the page gets the number now, the class of a whisper with a later update.
    this.onChange(
      dialog,
      { ...this.#viewOf(message), id: String(stored.id), state: "sent", mark: null },
      message.tempId,
    );
    if (message.whisper) {
      void this.#work.after(WHISPER_MARK_AFTER, () =>
        this.#acts.portal.tell({ type: "changed", dialog, message: stored }),
      );
    }
    if (refusal)
      void this.#work.after(REFUSED_AFTER, () => this.#acts.refuse(dialog, { reason: refusal }));
  }

  #store(dialog: Dialog, { text, at, file, whisper, replyTo }: OnItsWay): Message {
    const said = { text, at, file: file ?? undefined, replyTo };
    return whisper ? this.#acts.whisper(dialog, said) : this.#acts.answer(dialog, ME, said);
  }

  #refusalNow(dialog: Dialog, { text }: { readonly text: string }): Refusal | null {
    if (!this.#refusals) return null;
    const refusal = this.#acts.wouldRefuse(dialog);
    return refusal === "private-reply" && text === "" ? null : refusal;
  }

  #viewOf(message: OnItsWay): MessageView {
    return {
      id: message.tempId,
      author: ME,
      // The page dates what it sends by the computer's clock.
      at: atComputer(this.#acts.portal.clock, message.at),
      text: message.text,
      mark: message.whisper && this.#manner.whispersAtOnce ? "hidden" : null,
      state: message.failed ? "failed" : "sending",
      edited: false,
      deleted: false,
      fileName: message.file?.name ?? null,
      skipped: false,
      replyTo: message.replyTo ?? null,
      forwardedFrom: null,
    };
  }
}
