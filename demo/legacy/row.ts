import type { Dialog, Message } from "../model/dialog.ts";
import { ME, type Person } from "../model/people.ts";
import { box, el, span } from "../page/dom.ts";
import { plainText } from "./rich-text.ts";
import type { Words } from "./words.ts";

/** The last thing said in a dialog, this page's own unsent messages included. */
export interface LastSaid {
  readonly author: number;
  readonly text: string;
  readonly state: "sent" | "sending" | "failed";
}

/** Avatar colour of every open-channel chat. */
export const CHAT_COLOR = "#4ba984";

/** Connector ids as class names: the first dot becomes an underscore. */
export function sourceOf(dialog: Dialog): string {
  return dialog.line.connector.replace(".", "_");
}

export function lastSaid(message: Message | undefined, words: Words): LastSaid | null {
  if (!message) return null;
  const text = message.deleted
    ? words.deleted
    : plainText(message.text) || (message.file ? words.fileMark : "");
  return { author: message.author, text, state: message.delivered ? "sent" : "failed" };
}

/** A new node for a row of the list. */
export function rowNode(
  dialog: Dialog,
  last: LastSaid | null,
  person: (id: number) => Person | undefined,
): HTMLElement {
  return el(
    "span",
    {
      "data-userid": dialog.id,
      "data-name": dialog.title,
      "data-status": String(dialog.status),
      "data-avatar": "/bitrix/js/im/images/blank.gif",
      "data-userischat": "true",
      class: classOf(dialog, last),
    },
    counter(dialog),
    el(
      "span",
      {
        title: dialog.title,
        class:
          "bx-messenger-cl-avatar bx-messenger-cl-avatar-lines  bx-messenger-cl-avatar-status-hide",
      },
      el("span", {
        class: "bx-messenger-cl-avatar-img bx-messenger-cl-avatar-img-default",
        style: `background-color: ${CHAT_COLOR}`,
      }),
      span("bx-messenger-cl-status"),
      ...(dialog.crm ? [span("bx-messenger-cl-crm")] : []),
    ),
    span(
      "bx-messenger-cl-user",
      el("div", { class: "bx-messenger-cl-user-title", title: dialog.title }, dialog.title),
      box("bx-messenger-cl-user-desc", ...lastAuthor(last, person), last?.text ?? ""),
    ),
  );
}

function classOf(dialog: Dialog, last: LastSaid | null): string {
  const own = last?.author === ME && dialog.counter === 0;
  const delivery =
    own && last ? { sent: "delivered", failed: "error", sending: null }[last.state] : null;
  return [
    "bx-messenger-cl-item ",
    dialog.counter > 0 ? "bx-messenger-cl-status-new-message" : "",
    `bx-messenger-cl-id-${dialog.id} bx-messenger-cl-item-chat`,
    dialog.writing ? "bx-messenger-cl-status-writing" : "",
    dialog.pinned ? "bx-messenger-cl-item-pinned" : "",
    dialog.muted ? "bx-messenger-cl-status-muted" : "",
    `bx-messenger-cl-avatar-${sourceOf(dialog)}`,
    "",
    delivery ? `bx-messenger-cl-item-message-status-${delivery}` : "",
  ].join(" ");
}

function counter({ counter: count }: Dialog): HTMLElement {
  const node = span("bx-messenger-cl-count");
  if (count > 0)
    node.append(span("bx-messenger-cl-count-digit", count > 99 ? "99+" : String(count)));
  return node;
}

/** I wrote last: an arrow. Another of the company: their small picture. A customer or the system: nothing. */
function lastAuthor(
  last: LastSaid | null,
  person: (id: number) => Person | undefined,
): HTMLElement[] {
  if (!last || last.author === 0) return [];
  if (last.author === ME) return [span("bx-messenger-cl-user-reply")];
  const author = person(last.author);
  if (!author || author.role === "customer") return [];
  return [
    el("span", {
      class: "bx-messenger-cl-user-reply-avatar",
      title: author.name,
      style: `background-color: ${author.color}`,
    }),
  ];
}
