import { box, el, setStyle, span } from "../page/dom.ts";
import { Slider } from "../page/slider.ts";

/** The portal's side panels: the messenger sits in one itself; cards open in others above it. Esc closes the topmost. */
export class SidePanels {
  readonly card = new Slider();
  readonly #messenger: HTMLElement;

  constructor(place: HTMLElement, messenger: HTMLElement) {
    const label = el(
      "div",
      { class: "side-panel-label", title: "×" },
      span("side-panel-label-icon", "×"),
    );
    label.addEventListener("click", () => this.closeMessenger());
    this.#messenger = box(
      "side-panel side-panel-overlay side-panel-overlay-open side-panel-messenger",
      box(
        "side-panel-container",
        label,
        box("side-panel-content-container", box("bx-im-messenger__slider", messenger)),
      ),
    );
    setStyle(this.#messenger, "z-index: 3200;");
    const open = el("button", { class: "portal-open-messenger", type: "button" }, "Chat and calls");
    open.addEventListener("click", () => this.openMessenger());
    place.append(
      box("portal-page", el("h1", {}, "Acme"), el("p", {}, "The portal's start page."), open),
      this.#messenger,
    );
  }

  get messengerOpen(): boolean {
    return !this.#messenger.classList.contains("side-panel-closed");
  }

  openMessenger(): void {
    this.#messenger.classList.remove("side-panel-closed");
  }

  closeMessenger(): void {
    this.#messenger.classList.add("side-panel-closed");
  }

  closeTopmost(): void {
    if (!this.card.close()) this.closeMessenger();
  }
}
