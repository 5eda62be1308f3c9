/** The one element that the extension adds to a page. Never registered: content scripts have no element registry. */
export const OVERLAY_TAG = "reply-window-overlay";

/** Set inline and with priority: no rule of a page, in whatever cascade layer, wins over these. */
const HARDENED = {
  all: "initial",
  // No box of its own, so that layers take part in the page's own stacking order.
  display: "contents",
  visibility: "visible",
  "pointer-events": "none",
};

/** Makes the element and takes away what an earlier copy of the extension left. It is not attached yet. */
export function createElement(document: Document): HTMLElement {
  for (const stale of overlaysOf(document)) stale.remove();
  const element = document.createElement(OVERLAY_TAG);
  for (const [name, value] of Object.entries(HARDENED)) {
    element.style.setProperty(name, value, "important");
  }
  return element;
}

/** Elements that have met another one in their place: a newer copy of the extension has taken over. */
const superseded = new WeakSet<HTMLElement>();

/** Puts the element back under `<html>`, unless a newer copy has ever stood there: ours does not fight it. */
export function attach(element: HTMLElement): void {
  const { ownerDocument } = element;
  const root = ownerDocument.documentElement;
  if (root === null || element.parentNode === root) return;
  if (overlaysOf(ownerDocument).length > 0) superseded.add(element);
  if (!superseded.has(element)) root.append(element);
}

function overlaysOf(document: Document): HTMLElement[] {
  const children = document.documentElement?.children ?? [];
  return [...children].filter((child): child is HTMLElement => child.localName === OVERLAY_TAG);
}
