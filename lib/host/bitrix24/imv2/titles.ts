/** The title that an element shows in full, also where it is cut on screen. */
export function titleOf(element: Element | null): string {
  return (element?.getAttribute("title") || (element?.textContent ?? "")).trim();
}

/** Whether two titles are the same text, however long the part that was kept of it is. */
export function sameTitle(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/\s+/g, " ").trim().slice(0, 300).trim();
  return plain(a) !== "" && plain(a) === plain(b);
}
