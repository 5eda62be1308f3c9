/**
 * The connector's id in an element's class, as the front end writes it: the id behind `prefix`, its first dot as an
 * underscore, `skypebot` as `skype`. `lines` is the mark of an open channel, not a connector.
 */
export function connectorOf(element: Element | null, prefix: string): string | undefined {
  const names = element?.getAttribute("class") ?? "";
  if (!names.includes(prefix)) return undefined;
  for (const name of names.split(/\s+/)) {
    if (!name.startsWith(prefix)) continue;
    const source = name.slice(prefix.length);
    if (source === "lines" || source.length > 100) continue;
    if (source === "skype") return "skypebot";
    // Only this family has dots in its ids; elsewhere an underscore is the id's own.
    return source.replace(/^botframework_/, "botframework.");
  }
  return undefined;
}
