import type { Browser, ElementHandle, Frame, Page } from "puppeteer-core";
import type { BrowserName } from "../scripts/browsers.ts";

/** Where files come in. */
interface Place {
  readonly page: Page;
  readonly frame: Frame;
  readonly selector: string;
}

/** Drops a file as a person would: the page sees a trusted event. */
export async function dropFile(browser: BrowserName, place: Place, path: string): Promise<void> {
  if (browser === "firefox") return dispatchAsFirefox(place, "drop");
  const session = await place.page.createCDPSession();
  const field = (await place.frame.$(place.selector)) as ElementHandle;
  const { x, y } = await field.clickablePoint();
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x, y, data });
  }
  await session.detach();
}

/** Pastes a picture with the keyboard into the focused field: the page sees a trusted event. */
export async function pastePicture(browser: BrowserName, place: Place): Promise<void> {
  if (browser === "firefox") return dispatchAsFirefox(place, "paste");
  const session = await place.page.createCDPSession();
  const origin = new URL(place.frame.url()).origin;
  for (const name of ["clipboard-write", "clipboard-read"]) {
    await session.send("Browser.setPermission", {
      permission: { name, allowWithoutSanitization: false },
      setting: "granted",
      origin,
    });
  }
  await place.frame.click(place.selector);
  await place.frame.evaluate(async () => {
    const canvas = new OffscreenCanvas(4, 4);
    canvas.getContext("2d")?.fillRect(0, 0, 4, 4);
    const picture = await canvas.convertToBlob({ type: "image/png" });
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
  });
  await place.page.keyboard.down("Control");
  await place.page.keyboard.press("KeyV", { commands: ["Paste"] });
  await place.page.keyboard.up("Control");
  await session.detach();
}

/**
 * WebDriver BiDi has no files to drop or paste. The page makes the event, and the browser's own code (allowed by
 * `--remote-allow-system-access`) dispatches it, which makes it trusted.
 */
async function dispatchAsFirefox(place: Place, type: "drop" | "paste"): Promise<void> {
  const { page, frame, selector } = place;
  await page.bringToFront();
  await frame.evaluate((name) => {
    const options = { bubbles: true, cancelable: true, composed: true };
    // A clipboard given to the constructor is ignored; the one the event makes can be filled.
    const event =
      name === "drop"
        ? new DragEvent("drop", { ...options, dataTransfer: new DataTransfer() })
        : new ClipboardEvent("paste", options);
    const data = event instanceof DragEvent ? event.dataTransfer : event.clipboardData;
    data?.items.add(new File(["x"], "photo.png", { type: "image/png" }));
    Object.assign(globalThis, { eventToTrust: event });
  }, type);
  const inContent = `
    const find = (win) => {
      if (win.wrappedJSObject.eventToTrust) return win;
      for (let i = 0; i < win.frames.length; i += 1) {
        const found = find(win.frames[i]);
        if (found) return found;
      }
      return null;
    };
    const win = find(content);
    const event = Components.utils.unwaiveXrays(win.wrappedJSObject.eventToTrust);
    delete win.wrappedJSObject.eventToTrust;
    win.document.querySelector(${JSON.stringify(selector)}).dispatchEvent(event);
    sendAsyncMessage("dispatched");`;
  const inBrowser = `new Promise((resolve) => {
    const { messageManager } = gBrowser.selectedBrowser;
    messageManager.addMessageListener("dispatched", function done() {
      messageManager.removeMessageListener("dispatched", done);
      resolve();
    });
    messageManager.loadFrameScript("data:," + encodeURIComponent(${JSON.stringify(inContent)}), false);
  })`;
  const { connection } = page.browser() as unknown as WithConnection;
  const { result: tree } = await connection.send("browsingContext.getTree", {
    "moz:scope": "chrome",
  });
  const context = tree.contexts?.find(({ url }) => url.endsWith("/browser.xhtml"))?.context;
  await connection.send("script.evaluate", {
    target: { context },
    awaitPromise: true,
    expression: inBrowser,
  });
}

/** Puppeteer's line to Firefox, which it keeps for itself. */
type WithConnection = Browser & {
  readonly connection: {
    send(
      method: string,
      params: object,
    ): Promise<{ result: { contexts?: { url: string; context: string }[] } }>;
  };
};
