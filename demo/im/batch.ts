/** Every change of the page comes together with the end of the task, as its framework does it. */
export class Batch {
  readonly #drawContent: () => void;
  readonly #drawList: () => void;
  #awaits = { content: false, list: false };
  #flushing = false;

  constructor(drawContent: () => void, drawList: () => void) {
    this.#drawContent = drawContent;
    this.#drawList = drawList;
  }

  content(): void {
    this.#awaits.content = true;
    this.#flushSoon();
  }

  list(): void {
    this.#awaits.list = true;
    this.#flushSoon();
  }

  #flushSoon(): void {
    if (this.#flushing) return;
    this.#flushing = true;
    queueMicrotask(() => {
      this.#flushing = false;
      const { content, list } = this.#awaits;
      this.#awaits = { content: false, list: false };
      if (content) this.#drawContent();
      if (list) this.#drawList();
    });
  }
}
