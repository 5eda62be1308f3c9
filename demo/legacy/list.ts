import { atComputer, type Clock } from "../model/clock.ts";
import type { Dialog } from "../model/dialog.ts";
import type { Person } from "../model/people.ts";
import type { Dates } from "./dates.ts";
import { box, el, setStyle, span } from "../page/dom.ts";
import { rowNode, type LastSaid } from "./row.ts";
import type { Words } from "./words.ts";

export interface ListSource {
  readonly words: Words;
  readonly dates: Dates;
  readonly clock: Clock;
  /** Every section by its last message, instead of the oldest conversation first. */
  readonly newestFirst: boolean;
  dialogs(): Iterable<Dialog>;
  lastOf(dialog: Dialog): LastSaid | null;
  readonly person: (id: number) => Person | undefined;
}

type Section = "new" | "work" | "answered";
const SECTIONS: readonly Section[] = ["new", "work", "answered"];

/** Space above the list, taken by the search field. */
const SEARCH_HEIGHT = 47;

/** The list of conversations. Every update empties it and builds all rows anew: no row node outlives an update. */
export class List {
  readonly root: HTMLElement;
  readonly wrap = box(
    "bx-messenger-cl-wrap bx-messenger-recent-wrap bx-messenger-recent-lines-wrap",
  );
  readonly #scroller: HTMLElement;
  readonly #source: ListSource;

  constructor(source: ListSource, onOpen: (dialog: string) => void) {
    this.#source = source;
    this.#scroller = box("bx-messenger-cl bx-messenger-recent-lines-container", this.wrap);
    this.root = listRoot(source.words, this.#scroller);
    this.wrap.addEventListener("click", (event) => {
      const row =
        event.target instanceof Element
          ? event.target.closest<HTMLElement>(".bx-messenger-cl-item")
          : null;
      const dialog = row?.dataset["userid"];
      if (dialog) onOpen(dialog);
    });
    const fit = (): void => setStyle(this.#scroller, `height: ${innerHeight - SEARCH_HEIGHT}px;`);
    addEventListener("resize", fit);
    fit();
  }

  /** A second, hidden list stands beside the first in recent releases. */
  addHidden(list: HTMLElement): void {
    this.#scroller.append(list);
  }

  setWidth(px: number): void {
    setStyle(this.root, `width: ${px}px;`);
  }

  redraw(): void {
    const nodes = listNodes(this.#source);
    this.wrap.replaceChildren();
    for (const node of nodes) this.wrap.append(node);
  }
}

/** What stands around the rows. */
export function listRoot(words: Words, scroller: HTMLElement): HTMLElement {
  return el(
    "div",
    { class: "bx-messenger-box-contact bx-messenger-box-contact-normal", style: "width: 330px;" },
    box("bx-messenger-cl-search", search(words)),
    scroller,
    statusPanel(words),
  );
}

/** Headings and rows, flat and in order. */
export function listNodes(source: ListSource): HTMLElement[] {
  const { words, clock, dates, person } = source;
  const now = atComputer(clock);
  const nodes: HTMLElement[] = [];
  const sorted = sortedSections(source);
  for (const section of SECTIONS) {
    const dialogs = sorted.get(section);
    if (!dialogs) continue;
    nodes.push(sectionHeading(section, words));
    const byLast = goesByLast(source, section);
    let day: string | null = null;
    for (const dialog of dialogs) {
      const heading = dates.listHeading(byLast ? lastAt(dialog) : dialog.sessionStartAt, now);
      if (heading !== day) nodes.push(group(span("bx-messenger-recent-group-title", heading)));
      day = heading;
      nodes.push(rowNode(dialog, source.lastOf(dialog), person));
    }
  }
  return nodes;
}

function sortedSections(source: ListSource): Map<Section, Dialog[]> {
  const sections = new Map<Section, Dialog[]>();
  for (const dialog of source.dialogs()) {
    const section = sectionOf(dialog);
    const dialogs = sections.get(section);
    if (dialogs) dialogs.push(dialog);
    else sections.set(section, [dialog]);
  }
  for (const [section, dialogs] of sections) {
    const order = goesByLast(source, section) ? newestFirst : oldestSessionFirst;
    dialogs.sort((a, b) => Number(b.pinned) - Number(a.pinned) || order(a, b));
  }
  return sections;
}

/** Whether a section goes by the last message, in its order and its headings. */
function goesByLast(source: ListSource, section: Section): boolean {
  return source.newestFirst || section === "answered";
}

function sectionOf({ status }: Dialog): Section {
  if (status < 10) return "new";
  return status < 40 ? "work" : "answered";
}

function newestFirst(a: Dialog, b: Dialog): number {
  return lastAt(b) - lastAt(a) || (b.messages.at(-1)?.id ?? 0) - (a.messages.at(-1)?.id ?? 0);
}

function oldestSessionFirst(a: Dialog, b: Dialog): number {
  return a.sessionStartAt - b.sessionStartAt || a.chatId - b.chatId;
}

function lastAt(dialog: Dialog): number {
  return dialog.messages.at(-1)?.at ?? dialog.sessionStartAt;
}

function sectionHeading(section: Section, words: Words): HTMLElement {
  const title = "bx-messenger-recent-category-title";
  return group(
    span(`bx-messenger-recent-group-title ${title} ${title}-${section}`, words.sections[section]),
  );
}

function group(title: HTMLElement): HTMLElement {
  return box("bx-messenger-recent-group", title);
}

function search(words: Words): HTMLElement {
  return box(
    "bx-messenger-input-wrap bx-messenger-cl-search-wrap",
    span("bx-messenger-input-search-icon"),
    el("a", { href: "javascript:void(0);", class: "bx-messenger-input-close" }),
    el("input", {
      type: "text",
      placeholder: words.search,
      class: "bx-messenger-input",
      style: "",
    }),
  );
}

function statusPanel(words: Words): HTMLElement {
  return box(
    "bx-messenger-cl-panel bx-messenger-cl-panel-hide",
    box(
      "bx-messenger-cl-panel-wrap",
      span(
        "bx-messenger-cl-panel-status-wrap bx-messenger-cl-status-online",
        span("bx-messenger-cl-panel-status bx-messenger-cl-status"),
        span("bx-messenger-cl-panel-status-text", words.online),
        span("bx-messenger-cl-panel-status-arrow"),
      ),
      span("bx-messenger-cl-panel-right-wrap"),
    ),
  );
}
