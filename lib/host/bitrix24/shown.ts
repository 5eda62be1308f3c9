/** Whether an element is drawn. */
export function isShown(element: HTMLElement): boolean {
  if (typeof element.checkVisibility === "function") return element.checkVisibility();
  return element.ownerDocument.defaultView?.getComputedStyle(element).display !== "none";
}
