import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession, Page } from "puppeteer-core";
import { PortalTab } from "../e2e/portal-tab.ts";
import { until } from "../e2e/until.ts";
import type { Bench } from "./browsing.ts";
import type { Condition } from "./conditions.ts";

/** A fresh page under one condition. */
export interface Visit {
  readonly tab: PortalTab;
  readonly page: Page;
  readonly condition: Condition;
  /** Only in Chromium. */
  readonly client: CDPSession | null;
  close(): Promise<void>;
}

/** Opens a page with the messenger, and waits until it and whatever the condition adds have come to rest. */
export async function visit(bench: Bench, condition: Condition, query: string): Promise<Visit> {
  const page = await bench.driver.open("about:blank");
  const close = async (): Promise<void> => {
    if (!page.isClosed()) await page.close();
  };
  try {
    const client = bench.browser === "chromium" ? await page.createCDPSession() : null;
    await client?.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.evaluateOnNewDocument(() => {
      const longTasks: number[] = [];
      Object.assign(globalThis, { longTasks });
      if (PerformanceObserver.supportedEntryTypes.includes("longtask")) {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) longTasks.push(entry.duration);
        }).observe({ type: "longtask", buffered: true });
      }
    });
    await page.goto(bench.url(condition, query), { waitUntil: "load" });
    const tab = await messengerIn(page);
    if (condition.extension !== "none") {
      await until(
        "badges stand in the list",
        async () => (await tab.pieces("badge")).length > 0,
        60_000,
      );
    }
    const seen = { tab, page, condition, client, close };
    await rest(seen);
    return seen;
  } catch (error) {
    await close();
    throw error;
  }
}

async function messengerIn(page: Page): Promise<PortalTab> {
  let chat = page.mainFrame();
  await until(
    "the messenger stands in its frame",
    async () => {
      chat = page.frames().find((frame) => frame.url().includes("/desktop_app/")) ?? chat;
      return chat
        .evaluate(
          () => "portal" in globalThis && document.querySelector(".bx-messenger-cl-item") !== null,
        )
        .catch(() => false);
    },
    60_000,
  );
  return new PortalTab(page, chat);
}

const LOOK = 100;
/** Milliseconds of work between two looks: less is none. */
const NOTHING = 3;

/**
 * Waits until a page's main thread does nothing any more: for as long as it takes, and no longer. The extension is given more
 * time, as it may wait for an answer of its background. Firefox does not say, and is given a second.
 */
export async function rest({ page, client, condition }: Visit, atMost = 30_000): Promise<void> {
  if (client === null) {
    await pause(page, 1_000);
    return;
  }
  const wanted = condition.extension === "none" ? 3 : 8;
  const end = performance.now() + atMost;
  let before = await workOf(client);
  for (let quiet = 0; quiet < wanted && performance.now() < end;) {
    await sleep(LOOK);
    const now = await workOf(client);
    quiet = now - before < NOTHING ? quiet + 1 : 0;
    before = now;
  }
}

async function workOf(client: CDPSession): Promise<number> {
  return (await counters({ client }))["TaskDuration"] ?? 0;
}

/** What the extension puts off, it does within so many milliseconds of what it was told of. */
export const PUT_OFF = 5_500;

/** Lets the page alone for a while, by its own clock. */
export async function pause(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate(async (ms) => {
    await new Promise((resolve) => {
      setTimeout(resolve, ms);
    });
  }, milliseconds);
}

/** What the browser has counted for a page since it was opened; times in milliseconds on the processor. */
export type Counters = Readonly<Record<string, number>>;

export async function counters({ client }: Pick<Visit, "client">): Promise<Counters> {
  if (client === null) return {};
  const { metrics } = await client.send("Performance.getMetrics");
  return Object.fromEntries(
    metrics.map(({ name, value }) => [name, name.endsWith("Duration") ? value * 1_000 : value]),
  );
}

export function since(before: Counters, after: Counters, name: string): number {
  return (after[name] ?? Number.NaN) - (before[name] ?? 0);
}

/** What an extension is, to a trace. */
export function isExtension(url: string): boolean {
  return url.startsWith("chrome-extension://");
}
