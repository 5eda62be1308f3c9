/**
 * Arrows, Home and End go from row to row; Enter is a button's own.
 * @param page the document whose rows are meant
 */
export function moveFocus(event: KeyboardEvent, page: Document): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...page.querySelectorAll<HTMLElement>(".row")];
  const at = rows.findIndex((row) => row === page.activeElement);
  const inField = page.activeElement?.localName === "input";
  const next = rows[targetOf(event.key, at, rows.length, inField)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function targetOf(key: string, at: number, count: number, inField: boolean): number {
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, count - 1);
    case "ArrowUp":
      return at === -1 ? -1 : Math.max(at - 1, 0);
    case "Home":
      return inField ? -1 : 0;
    case "End":
      return inField ? -1 : count - 1;
    default:
      return -1;
  }
}
