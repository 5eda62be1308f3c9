import type { Page } from "puppeteer-core";
import { until } from "../../e2e/until.ts";
import type { DialogRecord } from "../../lib/policy/dialog-record.ts";
import type { Bench } from "../browsing.ts";
import { records } from "../measures/engine.ts";
import type { Measured } from "../results.ts";

/** So many dialogs are put there in one transaction. */
const STEP = 5_000;

const PAGES = { popup: "popup.html", panel: "sidepanel.html" } as const;

/** Makes the database hold exactly so many dialogs: those of a smaller number are among them. */
export async function fillStore({ driver }: Bench, size: number): Promise<void> {
  const page = await driver.openExtensionPage("options.html");
  const samples: readonly DialogRecord[] = records(1_000);
  try {
    for (let from = 0; from < size; from += STEP) {
      await page.evaluate(putAll, { samples, from, to: Math.min(size, from + STEP) });
    }
  } finally {
    await page.close();
  }
}

/** Dialogs in the database: reading them all, writing fifty, and opening popup and side panel. */
export async function measureStore({ driver }: Bench, size: number): Promise<Measured> {
  await driver.killBackground();
  const page = await driver.openExtensionPage("options.html");
  const folder = new URL(".", page.url()).href;
  let found: Measured = {};
  try {
    found = {
      [`store ${size} write`]: await page.evaluate(writeFifty),
      [`store ${size} read`]: await page.evaluate(readAll),
    };
  } finally {
    await page.close();
  }
  for (const [name, path] of Object.entries(PAGES)) {
    const opened = await driver.open("about:blank");
    try {
      const time = await drawn(opened, folder + path);
      const client = await opened.createCDPSession();
      await client.send("HeapProfiler.collectGarbage");
      const { usedSize } = await client.send("Runtime.getHeapUsage");
      found = {
        ...found,
        [`store ${size} ${name}`]: time,
        [`store ${size} ${name} heap`]: usedSize / 1024,
      };
    } finally {
      await opened.close();
    }
  }
  return found;
}

/** When the first conversation stood in a page of the extension's, in milliseconds from when it was opened. */
async function drawn(page: Page, url: string): Promise<number> {
  await page.evaluateOnNewDocument(() => {
    const look = (): void => {
      if (document.querySelector('[data-part="conversation"]') === null) return;
      Object.assign(globalThis, { benchDrawnAt: performance.now() });
      watching.disconnect();
    };
    const watching = new MutationObserver(look);
    watching.observe(document, { childList: true, subtree: true });
  });
  await page.goto(url);
  let at: number | null = null;
  await until(
    "conversations stand there",
    async () => {
      at = await page.evaluate(
        () => (globalThis as unknown as { benchDrawnAt?: number }).benchDrawnAt ?? null,
      );
      return at !== null;
    },
    120_000,
  );
  return at ?? Number.NaN;
}

/** Runs in a page of the extension's. The dialogs are those of the samples, over and over, with numbers of their own. */
async function putAll({
  samples,
  from,
  to,
}: {
  readonly samples: readonly DialogRecord[];
  readonly from: number;
  readonly to: number;
}): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("reply-window");
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("no database")));
  });
  await new Promise<void>((resolve) => {
    const transaction = database.transaction("dialogs", "readwrite");
    const store = transaction.objectStore("dialogs");
    for (let index = from; index < to; index += 1) {
      store.put({ ...samples[index % samples.length], dialog: `chat${1_001 + index}` });
    }
    transaction.addEventListener("complete", () => resolve());
  });
  database.close();
}

async function writeFifty(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open("reply-window");
    request.addEventListener("success", () => resolve(request.result));
  });
  const began = performance.now();
  for (let time = 0; time < 5; time += 1) {
    await new Promise<void>((resolve) => {
      const transaction = database.transaction("dialogs", "readwrite", { durability: "strict" });
      const store = transaction.objectStore("dialogs");
      for (let index = 0; index < 50; index += 1) {
        const request = store.get(["acme.bitrix24.com", `chat${1_001 + index}`]);
        request.addEventListener("success", () => store.put(request.result));
      }
      transaction.addEventListener("complete", () => resolve());
    });
  }
  const took = (performance.now() - began) / 5;
  database.close();
  return took;
}

async function readAll(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open("reply-window");
    request.addEventListener("success", () => resolve(request.result));
  });
  const began = performance.now();
  await new Promise((resolve) => {
    const request = database.transaction("dialogs").objectStore("dialogs").getAll();
    request.addEventListener("success", resolve);
  });
  const took = performance.now() - began;
  database.close();
  return took;
}
