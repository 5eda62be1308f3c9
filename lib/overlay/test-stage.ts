import { afterEach, beforeEach, vi } from "vitest";
import { createOverlay } from "./create-overlay.ts";
import type { BadgeRow, Overlay } from "./overlay.ts";
import type { BadgeView } from "./view.ts";

export const HEIGHT = 45;
export const SCROLLER = { top: 50, height: 450, width: 330 };

export let overlay: Overlay;
export let scroller: HTMLElement;
/** Every look at where the scroller stands. */
export let measured: ReturnType<typeof place>;
/** The dialogs whose view was asked for, in order. */
export let asked: string[];

/** Before each test of a file: an empty list on a page of its own, and an overlay over it. */
export function useStage(): void {
  beforeEach(() => {
    asked = [];
    scroller = document.createElement("div");
    document.body.replaceChildren(scroller);
    measured = place(scroller, () => new DOMRect(0, SCROLLER.top, SCROLLER.width, SCROLLER.height));
    vi.spyOn(scroller, "clientWidth", "get").mockReturnValue(SCROLLER.width);
    vi.spyOn(scroller, "clientHeight", "get").mockReturnValue(SCROLLER.height);
    document.elementFromPoint = () => null;
    overlayAnew();
  });
  afterEach(() => overlay.destroy());
}

/** Another copy of the overlay comes; it is the one that tests mean from then on. */
export function overlayAnew(): void {
  overlay = createOverlay(document);
}

function place(element: Element, rect: () => DOMRect) {
  return vi.spyOn(element, "getBoundingClientRect").mockImplementation(rect);
}

/** A list of so many rows, drawn as a browser would. */
export function list(count: number): BadgeRow[] {
  const rows = Array.from({ length: count }, (_, index) => {
    const element = document.createElement("div");
    const anchor = document.createElement("i");
    element.append(anchor);
    const top = (): number => SCROLLER.top + index * HEIGHT - scroller.scrollTop;
    place(element, () => new DOMRect(0, top(), SCROLLER.width, HEIGHT));
    place(anchor, () => new DOMRect(13, top() + 5, 34, 34));
    return { dialog: `chat${index}`, element, anchor };
  });
  scroller.replaceChildren(...rows.map(({ element }) => element));
  return rows;
}

export const view = (dialog: string, rest: Partial<BadgeView> = {}): BadgeView => ({
  dialog,
  state: "open",
  urgency: "calm",
  unanswered: "yes",
  approximate: false,
  ended: false,
  text: "23h",
  details: "Reply until Tue 15:03",
  ...rest,
});

/** The same of every row, and that it was asked for is kept. */
export const viewOf = ({ dialog }: BadgeRow): BadgeView => {
  asked.push(dialog);
  return view(dialog);
};

export const frame = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => done());
  });

export function root(): ShadowRoot {
  const { shadowRoot } = overlay.element;
  if (!shadowRoot) throw new Error("the overlay has no open root");
  return shadowRoot;
}
export const badges = (): HTMLElement[] => [
  ...root().querySelectorAll<HTMLElement>("[data-part=badge]"),
];
