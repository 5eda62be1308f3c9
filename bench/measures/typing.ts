import { setTimeout as sleep } from "node:timers/promises";
import type { Measured } from "../results.ts";
import { quantile } from "../stats.ts";
import type { Visit } from "../visit.ts";

interface Typing {
  readonly strokes: number[];
  running: boolean;
}

/** Milliseconds from one key to the next: faster than anyone types, slow enough for each to be painted by itself. */
const PACE = 40;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * P8: typing while messages come in, 50 a frame without end; each stroke from when the browser got the key to after the
 * painting of the frame that shows it.
 */
export async function typed({ tab, client }: Visit, characters: number): Promise<Measured> {
  if (client === null) return {};
  await tab.chat.focus("textarea.bx-messenger-textarea-input");
  await tab.chat.evaluate(receiveAndTime);
  const keys: Promise<unknown>[] = [];
  for (let turn = 0; turn < characters; turn += 1) {
    const text = LETTERS[turn % LETTERS.length] ?? "a";
    const key = { key: text, code: `Key${text.toUpperCase()}` };
    const windowsVirtualKeyCode = text.toUpperCase().charCodeAt(0);
    // Whoever types does not wait until the page has heard of the last key.
    for (const type of ["keyDown", "keyUp"] as const) {
      keys.push(
        client.send("Input.dispatchKeyEvent", {
          type,
          ...key,
          windowsVirtualKeyCode,
          ...(type === "keyDown" && { text }),
        }),
      );
    }
    await sleep(PACE);
  }
  await Promise.all(keys);
  await sleep(500);
  const { strokes, length } = await tab.chat.evaluate(() => {
    const { typing } = globalThis as unknown as { typing: Typing };
    typing.running = false;
    const field = document.querySelector<HTMLTextAreaElement>(
      "textarea.bx-messenger-textarea-input",
    );
    return { strokes: typing.strokes, length: field?.value.length ?? 0 };
  });
  if (length !== characters || strokes.length !== characters)
    throw new Error(`Of ${characters} keys ${length} arrived and ${strokes.length} were timed`);
  return { "stroke p75": quantile(strokes, 0.75), "stroke p99": quantile(strokes, 0.99) };
}

/** Runs in the page. */
function receiveAndTime(): void {
  const typing: Typing = { strokes: [], running: true };
  Object.assign(globalThis, { typing });
  const { port1, port2 } = new MessageChannel();
  const waiting: number[] = [];
  port1.addEventListener("message", () => {
    const at = performance.now();
    for (const began of waiting.splice(0)) typing.strokes.push(at - began);
  });
  port1.start();
  let frames: number[] = [];
  document.addEventListener(
    "keydown",
    ({ timeStamp }) => {
      if (frames.length === 0) {
        requestAnimationFrame(() => {
          waiting.push(...frames);
          frames = [];
          // Comes after the painting of this frame.
          port2.postMessage(null);
        });
      }
      frames.push(timeStamp);
    },
    { capture: true },
  );
  const { portal } = globalThis as unknown as { portal: { burst(spec: object): Promise<void> } };
  void (async () => {
    while (typing.running) await portal.burst({ count: 500, perFrame: 50 });
  })();
}
