import type { HostPlaces } from "../../host.ts";
import { gapIn, isDarkAround } from "../free-space.ts";
import { find } from "./selectors.ts";

export function createPlaces(document: Document): HostPlaces {
  return {
    chip() {
      const header = find(document, "header");
      return header && gapIn(header, header.getBoundingClientRect(), drawnIn(header));
    },
    notice() {
      const composer = find(document, "composer");
      const row = find(composer, "composerRow");
      if (!composer || !row || find(document, "joinPanel")) return null;
      const taken = [...drawnIn(row), find(composer, "composerField")];
      return gapIn(row, row.getBoundingClientRect(), taken);
    },
    dark: () => isDarkAround(find(document, "header") ?? find(document, "content")),
  };
}

/** What is drawn in a row: texts, buttons and pictures. The boxes around them may fill the row and be empty. */
function drawnIn(row: Element): Element[] {
  return [...row.querySelectorAll("*")].filter(
    (element) =>
      element.children.length === 0 ||
      element.localName === "button" ||
      element.classList.contains("bx-im-avatar__container"),
  );
}
