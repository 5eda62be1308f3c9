import type { Page } from "puppeteer-core";
import type { Bench } from "../browsing.ts";
import { OURS } from "../conditions.ts";
import type { Measured } from "../results.ts";
import { traced, wakesOf } from "../trace.ts";
import { isExtension, pause, PUT_OFF, visit, type Visit } from "../visit.ts";

const HOUR = 3_600_000;

type Counted = Readonly<Record<"frames" | "changes" | "writes", number>>;

/**
 * P5: an hour of the page's clock with nothing going on, in sight or behind another tab. Counts the frames in which texts are
 * written into the overlay, those in which a state changes (which happens at its own instant, whatever the minute), all writes,
 * and how often the extension's code is woken. The hour passes as fast as the browser can: timers are all that happens.
 */
export async function measureTicking(bench: Bench, hidden: boolean): Promise<Measured> {
  const seen = await visit(bench, OURS, "order=recent&rows=500&seed=1");
  let front: Page | null = null;
  try {
    await pause(seen.page, PUT_OFF);
    if (hidden) {
      front = await bench.driver.open("about:blank");
      await front.bringToFront();
      await pause(seen.page, 1_000);
      const state = await seen.tab.chat.evaluate(() => document.visibilityState);
      if (state !== "hidden") throw new Error(`Behind another tab the page is ${state}`);
    }
    await seen.tab.chat.evaluate(count);
    let minutes = Number.NaN;
    const events = await traced(seen.page, ["devtools.timeline"], async () => {
      minutes = await letAnHourPass(seen);
    });
    const { frames, changes, writes } = await seen.tab.chat.evaluate(
      () => (globalThis as unknown as { benchTicks: Counted }).benchTicks,
    );
    const wakes = wakesOf(events, isExtension) / minutes;
    if (hidden)
      return { "hidden writes": writes, "hidden wakes": wakes, "hidden minutes": minutes };
    return {
      "tick minutes": minutes,
      "tick frames": frames / minutes,
      "tick changes": changes / minutes,
      "tick writes": writes / minutes,
      "tick wakes": wakes,
    };
  } finally {
    await front?.close();
    await seen.close();
  }
}

/** Runs in the page. */
function count(): void {
  const root = document.querySelector("reply-window-overlay")?.shadowRoot;
  if (!root) throw new Error("There is no overlay");
  const counted = { frames: 0, changes: 0, writes: 0 };
  Object.assign(globalThis, { benchTicks: counted });
  let last = Number.NaN;
  new MutationObserver((records) => {
    counted.writes += records.length;
    const now = Math.round(performance.now());
    const isChange = records.some(({ attributeName }) => attributeName?.startsWith("data-"));
    if (now !== last) counted[isChange ? "changes" : "frames"] += 1;
    last = now;
  }).observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** Returns how many minutes passed. */
async function letAnHourPass({ page, client }: Visit): Promise<number> {
  if (client === null) throw new Error("Only Chromium lets an hour pass");
  const passed = new Promise<void>((resolve) => {
    client.once("Emulation.virtualTimeBudgetExpired", () => resolve());
  });
  const began = await page.evaluate(() => performance.now());
  await client.send("Emulation.setVirtualTimePolicy", {
    policy: "advance",
    budget: HOUR,
    maxVirtualTimeTaskStarvationCount: 1_000_000,
  });
  await passed;
  const ended = await page.evaluate(() => performance.now());
  await client.send("Emulation.setVirtualTimePolicy", { policy: "advance" });
  return (ended - began) / 60_000;
}
