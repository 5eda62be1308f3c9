import {
  launch as startBrowser,
  TargetType,
  type Browser,
  type Page,
  type Viewport,
} from "puppeteer-core";
import { BUILD } from "../scripts/build.ts";
import { type BrowserName, needBrowsers } from "../scripts/browsers.ts";
import {
  chromiumOptions,
  type DriverOptions,
  FIREFOX_UUID,
  firefoxOptions,
} from "./driver-options.ts";
import { type RecordingProxy, recordingProxy } from "./recording-proxy.ts";
import { until } from "./until.ts";

/** One running browser with the extension in it, the same for Chromium and Firefox. */
export interface Driver {
  readonly browser: BrowserName;
  /** Opens a page in a new tab and waits until it has loaded. */
  open(url: string): Promise<Page>;
  /** Opens one of the extension's own pages in a new tab, e.g. `popup.html`. */
  openExtensionPage(path: string): Promise<Page>;
  /** Puts the extension into the running browser. */
  install(folder?: string): Promise<void>;
  uninstall(): Promise<void>;
  /** Ends the background as the browser does when it idles; resolves when it is gone. */
  killBackground(): Promise<void>;
  /** Addresses that pages of this browser asked for, in order. */
  requests(): readonly string[];
  /** Hosts, outside those of {@link DriverOptions.hosts}, that anything in this browser tried to reach. */
  strayHosts(): readonly string[];
  pages(): Promise<Page[]>;
  /** Resolves when the browser has ended, by whomever. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** Profiles in which the welcome page has been shown: it does not come again. */
const welcomed = new Set<string>();

/** A tab that opened and is not heard of for so long, in milliseconds, is lost to the connection, not to the browser. */
const LOST = 15_000;

interface Tabs {
  query(about: object): Promise<{ readonly id: number; readonly url?: string }[]>;
  remove(id: number): Promise<void>;
}

const USUAL_SIZE: Viewport = { width: 1280, height: 800 };

/** Starts a browser. The extension is in it before the first page opens. */
export async function launch(options: DriverOptions): Promise<Driver> {
  const executables = await needBrowsers([options.browser]);
  const proxy = await recordingProxy();
  const started = await startBrowser({
    ...(options.browser === "chromium"
      ? chromiumOptions(options, proxy.port)
      : await firefoxOptions(options, proxy.port)),
    executablePath: executables[options.browser],
    headless: options.headless ?? true,
    acceptInsecureCerts: options.online !== true,
    defaultViewport: options.viewport === undefined ? USUAL_SIZE : options.viewport,
    env: {
      ...process.env,
      ...(options.zone === undefined ? {} : { TZ: options.zone }),
      ...(options.language === undefined ? {} : { LANGUAGE: options.language }),
    },
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
  });
  const driver = new PuppeteerDriver(started, options, proxy);
  if (options.extension !== null) await driver.install();
  return driver;
}

class PuppeteerDriver implements Driver {
  readonly browser: BrowserName;
  readonly closed: Promise<void>;
  readonly #started: Browser;
  readonly #options: DriverOptions;
  readonly #proxy: RecordingProxy;
  readonly #requests: string[] = [];
  #extensionId: string | null = null;
  #wasInstalled = false;

  constructor(started: Browser, options: DriverOptions, proxy: RecordingProxy) {
    this.browser = options.browser;
    this.#started = started;
    this.#options = options;
    this.#proxy = proxy;
    this.closed = new Promise((resolve) => {
      started.once("disconnected", () => resolve());
    });
  }

  async open(url: string): Promise<Page> {
    const page = await this.#newPage();
    await page.goto(url, { waitUntil: "load" });
    return page;
  }

  async openExtensionPage(path: string): Promise<Page> {
    const url = `${this.#extensionOrigin()}/${path}`;
    const page = await this.#newPage();
    // In Firefox the promise of a navigation to an extension's page never settles: what counts is the address.
    page.goto(url).catch(() => {});
    await until(`${path} has opened`, async () => {
      const ready = await page
        .evaluate(() => [location.href, document.readyState])
        .catch(() => null);
      return ready !== null && ready[0] === url && ready[1] === "complete";
    });
    return page;
  }

