import { hooksOf } from "./hooks.ts";
import type { PieceView } from "./view.ts";

export type Part = "badge" | "chip" | "notice";

/** An element of the overlay with its stable hooks. What is the same is not written again. */
export interface Piece {
  readonly element: HTMLElement;
  /** Writes the hooks, and the text into a node that is kept. */
  write(view: PieceView, text: string): void;
  set(name: string, value: string | null): void;
}

export function createPiece(element: HTMLElement, part: Part, into: Node = element): Piece {
  const words = element.ownerDocument.createTextNode("");
  into.appendChild(words);
  element.dataset["part"] = part;
  const written = new Map<string, string | null>();

  const set = (name: string, value: string | null): void => {
    if ((written.get(name) ?? null) === value) return;
    written.set(name, value);
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  };

  return {
    element,
    set,
    write(view, text) {
      for (const [name, value] of Object.entries(hooksOf(view))) set(name, value);
      if (words.data !== text) words.data = text;
    },
  };
}
