import { TargetType } from "puppeteer-core";
import type { ServedPortal } from "../demo/server.ts";
import { type Driver, launch } from "../e2e/driver.ts";
import type { BrowserName } from "../scripts/browsers.ts";
import type { Builds } from "./build-conditions.ts";
import { ALL, type Condition, MUTANT } from "./conditions.ts";
import { processorTime } from "./processes.ts";

/** One browser that holds all conditions, and the portal that they visit. */
export interface Bench {
  readonly browser: BrowserName;
  readonly driver: Driver;
  readonly version: string;
  /**
   * Address of the portal under a condition's name. Each visit under the extension is of a portal of its own: what the
   * background remembers of an earlier visit would be learned again for nothing.
   */
  url(condition: Condition, query: string): string;
  /** Makes the extension forget all portals, so that a run's last round finds what the first one found. Only in Chromium. */
  forget(): Promise<void>;
  /** Milliseconds that all its processes have been on the processor so far. Linux only. */
  processorTime(): Promise<number>;
  /** Whether it can still be used. */
  readonly alive: boolean;
  /** Ends it, at the latest after some seconds. */
  close(): Promise<void>;
}

export interface BenchOptions {
  readonly browser: BrowserName;
  readonly builds: Builds;
  readonly server: ServedPortal;
  readonly extension: Condition["extension"];
  readonly withConditions: boolean;
}

/** A browser that has not closed by then is ended. */
const CLOSING = 8_000;

export async function openBench(options: BenchOptions): Promise<Bench> {
  const { browser, builds, server, extension, withConditions } = options;
  const driver = await launch({
    browser,
    extension: extension === "none" ? null : builds[extension],
    hosts: [...ALL, MUTANT].flatMap(hostsOf),
  });
  let visits = 0;
  let alive = true;
  void driver.closed.then(() => (alive = false));
  if (withConditions) await driver.install(builds.conditions);
  const first = await driver.open("about:blank");
  const started = first.browser();
  const process = started.process();
  const version = (await started.version()).replace(/^\D*/, "");
  await first.close();
  return {
    browser,
    driver,
    version,
    get alive() {
      return alive;
    },
    url(condition, query) {
      const hosts = hostsOf(condition);
      visits += 1;
      const host = hosts[visits % hosts.length] ?? condition.host;
      return `https://${host}:${server.port}/online/?strip=off&${query}`;
    },
    async forget() {
      if (browser !== "chromium") return;
      const page = await driver.open("about:blank");
      const client = await page.createCDPSession();
      for (const target of page.browser().targets()) {
        if (target.type() !== TargetType.SERVICE_WORKER) continue;
        const { origin } = new URL(target.url());
        await (await target.worker())?.close().catch(() => undefined);
        await client.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
      }
      await page.close();
    },
    processorTime: async () => processorTime(process?.pid ?? Number.NaN),
    async close() {
      const timer = setTimeout(() => process?.kill("SIGKILL"), CLOSING);
      await driver.close().catch(() => process?.kill("SIGKILL"));
      clearTimeout(timer);
    },
  };
}

/** So many portals that visits are spread over. */
const PORTALS = 150;

function hostsOf({ host, extension }: Condition): readonly string[] {
  if (extension === "none") return [host];
  return Array.from({ length: PORTALS }, (_, index) => host.replace(".", `-${index}.`));
}
