import { SECOND, type Milliseconds } from "../time/instant.ts";

/** Cancelled by whoever is still there to look after the overlay. */
const ARE_YOU_THERE = "reply-window:are-you-there";
const ASKED_EVERY: Milliseconds = 3 * SECOND;

/** Content script: says that it is there, until `signal` aborts. */
export function answerUndertaker(document: Document, signal: AbortSignal): void {
  document.addEventListener(ARE_YOU_THERE, (event) => event.preventDefault(), { signal });
}

/**
 * Page world: takes the overlay away when nobody looks after it any more. Firefox stops a removed extension's content
 * scripts at once, in the middle of whatever they do; what runs in the page's own world lives on.
 * Asks only while an overlay stands in a visible page.
 *
 * @param tag the overlay's element name
 */
export function buryOrphan(page: Window & typeof globalThis, tag: string): void {
  const { document, Event } = page;
  let missed = 0;
  page.setInterval(() => {
    if (document.visibilityState === "hidden") return;
    const overlay = document.querySelector(tag);
    if (overlay === null) return;
    const answered = !document.dispatchEvent(new Event(ARE_YOU_THERE, { cancelable: true }));
    missed = answered ? 0 : missed + 1;
    // Once may be between an old copy that has ended and a new one that has not begun.
    if (missed > 1) overlay.remove();
  }, ASKED_EVERY);
}
