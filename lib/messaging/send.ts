import { browser } from "wxt/browser";
import type { ToBackground } from "../messages.ts";
import type { Milliseconds } from "../time/instant.ts";
import { type Answer, isAnswer, type Envelope } from "./envelope.ts";

/**
 * How long to wait before asking again where nobody answered. A browser may end a background that idles in the very moment
 * it is asked; asking again starts it anew.
 */
const PAUSES: readonly Milliseconds[] = [50, 200, 1_000];

/**
 * Asks the background. `null` when it refuses, when it fails, and when it is gone (after an update of the extension the
 * old page code has no background any more). Never rejects. Where no answer comes it asks again, and cannot know whether it
 * was heard before: what the background does must be the same whether it is asked once or twice.
 * @param onMalformed hears what in the payload has not the form that the background takes: sending it again is of no use
 */
export async function sendToBackground<K extends keyof ToBackground>(
  name: K,
  payload: ToBackground[K][0],
  onMalformed?: (where: string) => void,
): Promise<ToBackground[K][1] | null> {
  const envelope: Envelope = { to: "background", name, payload };
  let answer = await ask(envelope);
  for (const pause of PAUSES) {
    if (answer !== null) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
    answer = await ask(envelope);
  }
  if (answer?.ok === false && answer.malformed !== undefined) onMalformed?.(answer.malformed);
  // What the background answers is our own and typed by the same map.
  return answer?.ok ? (answer.value as ToBackground[K][1]) : null;
}

/** `null` where nobody answers. */
async function ask(envelope: Envelope): Promise<Answer | null> {
  try {
    const answer: unknown = await browser.runtime.sendMessage(envelope);
    return isAnswer(answer) ? answer : null;
  } catch {
    return null;
  }
}
