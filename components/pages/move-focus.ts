/** Arrows are their own: they choose, and move through what is typed. */
const NATIVE = "select, textarea, input:not([type=search]), [contenteditable]";

/**
 * Arrows, Home and End go from row to row, of those that can be seen; Enter is a button's own. Fields and open dialogs keep
 * their keys.
 * @param page the document whose rows are meant
 */
export function moveFocus(event: KeyboardEvent, page: Document): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  if (!KEYS.includes(event.key)) return;
  const { activeElement } = page;
  if (activeElement?.matches(NATIVE) || page.querySelector("dialog[open]")) return;
  const rows = [...page.querySelectorAll<HTMLElement>(".row")].filter((row) =>
    row.checkVisibility(),
  );
  const at = rows.findIndex((row) => row === activeElement);
  const inField = activeElement?.localName === "input";
  const next = rows[targetOf(event.key, at, rows.length, inField)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const KEYS = ["ArrowDown", "ArrowUp", "Home", "End"];

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
