/** What a condition has been told of, kept as elements: looked into only after the measurement, the same for all. */
const found: Element[] = [];

export const ROW = ".bx-messenger-cl-item";
export const MESSAGE = "[data-messageid]";

/** One element that the condition reports. */
export function note(element: Element): void {
  found.push(element);
}

// The page asks by event; events and attributes are what both worlds share in both browsers.
document.addEventListener("bench:forget", () => {
  found.length = 0;
});
document.addEventListener("bench:tell", () => {
  const rows = new Set<string>();
  const messages = new Set<string>();
  for (const element of found) {
    const number = /Message (\d+)/.exec(element.textContent ?? "")?.[1];
    if (number === undefined) continue;
    if (element.hasAttribute("data-messageid")) messages.add(number);
    else if (element.matches(ROW)) rows.add(number);
  }
  const told = { reported: found.length, rows: rows.size, messages: messages.size };
  document.documentElement.setAttribute("data-bench-found", JSON.stringify(told));
});

/** Calls back with the two containers once both stand in this document: libraries may then watch no more than these. */
export function whenStanding(
  begin: (containers: { readonly list: Element; readonly messages: Element }) => void,
): void {
  const look = (): void => {
    const list = document.querySelector(".bx-messenger-recent-lines-wrap");
    const messages = document.querySelector(".bx-messenger-body-wrap");
    if (list === null || messages === null) return;
    waiting.disconnect();
    begin({ list, messages });
  };
  const waiting = new MutationObserver(look);
  waiting.observe(document, { childList: true, subtree: true });
  look();
}
