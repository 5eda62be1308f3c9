import type { Browser, Page } from "puppeteer-core";
import type { Driver } from "./driver.ts";
import { until } from "./until.ts";

/** The popup as the toolbar's button opens it: over the tab that is active, which it may read from then on. */
export interface ToolbarPopup {
  /** The text of something in it; `null` where that is not there, or no popup stands open. */
  textOf(selector: string): Promise<string | null>;
  /** Presses something in it with the mouse. */
  press(selector: string): Promise<void>;
}

/**
 * Opens the popup over a page.
 * @param ours a page of the extension's in another tab: Firefox tells nobody of a popup, but pages of the extension see it
 */
export async function openToolbarPopup(
  driver: Driver,
  over: Page,
  ours: Page,
): Promise<ToolbarPopup> {
  await over.bringToFront();
  const press =
    driver.browser === "firefox" ? await openInFirefox(ours) : await openInChromium(over, ours);
  return {
    press,
    textOf: (selector) =>
      ours.evaluate((wanted) => {
        const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
        const [popup] = (browser ?? chrome)!.extension.getViews({ type: "popup" });
        return popup?.document.querySelector(wanted)?.textContent ?? null;
      }, selector),
  };
}

interface Extension {
  readonly extension: { getViews(filter: { type: "popup" }): Window[] };
  readonly runtime: { readonly id: string };
}

type Press = ToolbarPopup["press"];

async function openInChromium(over: Page, ours: Page): Promise<Press> {
  const browser = over.browser();
  const { host } = new URL(ours.url());
  const address = new URL("popup.html", ours.url()).href;
  await over.triggerExtensionAction((await browser.extensions()).get(host)!);
  const opened = () => browser.targets().find((target) => target.url() === address);
  await until("the popup has opened", () => opened() !== undefined);
  const popup = await opened()!.asPage();
  return (selector) => popup.click(selector);
}

async function openInFirefox(ours: Page): Promise<Press> {
  const run = await inWindowOf(ours.browser());
  const id = await ours.evaluate(
    () => (globalThis as unknown as { browser: Extension }).browser.runtime.id,
  );
  const widget = id.toLowerCase().replaceAll(/[^a-z0-9_-]/g, "_");
  await run(pinToToolbar, `${widget}-browser-action`);
  const button = `#${widget}-BAP`;
  await until("the button stands in the toolbar", () => run(isShown, button));
  await run(pressAt, button, null);
  return async (selector) => {
    let at: readonly [x: number, y: number] | null = null;
    await until(`${selector} stands in the popup`, async () => {
      const found = await ours.evaluate(placeInPopup, selector);
      at = found?.at ?? null;
      return found !== null && (await run(hasSettled, POPUP, found.size));
    });
    await run(pressAt, POPUP, at);
  };
}

/** Where Firefox shows the page of a popup, in its own window. */
const POPUP = "browser.webextension-popup-browser";

/** Runs functions in the browser's own window, which stands around every page. They see nothing but what they are given. */
async function inWindowOf(browser: Browser) {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const { context } = tree.result.contexts![0]!;
  return async <Given extends readonly unknown[], Answer>(
    work: (...given: Given) => Answer,
    ...given: Given
  ): Promise<Answer> => {
    const { result } = await connection.send("script.evaluate", {
      expression: `(${String(work)})(...${JSON.stringify(given)})`,
      target: { context },
      awaitPromise: true,
    });
    if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
    return result.result?.value as Answer;
  };
}

/** The part of WebDriver BiDi, with Firefox's own scope, that Puppeteer keeps to itself. */
interface Connection {
  send(method: string, params: object): Promise<{ readonly result: Answered }>;
}

interface Answered {
  readonly contexts?: readonly { readonly context: string }[];
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

function pinToToolbar(widget: string): void {
  const { CustomizableUI } = globalThis as unknown as {
    CustomizableUI: { addWidgetToArea(widget: string, area: string): void };
  };
  CustomizableUI.addWidgetToArea(widget, "nav-bar");
}

function isShown(selector: string): boolean {
  return (document.querySelector(selector)?.getBoundingClientRect().width ?? 0) > 0;
}

/** Whether the panel is open and the popup in it has the size that the panel gives it. */
function hasSettled(popup: string, [width, height]: readonly [number, number]): boolean {
  const browser = document.querySelector(popup);
  const panel = browser?.closest<HTMLElement & { readonly state: string }>("panel");
  const rect = browser?.getBoundingClientRect();
  return panel?.state === "open" && rect?.width === width && rect.height === height;
}

/** @param at where in the element, from its upper left corner; its middle where `null` */
function pressAt(selector: string, at: readonly [x: number, y: number] | null): void {
  const { left, top, width, height } = document.querySelector(selector)!.getBoundingClientRect();
  const [x, y] = at ?? [width / 2, height / 2];
  const { synthesizeMouseEvent } = globalThis as unknown as {
    synthesizeMouseEvent(type: string, x: number, y: number, how: object): void;
  };
  for (const type of ["mousemove", "mousedown", "mouseup"]) {
    synthesizeMouseEvent(type, left + x, top + y, { button: 0, clickCount: 1 });
  }
}

/** Runs in a page of the extension's: the middle of something in the popup, and the popup's size. */
function placeInPopup(selector: string) {
  const { browser } = globalThis as unknown as { browser: Extension };
  const [popup] = browser.extension.getViews({ type: "popup" });
  const found = popup?.document.querySelector(selector);
  if (!popup || !found) return null;
  const { left, top, width, height } = found.getBoundingClientRect();
  return {
    at: [left + width / 2, top + height / 2] as const,
    size: [popup.innerWidth, popup.innerHeight] as const,
  };
}
