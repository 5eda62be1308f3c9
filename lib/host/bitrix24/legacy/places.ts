import type { HostPlaces } from "../../host.ts";
import { gapIn, isDarkAround, rectOf } from "../free-space.ts";
import { find, findAll } from "./selectors.ts";

/** The send button and the name of its key, which appear with the first letter of a draft. */
const SEND_AREA_WIDTH = 110;

/** @param panelShown whether the host shows its own panel instead of the composer. */
export function createPlaces(document: Document, panelShown: () => boolean): HostPlaces {
  return {
    chip() {
      const header = find(document, "header");
      if (!header) return null;
      return gapIn(header, header.getBoundingClientRect(), [
        find(header, "headerOfChannel"),
        ...(find(header, "title")?.children ?? []),
        ...findAll(header, "participant"),
        ...findAll(header, "headerButton"),
      ]);
    },
    notice() {
      const composer = find(document, "composer");
      const icons = find(composer, "icons");
      if (!composer || !icons || panelShown()) return null;
      const send = find(composer, "sendArea");
      const bounds = composer.getBoundingClientRect();
      const row = icons.getBoundingClientRect();
      const view = document.defaultView;
      const reserved = send && !hasWidth(send) ? SEND_AREA_WIDTH : 0;
      const rightToLeft = view?.getComputedStyle(composer).direction === "rtl";
      const left = bounds.left + (rightToLeft ? reserved : 0);
      const band = rectOf(document, left, row.top, bounds.width - reserved, row.height);
      const iconsInside = [...icons.querySelectorAll("*")];
      return gapIn(icons, band, [
        ...iconsInside,
        send,
        find(composer, "sendButton"),
        find(composer, "sendKey"),
      ]);
    },
    dark: () =>
      isDarkAround(
        find(document, "header") ?? find(document, "messages") ?? find(document, "rows"),
      ),
  };
}

function hasWidth(element: Element): boolean {
  return element.getBoundingClientRect().width > 0;
}
