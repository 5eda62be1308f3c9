import { browser } from "wxt/browser";
import type { ToBackground } from "../messages.ts";
import { isAnswer, type Envelope } from "./envelope.ts";

/**
 * Asks the background. `null` when it refuses, when it fails, and when it is gone (after an update of the extension the
 * old page code has no background any more). Never rejects.
 */
export async function sendToBackground<K extends keyof ToBackground>(
  name: K,
  payload: ToBackground[K][0],
): Promise<ToBackground[K][1] | null> {
  const envelope: Envelope = { to: "background", name, payload };
  try {
    const answer: unknown = await browser.runtime.sendMessage(envelope);
    // What the background answers is our own and typed by the same map.
    return isAnswer(answer) && answer.ok ? (answer.value as ToBackground[K][1]) : null;
  } catch {
    return null;
  }
}