  async install(folder = this.#options.extension ?? BUILD[this.browser]): Promise<void> {
    const isFirst = !this.#wasInstalled;
    this.#wasInstalled = true;
    const before = new Set(await this.#started.pages());
    this.#extensionId = await this.#started.installExtension(folder);
    const { profile } = this.#options;
    if (!isFirst || (profile !== undefined && welcomed.has(profile))) return;
    // A first installation shows the welcome page in a tab of its own, in front of everything else.
    const welcome = `${this.#extensionOrigin()}/welcome.html`;
    const end = performance.now() + LOST;
    await until("the welcome page has opened", async () => {
      for (const page of await this.#started.pages()) {
        // Firefox does not report the address of an extension's page: the page has to be asked.
        if (before.has(page) || (await addressOf(page)) !== welcome) continue;
        await page.close();
        return true;
      }
      return performance.now() > end && (await this.#closeTab(welcome, profile !== undefined));
    });
    if (profile !== undefined) welcomed.add(profile);
  }

  /**
   * Closes a tab that the browser has and the connection to it has lost. False where there is none.
   * @param isKept the profile may have seen it in an earlier run: then none is well
   */
  async #closeTab(url: string, isKept: boolean): Promise<boolean> {
    const page = await this.openExtensionPage("options.html");
    const closed = await page.evaluate(async (wanted) => {
      const { browser, chrome } = globalThis as unknown as Record<string, { tabs: Tabs }>;
      const { tabs } = (browser ?? chrome)!;
      const found = (await tabs.query({})).find((tab) => tab.url === wanted);
      if (found !== undefined) await tabs.remove(found.id);
      return found !== undefined;
    }, url);
    await page.close();
    return closed || isKept;
  }

  async uninstall(): Promise<void> {
    if (this.#extensionId !== null) await this.#started.uninstallExtension(this.#extensionId);
    this.#extensionId = null;
  }

  async killBackground(): Promise<void> {
    if (this.browser === "chromium") {
      const origin = this.#extensionOrigin();
      const targets = this.#started
        .targets()
        .filter(
          (target) =>
            target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(origin),
        );
      // One that is ending by itself just then needs no help.
      for (const target of targets) await (await target.worker())?.close().catch(() => {});
      return;
    }
    // Firefox ends it by itself when it has idled; an extension page can see when.
    const page = await this.openExtensionPage("options.html");
    await until("the background has ended", () =>
      page.evaluate(async () => {
        const { browser } = globalThis as unknown as {
          browser: { runtime: { getContexts(filter: object): Promise<unknown[]> } };
        };
        return (await browser.runtime.getContexts({ contextTypes: ["BACKGROUND"] })).length === 0;
      }),
    );
    await page.close();
  }

  requests(): readonly string[] {
    return [...this.#requests];
  }

  strayHosts(): readonly string[] {
    return this.#proxy.hosts();
  }

  pages(): Promise<Page[]> {
    return this.#started.pages();
  }

  async close(): Promise<void> {
    if (this.#started.connected) await this.#started.close();
    await this.#proxy.close();
  }

  async #newPage(): Promise<Page> {
    const page = await this.#started.newPage();
    page.on("request", (request) => this.#requests.push(request.url()));
    const { theme } = this.#options;
    if (theme !== undefined && this.browser === "chromium") {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
    }
    return page;
  }

  #extensionOrigin(): string {
    if (this.#extensionId === null) throw new Error("No extension is installed in this browser.");
    return this.browser === "chromium"
      ? `chrome-extension://${this.#extensionId}`
      : `moz-extension://${FIREFOX_UUID}`;
  }
}

/** Where a page really is; empty while it cannot say. */
function addressOf(page: Page): Promise<string> {
  return page.evaluate(() => location.href).catch(() => "");
}
