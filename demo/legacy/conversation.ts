import { atComputer, type Clock } from "../model/clock.ts";
import { box, el, setStyle, span } from "../page/dom.ts";
import { messageNode, patchMessage, type Drawing } from "./message-node.ts";
import type { MessageView } from "../page/message-view.ts";

const GROUP = "bx-messenger-content-group";

/** The body: date headings, messages and delimiters as flat children of one node that is kept for good. */
export class Conversation {
  readonly scroller = box("bx-messenger-body");
  readonly wrap = box("bx-messenger-body-wrap");
  readonly #drawing: Drawing;
  readonly #clock: Clock;
  #lastDay: string | null = null;
  #lastAuthor: number | null = null;

  readonly #measured: boolean;

  /** @param measured false: it is drawn on no screen, where nothing has a place and no heading floats */
  constructor(drawing: Drawing, clock: Clock, onScroll: () => void, measured = true) {
    this.#measured = measured;
    this.#drawing = drawing;
    this.#clock = clock;
    this.scroller.append(box("bx-messenger-body-bg", this.wrap));
    this.scroller.addEventListener("scroll", () => {
      this.redrawHeadings();
      onScroll();
    });
  }

  showLoading(): void {
    this.wrap.replaceChildren();
    this.wrap.classList.add("bx-messenger-loading");
    this.wrap.append(
      box(
        "bx-messenger-content-load",
        span("bx-messenger-content-load-img"),
        span("bx-messenger-content-load-text", this.#drawing.words.loading),
      ),
    );
  }

  /** Builds everything anew. */
  draw(views: readonly MessageView[], hasOlder: boolean): void {
    this.wrap.replaceChildren();
    this.wrap.classList.remove("bx-messenger-loading");
    this.#lastDay = null;
    this.#lastAuthor = null;
    if (hasOlder) this.wrap.append(this.#historyLink());
    if (views.length === 0) {
      this.wrap.append(
        box(
          "bx-messenger-content-empty",
          span("bx-messenger-content-load-text", this.#drawing.words.empty),
        ),
      );
    }
    for (const view of views) this.wrap.append(...this.#piecesOf(view));
    this.scrollToEnd();
    this.redrawHeadings();
  }

  append(view: MessageView): void {
    this.setNotice(null);
    if (this.#lastAuthor === null) this.wrap.querySelector(".bx-messenger-content-empty")?.remove();
    const atEnd =
      this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight < 120;
    for (const piece of this.#piecesOf(view)) this.wrap.append(piece);
    if (atEnd || view.state === "sending") this.scrollToEnd();
    this.redrawHeadings();
  }

  /** Puts older messages on top; what is drawn already stays where it is, before the eye too. */
  prepend(views: readonly MessageView[], hasOlder: boolean): void {
    const { scroller, wrap } = this;
    const fromEnd = scroller.scrollHeight - scroller.scrollTop;
    const [day, author] = [this.#lastDay, this.#lastAuthor];
    this.#lastDay = null;
    this.#lastAuthor = null;
    const pieces = views.flatMap((view) => this.#piecesOf(view));
    wrap.querySelector(".bx-notifier-content-link-history-wrap")?.remove();
    const first = wrap.firstElementChild;
    const sameDay = first?.querySelector(`.${GROUP}-title`)?.textContent === this.#lastDay;
    if (first && sameDay) first.remove();
    if (first && !sameDay) first.after(delimiter());
    else if (this.#authorOfFirst() !== this.#lastAuthor) pieces.push(delimiter());
    if (hasOlder) pieces.unshift(this.#historyLink());
    wrap.prepend(...pieces);
    this.#lastDay = day;
    this.#lastAuthor = author;
    scroller.scrollTop = scroller.scrollHeight - fromEnd;
    this.redrawHeadings();
  }

  /** There are older messages than those drawn. */
  offerOlder(): void {
    if (!this.wrap.querySelector(".bx-notifier-content-link-history-wrap"))
      this.wrap.prepend(this.#historyLink());
  }

  patch(view: MessageView): void {
    const node = this.nodeOf(view.id);
    if (node) patchMessage(node, view, this.#drawing);
  }

  /** The server's number for a message drawn with a temporary one. */
  confirm(tempId: string, view: MessageView): void {
    const node = this.nodeOf(tempId);
    if (node) patchMessage(node, view, this.#drawing);
  }

  nodeOf(id: string): HTMLElement | null {
    return this.wrap.querySelector<HTMLElement>(`[data-messageid="${id}"]`);
  }

  /** The row under the messages: who is writing, or who has seen them. */
  setNotice(text: string | null): void {
    const last = this.wrap.lastElementChild;
    const present = last?.classList.contains("bx-messenger-content-item-notify") ? last : null;
    if (text === null) present?.remove();
    else {
      const row = box(
        "bx-messenger-content-item bx-messenger-content-item-notify",
        span(
          "bx-messenger-content-item-content",
          span("bx-messenger-content-item-notify-text", text),
        ),
      );
      if (present) present.replaceWith(row);
      else this.wrap.append(row);
      this.scrollToEnd();
    }
  }

  scrollToEnd(): void {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  /** The heading of the messages in view floats over them: its classes and margins are rewritten while scrolling. */
  redrawHeadings(): void {
    if (!this.#measured) return;
    const { dates } = this.#drawing;
    const top = this.scroller.scrollTop;
    const headings = [...this.wrap.querySelectorAll<HTMLElement>(`.${GROUP}`)];
    const floating = headings.findLast((heading) => heading.offsetTop < top);
    for (const heading of headings) {
      const title = heading.querySelector<HTMLElement>(`.${GROUP}-title`);
      if (!title) continue;
      const state =
        heading === floating ? "-float" : title.textContent === dates.today ? "-today" : null;
      const className = `${GROUP} ${state ? GROUP + state : ""}`;
      if (heading.className !== className) heading.className = className;
      if (heading !== floating) {
        if (title.hasAttribute("style")) title.removeAttribute("style");
        continue;
      }
      const left = Math.round((this.wrap.clientWidth - title.offsetWidth) / 2);
      setStyle(
        title,
        `margin-left: ${left}px; margin-top: ${Math.round(top - heading.offsetTop + 12)}px;`,
      );
    }
  }

  #piecesOf(view: MessageView): HTMLElement[] {
    const pieces: HTMLElement[] = [];
    const isFirst = this.#lastAuthor === null;
    const day = this.#drawing.dates.heading(view.at, atComputer(this.#clock));
    const newDay = day !== this.#lastDay;
    if (newDay) pieces.push(this.#heading(day, view.at));
    if (!isFirst && (newDay || view.author !== this.#lastAuthor)) pieces.push(delimiter());
    this.#lastDay = day;
    this.#lastAuthor = view.author;
    pieces.push(messageNode(view, this.#drawing));
    return pieces;
  }

  #heading(day: string, at: number): HTMLElement {
    const name = `bx-im-go-${this.#drawing.dates.text(at)}`;
    const lower = this.#drawing.dates.today === "сегодня" ? " bx-messenger-lowercase" : "";
    const today = day === this.#drawing.dates.today ? `${GROUP}-today` : "";
    return box(
      `${GROUP} ${today}`,
      el("a", { name, class: `${GROUP}-link` }),
      el("a", { id: `bx-im-go-${day}`, href: `#${name}`, class: `${GROUP}-title${lower}` }, day),
    );
  }

  #historyLink(): HTMLElement {
    return box(
      "bx-notifier-content-link-history-wrap",
      el(
        "a",
        { href: "javascript:void(0);", class: "bx-notifier-content-link-history" },
        this.#drawing.words.loadEarlier,
      ),
    );
  }

  #authorOfFirst(): number | null {
    const id = this.wrap.querySelector<HTMLElement>("[data-senderid]")?.dataset["senderid"];
    return id === undefined ? null : Number(id);
  }
}

function delimiter(): HTMLElement {
  return box("bx-messenger-item-delimiter");
}
