import type { Bench } from "../browsing.ts";
import { OURS } from "../conditions.ts";
import type { Measured } from "../results.ts";
import { quantile } from "../stats.ts";
import { visit } from "../visit.ts";

/**
 * P7: frames from a customer's message to its badge. 0 is the frame in which the message itself is painted first. The
 * message comes at some time between two frames, as those of a server do.
 */
export async function measureLatency(bench: Bench, messages: number): Promise<Measured> {
  const seen = await visit(bench, OURS, "order=recent&rows=500&seed=1");
  try {
    const frames = await seen.tab.chat.evaluate(latencies, messages);
    if (frames.length === 0) throw new Error("No message moved a badge in sight");
    return {
      "latency median": quantile(frames, 0.5),
      "latency p99": quantile(frames, 0.99),
      "latency missed": frames.filter((frame) => frame > 60).length,
    };
  } finally {
    await seen.close();
  }
}

async function latencies(count: number): Promise<number[]> {
  const { portal } = globalThis as unknown as {
    portal: { receive(dialog: string, said: object): Promise<number> };
  };
  const root = document.querySelector("reply-window-overlay")?.shadowRoot;
  if (!root) throw new Error("There is no overlay");
  const badge = (dialog: string): HTMLElement | null =>
    root.querySelector<HTMLElement>(`[data-part="badge"][data-dialog="${dialog}"]`);
  const nextFrame = (): Promise<unknown> =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  const toldAt = new Map<string, number>();
  const frames: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 120 + ((turn * 7) % 16));
    });
    // One whose deadline a message surely moves: deadlines are told to the second.
    const now = performance.now();
    const shown = [...root.querySelectorAll<HTMLElement>('[data-part="badge"][data-state="open"]')]
      .map((element) => element.dataset["dialog"] ?? "")
      .filter((dialog) => now - (toldAt.get(dialog) ?? -Infinity) > 1_500);
    const dialog = shown.at(-1);
    if (dialog === undefined) continue;
    toldAt.set(dialog, now);
    const before = badge(dialog)?.dataset["closesAt"];
    const changed = (): boolean => badge(dialog)?.dataset["closesAt"] !== before;
    let painted = 0;
    void portal.receive(dialog, { text: `Again ${turn}` });
    // Microtasks first; then each animation frame that begins without it has painted the message without its badge.
    await Promise.resolve();
    await nextFrame();
    while (!changed() && painted <= 60) {
      painted += 1;
      await nextFrame();
    }
    frames.push(painted);
  }
  return frames;
}
