import type { ServedPortal } from "../../demo/server.ts";
import { type Bench, openBench } from "../browsing.ts";
import type { Builds } from "../build-conditions.ts";
import { type Condition, NONE, NONE_AGAIN, OURS } from "../conditions.ts";
import type { Measured } from "../results.ts";
import { pause, PUT_OFF, visit } from "../visit.ts";

/** P13: browsers with 500 conversations open in which nobody does anything, all the time that a run takes. */
export interface Resting {
  /** Milliseconds a second on the processor since they were asked last, all processes together, by condition. */
  read(): Promise<readonly (readonly [condition: string, measured: Measured])[]>;
  close(): Promise<void>;
}

/** They stand side by side, so that whatever else the machine does hits them alike. */
export async function openResting(builds: Builds, server: ServedPortal): Promise<Resting> {
  const opened: { readonly condition: Condition; readonly bench: Bench }[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(opened.map(({ bench }) => bench.close()));
  };
  try {
    for (const condition of [NONE, NONE_AGAIN, OURS]) {
      const bench = await openBench({
        browser: "chromium",
        builds,
        server,
        extension: condition === OURS ? "production" : "none",
        withConditions: false,
      });
      opened.push({ condition, bench });
      const seen = await visit(bench, condition, "order=recent&rows=500&seed=1");
      if (condition === OURS) await pause(seen.page, PUT_OFF);
    }
  } catch (error) {
    await close();
    throw error;
  }
  const look = (): Promise<readonly { readonly at: number; readonly used: number }[]> =>
    Promise.all(
      opened.map(async ({ bench }) => ({
        used: await bench.processorTime(),
        at: performance.now(),
      })),
    );
  let before = await look();
  return {
    async read() {
      const now = await look();
      const found = opened.map(({ condition }, index) => {
        const [was, is] = [before[index], now[index]];
        const used = was && is ? (1_000 * (is.used - was.used)) / (is.at - was.at) : Number.NaN;
        return [condition.name, { "idle cpu": used }] as const;
      });
      before = now;
      return found;
    },
    close,
  };
}
