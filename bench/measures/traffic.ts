import { type Page, TargetType, type WebWorker } from "puppeteer-core";
import type { Bench } from "../browsing.ts";
import { OURS } from "../conditions.ts";
import type { Measured } from "../results.ts";
import { pause, PUT_OFF, visit } from "../visit.ts";
import { receive } from "./portal.ts";

interface Counted {
  readonly messages: number;
  readonly transactions: number;
  readonly writes: number;
}

/** P11 and P12: a thousand messages over sixty conversations; what crosses to the background, and what it writes. */
export async function measureTraffic(bench: Bench): Promise<Measured> {
  const seen = await visit(bench, OURS, "order=recent&rows=60&seed=1");
  try {
    await pause(seen.page, PUT_OFF);
    const worker = await backgroundOf(seen.page);
    await countIn(worker);
    await receive(seen, { count: 1_000, perFrame: 50 });
    // Rows out of sight are gone through at leisure, and what was found there goes out together.
    await pause(seen.page, PUT_OFF + 2_000);
    const { messages, transactions, writes } = await worker.evaluate(
      () => (globalThis as unknown as { benchCounted: Counted }).benchCounted,
    );
    const { records, upToDate } = await known(seen.page);
    return {
      "traffic messages": messages,
      "traffic transactions": transactions,
      "traffic writes": writes,
      "known dialogs": records,
      "known newest": upToDate,
    };
  } finally {
    await seen.close();
  }
}

async function backgroundOf(page: Page): Promise<WebWorker> {
  const target = await page
    .browser()
    .waitForTarget(
      (candidate) =>
        candidate.type() === TargetType.SERVICE_WORKER &&
        candidate.url().endsWith("/background.js"),
    );
  const worker = await target.worker();
  if (worker === null) throw new Error("There is no background");
  return worker;
}

async function countIn(worker: WebWorker): Promise<void> {
  await worker.evaluate(() => {
    const counted = { messages: 0, transactions: 0, writes: 0 };
    Object.assign(globalThis, { benchCounted: counted });
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function begin(...given) {
      if (given[1] === "readwrite") counted.transactions += 1;
      return transaction.apply(this, given);
    };
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function write(...given) {
      counted.writes += 1;
      return put.apply(this, given);
    };
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { onMessage: { addListener(listener: () => void): void } } };
    };
    chrome.runtime.onMessage.addListener(() => {
      counted.messages += 1;
    });
  });
}

/** Of how many conversations the background knows the newest message that there really is. */
async function known(page: Page): Promise<{ readonly records: number; readonly upToDate: number }> {
  const chat = page.frames().find((frame) => frame.url().includes("/desktop_app/"));
  const truth = await chat?.evaluate(() => {
    const { portal } = globalThis as unknown as {
      portal: { dialogs(): { dialog: string; events: { id: number }[] }[] };
    };
    return portal.dialogs().map(({ dialog, events }) => [dialog, events.at(-1)?.id ?? 0] as const);
  });
  const worker = await backgroundOf(page);
  const newest = await worker.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("reply-window");
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("no database")));
    });
    const records = await new Promise<{ dialog: string; newestId: number }[]>((resolve) => {
      const request = database.transaction("dialogs").objectStore("dialogs").getAll();
      request.addEventListener("success", () => resolve(request.result));
    });
    database.close();
    return records.map(({ dialog, newestId }) => [dialog, newestId] as const);
  });
  const ids = new Map(newest);
  return {
    records: ids.size,
    upToDate: (truth ?? []).filter(([dialog, id]) => (ids.get(dialog) ?? 0) >= id).length,
  };
}
