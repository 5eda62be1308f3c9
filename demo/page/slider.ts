import { box, el, span } from "./dom.ts";

/** A side panel over a page, as the portal opens its cards in: it covers everything from 300 pixels on the right. */
export class Slider {
  #node: HTMLElement | null = null;

  get isOpen(): boolean {
    return this.#node !== null;
  }

  open(): void {
    if (this.#node) return;
    const close = el(
      "div",
      { class: "side-panel-label", title: "×" },
      span("side-panel-label-icon", "×"),
    );
    close.addEventListener("click", () => this.close());
    this.#node = box(
      "side-panel side-panel-overlay side-panel-overlay-open",
      box(
        "side-panel-container side-panel-card",
        close,
        box("side-panel-content-container", el("h1", {}, "Deal 4471"), box("side-panel-lines")),
      ),
    );
    document.body.append(this.#node);
  }

  close(): boolean {
    const wasOpen = this.isOpen;
    this.#node?.remove();
    this.#node = null;
    return wasOpen;
  }
}
