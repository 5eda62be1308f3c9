import { render } from "preact";
import { afterEach, beforeEach } from "vitest";

/** @returns an element that stands in the document during each test of a file, and is emptied after it */
export function useRoot(): HTMLElement {
  const root = document.createElement("div");
  beforeEach(() => document.body.append(root));
  afterEach(() => {
    render(null, root);
    root.remove();
  });
  return root;
}
