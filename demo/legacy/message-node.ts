import type { Mark } from "../model/dialog.ts";
import { ME, type Person } from "../model/people.ts";
import type { Dates } from "./dates.ts";
import { box, el, span, textNode } from "../page/dom.ts";
import { richText } from "./rich-text.ts";
import type { MessageView } from "../page/message-view.ts";
import type { Words } from "./words.ts";

export interface Drawing {
  readonly words: Words;
  readonly dates: Dates;
  readonly person: (id: number) => Person | undefined;
}

const MARKS: Record<Mark, string> = {
  start: "bx-messenger-content-item-ol-start",
  end: "bx-messenger-content-item-ol-end",
  output: "bx-messenger-content-item-ol-output",
  attention: "bx-messenger-content-item-ol-attention",
  hidden: "bx-messenger-content-item-system",
};
const CONTENT = "bx-messenger-content-item-content";
const WRAP = "bx-messenger-content-item-text-wrap ";
const FAILED = "bx-messenger-content-item-content-progress-error";
const SENDING = "bx-messenger-content-item-content-progress";

export function typeOf(view: Pick<MessageView, "author">): "system" | "self" | "other" {
  if (view.author === 0) return "system";
  return view.author === ME ? "self" : "other";
}

/** The pieces of a message node that change, and the class it was made with. */
interface Parts {
  readonly className: string;
  readonly content: HTMLElement;
  readonly status: HTMLElement;
  readonly body: HTMLElement;
  readonly wrap: HTMLElement;
  readonly text: HTMLElement;
  readonly date: HTMLElement;
}
const partsOf = new WeakMap<HTMLElement, Parts>();

export function messageNode(view: MessageView, drawing: Drawing): HTMLElement {
  if (view.skipped)
    return el("div", { class: "bx-messenger-item-skipped", "data-messageid": view.id });
  const type = typeOf(view);
  const kind = { system: "notice", self: "1", other: "2" }[type];
  const className = `bx-messenger-content-item bx-messenger-content-item-id-${view.id} bx-messenger-content-item-${kind} `;
  const text = el("span", { id: `im-message-${view.id}`, class: "bx-messenger-message" });
  const wrap = span(WRAP, text);
  const body = span("bx-messenger-content-item-text-message", wrap);
  const date = span("bx-messenger-content-item-date");
  const status = span("bx-messenger-content-item-status");
  const content = span(
    CONTENT,
    ...(type === "system"
      ? []
      : [
          el("span", { title: drawing.words.messageMenu, class: "bx-messenger-content-item-menu" }),
          avatar(view, type, drawing),
        ]),
    status,
    span(
      "bx-messenger-content-item-text-center",
      body,
      span("bx-messenger-content-item-params", date),
      span("bx-messenger-clear"),
    ),
  );
  const node = el(
    "div",
    {
      "data-type": type,
      "data-senderid": String(view.author),
      // Messages of the system carry no date, only its text.
      ...(type === "system" ? {} : { "data-messagedate": drawing.dates.text(view.at) }),
      "data-messageid": view.id,
      "data-blockmessageid": view.id,
      class: className,
    },
    content,
    el("div", { id: `im-message-keyboard-empty-${view.id}` }),
  );
  partsOf.set(node, { className, content, status, body, wrap, text, date });
  patchMessage(node, view, drawing);
  return node;
}

function avatar(view: MessageView, type: "self" | "other", { person }: Drawing): HTMLElement {
  const author = person(view.author);
  const name = author?.name ?? "";
  const other = type === "other";
  return el(
    "span",
    {
      ...(other ? { title: name } : {}),
      class: `bx-messenger-content-item-avatar${other ? " bx-messenger-content-item-avatar-button" : ""}`,
    },
    span("bx-messenger-content-item-arrow"),
    span(
      "bx-messenger-content-item-avatar-block",
      el("span", {
        style: `background-color: ${author?.color ?? "#999999"}`,
        class: "bx-messenger-content-item-avatar-img bx-messenger-content-item-avatar-img-default",
      }),
      el(
        "span",
        { title: name, class: "bx-messenger-content-item-avatar-name" },
        name.split(" ")[0] ?? "",
      ),
    ),
  );
}

/** Makes a node say what its message says now. Nodes are kept; what did not change is not written. */
export function patchMessage(
  node: HTMLElement,
  view: MessageView,
  { words, dates }: Drawing,
): void {
  const parts = partsOf.get(node);
  if (!parts) return;
  if (node.getAttribute("data-messageid") !== view.id) confirmId(node, parts, view.id);
  setClass(node, classOf(parts.className, view));
  setClass(parts.content, view.edited ? `${CONTENT} bx-messenger-message-edited` : CONTENT);
  setClass(parts.wrap, view.deleted ? `${WRAP}bx-messenger-message-deleted` : WRAP);
  const mark = { sent: null, sending: "progress", failed: "error" }[view.state];
  const wanted = mark && `bx-messenger-content-item-${mark}`;
  if ((parts.status.firstElementChild?.className ?? null) !== wanted) {
    parts.status.replaceChildren(
      ...(wanted
        ? [el("span", mark === "error" ? { title: words.retry, class: wanted } : { class: wanted })]
        : []),
    );
  }
  const shown = view.state === "failed" ? words.notDelivered : dates.time(view.at);
  if (parts.date.textContent !== shown) parts.date.textContent = shown;
  drawText(parts, view, words);
}

function classOf(className: string, { mark, state }: MessageView): string {
  const more = [
    ...(mark ? [MARKS[mark]] : []),
    ...(state === "failed" ? [FAILED] : []),
    ...(state === "sending" ? [SENDING] : []),
  ];
  return className + more.join(" ");
}

function drawText({ text, body }: Parts, view: MessageView, words: Words): void {
  const content = view.deleted ? [textNode(words.deleted)] : richText(view.text, ME);
  if (view.fileName && !body.querySelector(".bx-messenger-file-box")) {
    body.prepend(
      box(
        "bx-messenger-file-box",
        box(
          "bx-messenger-file",
          box("bx-messenger-file-attrs", span("bx-messenger-file-title", view.fileName)),
        ),
      ),
    );
  }
  if (text.childNodes.length === 0) text.append(...content);
  else if (text.innerHTML !== el("span", {}, ...content).innerHTML)
    text.replaceChildren(...(view.deleted ? [textNode(words.deleted)] : richText(view.text, ME)));
}

/** The server answered: the same node takes the number; the class keeps the temporary one. */
function confirmId(node: HTMLElement, { text }: Parts, id: string): void {
  node.setAttribute("data-messageid", id);
  node.setAttribute("data-blockmessageid", id);
  text.setAttribute("id", `im-message-${id}`);
  node.lastElementChild?.setAttribute("id", `im-message-keyboard-empty-${id}`);
}

function setClass(node: HTMLElement, className: string): void {
  if (node.getAttribute("class") !== className) node.setAttribute("class", className);
}
