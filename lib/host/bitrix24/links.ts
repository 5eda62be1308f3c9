/** Whether a note links to a post elsewhere, or only to something within the portal. */
export function linkIn(
  note: HTMLElement,
  links: readonly HTMLElement[],
): "elsewhere" | "here" | null {
  const here = note.ownerDocument.location?.hostname;
  let found: "here" | null = null;
  for (const link of links) {
    const host = /^https?:\/\/([^/?#:]+)/i.exec(link.getAttribute("href") ?? "")?.[1];
    if (host && host !== here) return "elsewhere";
    found = "here";
  }
  return found;
}
