import "./found.ts";

/** Kept, so that the walk cannot be left out by an engine that sees nobody needs it. */
let walked = 0;

// Hears of everything and only walks its records.
new MutationObserver((records) => {
  for (const record of records) {
    for (const node of record.addedNodes) if (node.nodeType === Node.ELEMENT_NODE) walked += 1;
    for (const node of record.removedNodes) if (node.nodeType === Node.ELEMENT_NODE) walked -= 1;
  }
}).observe(document, { childList: true, subtree: true });

document.addEventListener("bench:tell", () => {
  document.documentElement.setAttribute("data-bench-walked", String(walked));
});
