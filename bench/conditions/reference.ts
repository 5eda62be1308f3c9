import { MESSAGE, note, ROW, whenStanding } from "./found.ts";

// Thirty lines that watch the two containers and nothing else, and read what one would read for a badge.
const badges = new Map<string, string>();

function readRow(row: Element): void {
  note(row);
  const dialog = row.getAttribute("data-userid");
  const text = row.querySelector(".bx-messenger-cl-user-desc")?.textContent;
  if (dialog !== null) badges.set(dialog, text ?? "");
}

function readMessage(message: Element): void {
  note(message);
  const at = message.getAttribute("data-messagedate");
  badges.set("open", at ?? "");
}

function watch(container: Element, selector: string, read: (element: Element) => void): void {
  const readAll = (nodes: Iterable<Node>): void => {
    for (const node of nodes) if (node instanceof Element && node.matches(selector)) read(node);
  };
  new MutationObserver((records) => {
    for (const { addedNodes } of records) readAll(addedNodes);
  }).observe(container, { childList: true });
  readAll(container.children);
}

whenStanding(({ list, messages }) => {
  watch(list, ROW, readRow);
  watch(messages, MESSAGE, readMessage);
});
