import type { Bench } from "../browsing.ts";
import type { Condition } from "../conditions.ts";
import type { Measured } from "../results.ts";
import { ownTime, traced } from "../trace.ts";
import { counters, type Counters, isExtension, rest, since, visit, type Visit } from "../visit.ts";

/** P4: another conversation of 50 messages opened and opened; what stays behind of each. */
export async function measureSwitching(
  bench: Bench,
  condition: Condition,
  switches: number,
): Promise<Measured> {
  const seen = await visit(bench, condition, "order=recent&seed=1&rows=60&messages=50&stale=0");
  try {
    // Each of the twenty conversations has been opened once: what is kept of them is there.
    await switchThrough(seen, 20);
    const before = await settled(seen);
    let took = 0;
    const run = async (): Promise<void> => void (took = await switchThrough(seen, switches));
    if (seen.client === null) {
      const began = await bench.processorTime();
      await run();
      const used = (await bench.processorTime()) - began;
      return { "switch time": took / switches, "switch cpu": used / switches };
    }
    const events = await traced(seen.page, ["devtools.timeline"], async () => {
      await run();
      await rest(seen);
    });
    const after = await settled(seen);
    return {
      "switch own": ownTime(events, isExtension).script / switches,
      "switch time": took / switches,
      "switch heap": since(before, after, "JSHeapUsedSize") / 1024 / switches,
      "switch nodes": since(before, after, "Nodes"),
    };
  } finally {
    await seen.close();
  }
}

/** Opens conversations in turn, twenty in a circle. Returns the milliseconds that it took. */
function switchThrough({ tab }: Visit, count: number): Promise<number> {
  return tab.chat.evaluate(async (times) => {
    const { portal } = globalThis as unknown as {
      portal: { openDialog(dialog: string): Promise<void> };
    };
    const began = performance.now();
    for (let index = 0; index < times; index += 1) {
      await portal.openDialog(`chat${1001 + (index % 20)}`);
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    }
    return performance.now() - began;
  }, count);
}

async function settled(seen: Visit): Promise<Counters> {
  await rest(seen);
  for (let time = 0; time < 2; time += 1) await seen.client?.send("HeapProfiler.collectGarbage");
  return counters(seen);
}
