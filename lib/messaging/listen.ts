import { browser } from "wxt/browser";
import type { ToExtensionPages, ToPage } from "../messages.ts";
import { openEnvelope, type Direction } from "./envelope.ts";

type Handlers<Map extends object> = {
  readonly [K in keyof Map]?: Map[K] extends [infer Payload, infer Answer]
    ? (payload: Payload) => Answer
    : never;
};

/**
 * Listens, in a content script, to what the background tells the pages of a portal. A handler answers at once. Several
 * frames of a tab hear the same message: an answer of `opened: false` is kept to itself, so that the frame which did open
 * the conversation is heard.
 */
export function listenOnPage(handlers: Handlers<ToPage>, signal: AbortSignal): void {
  listen("page", handlers, signal);
}

/** Listens, in popup, options and the like, to what the background tells them. */
export function listenOnExtensionPage(
  handlers: Handlers<ToExtensionPages>,
  signal: AbortSignal,
): void {
  listen("extension-pages", handlers, signal);
}

function listen(to: Direction, handlers: object, signal: AbortSignal): void {
  if (signal.aborted) return;
  const known = new Map<string, unknown>(Object.entries(handlers));
  const onMessage = (
    message: unknown,
    sender: { id?: string },
    sendResponse: (answer: unknown) => void,
  ): true | undefined => {
    const envelope = sender.id === browser.runtime.id ? openEnvelope(message, to) : null;
    const handler = envelope && known.get(envelope.name);
    if (!envelope || typeof handler !== "function") return undefined;
    const answer: unknown = handler(envelope.payload);
    if (!isWorthSaying(answer)) return undefined;
    sendResponse(answer);
    return true;
  };
  // The polyfill's types know listeners that always or never answer; this one answers at times.
  const listener = onMessage as (...heard: Parameters<typeof onMessage>) => true;
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener("abort", () => browser.runtime.onMessage.removeListener(listener), {
    once: true,
  });
}

function isWorthSaying(answer: unknown): boolean {
  if (typeof answer !== "object" || answer === null) return false;
  return !("opened" in answer) || answer.opened === true;
}
