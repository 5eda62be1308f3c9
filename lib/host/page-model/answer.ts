import { createChanges } from "./changes.ts";
import {
  ANSWER_EVENT,
  ASK_EVENT,
  RETIRE_EVENT,
  type PageModelAnswer,
  type PageModelAsk,
} from "./protocol.ts";

export type ModelReader = (page: unknown, ask: PageModelAsk) => PageModelAnswer | null;

/**
 * Answers every question at once with what the first reader that finds its model says, or `null`. Belongs into the
 * page's world; it never throws into the page.
 */
export function answerFrom(
  page: Window & typeof globalThis,
  readers: readonly ModelReader[],
): void {
  const { document, CustomEvent } = page;
  const changes = createChanges();
  // A newer copy of us takes over: two answers to one question would contradict each other.
  document.dispatchEvent(new CustomEvent(RETIRE_EVENT));
  const answerAsk = (event: Event): void => {
    try {
      const ask = asAsk((event as CustomEvent<unknown>).detail);
      if (ask === null) return;
      let answer: PageModelAnswer | null = null;
      for (const read of readers) answer ??= read(page, ask);
      if (answer !== null && ask.changesFor !== undefined) answer = changes(ask.changesFor, answer);
      const detail = JSON.stringify(answer ?? { id: ask.id, none: true });
      document.dispatchEvent(new CustomEvent(ANSWER_EVENT, { detail }));
    } catch {
      // No answer is an answer.
    }
  };
  document.addEventListener(ASK_EVENT, answerAsk);
  document.addEventListener(
    RETIRE_EVENT,
    () => document.removeEventListener(ASK_EVENT, answerAsk),
    { once: true },
  );
}

function asAsk(detail: unknown): PageModelAsk | null {
  if (typeof detail !== "string" || detail.length > 100_000) return null;
  const ask: unknown = JSON.parse(detail);
  if (typeof ask !== "object" || ask === null || !("id" in ask) || typeof ask.id !== "number")
    return null;
  const { id } = ask;
  const dialogs: unknown = "dialogs" in ask ? ask.dialogs : undefined;
  const changesFor: unknown = "changesFor" in ask ? ask.changesFor : undefined;
  return {
    id,
    ...(Array.isArray(dialogs) && {
      dialogs: dialogs.filter((dialog) => typeof dialog === "string"),
    }),
    ...(typeof changesFor === "string" && { changesFor }),
  };
}
