import "./found.ts";

// Hears of everything and does nothing.
new MutationObserver(() => undefined).observe(document, { childList: true, subtree: true });
