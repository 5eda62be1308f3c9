import { parseAnswer } from "./parse-answer.ts";
import { ANSWER_EVENT, ASK_EVENT, type PageModelAnswer, type PageModelAsk } from "./protocol.ts";

let asked = 0;

/**
 * Asks the page's own model, synchronously.
 *
 * @returns `null` where nobody answers, or nothing that can be read. What is returned has the right form and size; whether
 * it is true is not known.
 */
export function askPageModel(
  document: Document,
  about: Omit<PageModelAsk, "id"> = {},
): PageModelAnswer | null {
  const view = document.defaultView;
  if (view === null) return null;
  asked += 1;
  const ask: PageModelAsk = { ...about, id: asked };
  let answer: PageModelAnswer | null = null;
  const listen = (event: Event): void => {
    answer ??= parseAnswer((event as CustomEvent<unknown>).detail, ask.id);
  };
  document.addEventListener(ANSWER_EVENT, listen, true);
  try {
    document.dispatchEvent(new view.CustomEvent(ASK_EVENT, { detail: JSON.stringify(ask) }));
  } finally {
    document.removeEventListener(ANSWER_EVENT, listen, true);
  }
  return answer;
}
