// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { Messenger } from "../demo/legacy/messenger.ts";
import { pageModel } from "../demo/legacy/page-model.ts";
import { Acts } from "../demo/model/acts.ts";
import { steppedClock } from "../demo/model/clock.ts";
import { crowd } from "../demo/model/crowd.ts";
import { Portal } from "../demo/model/portal.ts";
import { playStories } from "../demo/model/story.ts";
import { readOptions } from "../demo/options.ts";
import { Work } from "../demo/page/work.ts";
import type { Panel } from "../lib/guard/warning.ts";
import { answerFrom } from "../lib/host/page-model/answer.ts";
import { ANSWER_EVENT, ASK_EVENT } from "../lib/host/page-model/protocol.ts";
import { readLegacyModel } from "../lib/host/page-model/read-legacy.ts";
import { startEarly } from "../lib/page/early.ts";
import { startPage } from "../lib/page/start.ts";

// What a burst and an idle hour make the extension do, counted. Times depend on the machine; these numbers do not.

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const NOW = Date.UTC(2026, 10, 20, 12);
const ROW = 46;
const LIST = { width: 330, height: 700 };
const MINUTE = 60_000;

let acts: Acts;
let counting: AbortController;
let sent: string[];
/** Questions to the page's model: about everything, about named dialogs, and how many those were. */
let asks: { whole: number; some: number; dialogs: number };
/** Dialogs of which the model has said something: to read and to learn that costs more than to ask. */
let told: number;
let counts: Record<"rects" | "looks" | "timers" | "frames", number>;

/** A list in a browser: rows of the same height below one another, everything else of the list's size. */
function layOut(): void {
  const rectOf = (element: Element): DOMRect => {
    const row = element.closest(".bx-messenger-cl-item");
    if (row === null) return new DOMRect(0, 0, LIST.width, LIST.height);
    const index = [...(row.parentElement?.children ?? [])].indexOf(row);
    const isRow = row === element;
    return new DOMRect(isRow ? 0 : 8, index * ROW, isRow ? LIST.width : 34, isRow ? ROW : 34);
  };
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function measured(
    this: Element,
  ) {
    counts.rects += 1;
    return rectOf(this);
  });
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(LIST.width);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(LIST.height);
  document.elementFromPoint = (_x, y) => {
    counts.looks += 1;
    return (
      document.querySelector(".bx-messenger-cl-item")?.parentElement?.children[
        Math.floor(y / ROW)
      ] ?? null
    );
  };
}

async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

function overlay(): ShadowRoot {
  const root = document.querySelector("reply-window-overlay")?.shadowRoot;
  if (!root) throw new Error("There is no overlay");
  return root;
}

/** Counts what is written into the overlay. */
function watchWrites(): { writes: number } {
  const counted = { writes: 0 };
  new MutationObserver((records) => {
    counted.writes += records.length;
  }).observe(overlay(), { subtree: true, childList: true, attributes: true, characterData: true });
  return counted;
}

function forget(): void {
  sent = [];
  asks = { whole: 0, some: 0, dialogs: 0 };
  told = 0;
  counts = { rects: 0, looks: 0, timers: 0, frames: 0 };
}

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  fakeBrowser.reset();
  forget();
  fakeBrowser.runtime.onMessage.addListener(
    (message: { readonly name: string }, _sender, answer: (value: unknown) => void) => {
      sent.push(message.name);
      answer({ ok: true, value: { loaded: true, committed: true, records: [] } });
      return true;
    },
  );
  vi.spyOn(fakeBrowser.runtime, "connect").mockImplementation((() => ({
    onDisconnect: { addListener: () => {} },
    disconnect: () => {},
  })) as unknown as typeof fakeBrowser.runtime.connect);
  counting = new AbortController();
  const count = (event: Event): void => {
    const { dialogs } = JSON.parse((event as CustomEvent<string>).detail) as {
      dialogs?: readonly string[];
    };
    asks[dialogs === undefined ? "whole" : "some"] += 1;
    asks.dialogs += dialogs?.length ?? 0;
  };
  document.addEventListener(ASK_EVENT, count, { signal: counting.signal });
  const countTold = (event: Event): void => {
    const { dialogs } = JSON.parse((event as CustomEvent<string>).detail) as {
      dialogs?: readonly unknown[];
    };
    told += dialogs?.length ?? 0;
  };
  document.addEventListener(ANSWER_EVENT, countTold, { signal: counting.signal });
  layOut();
  const arm = window.setTimeout.bind(window);
  // Always idle: the sweeps of rows out of sight are done at once.
  vi.stubGlobal("requestIdleCallback", (run: IdleRequestCallback) =>
    arm(run, 1, { didTimeout: false, timeRemaining: () => 10 }),
  );
  const options = readOptions(new URLSearchParams("zone=0&order=recent&rows=60"));
  acts = new Acts(new Portal(steppedClock(NOW)), options.lang);
  playStories(acts, crowd(60, 1), NOW);
  const messenger = new Messenger(acts, options, new Work());
  document.body.replaceChildren(messenger.root);
  messenger.list.redraw();
  Object.assign(window, {
    BXIM: pageModel(acts.portal, messenger.reading.loaded, () => messenger.current, {}),
  });
  answerFrom(window, [readLegacyModel]);
  startEarly(window);
  startPage(window, () => ({ update: () => {}, destroy: () => {} }) as unknown as Panel);
  // The whole list has been gone through, and everything learned is with the background.
  await pass(20_000);
  const askFrame = window.requestAnimationFrame.bind(window);
  vi.spyOn(window, "setTimeout").mockImplementation(((run: () => void, delay?: number) => {
    counts.timers += 1;
    return arm(run, delay);
  }) as typeof setTimeout);
  vi.spyOn(window, "requestAnimationFrame").mockImplementation((run) => {
    counts.frames += 1;
    return askFrame(run);
  });
  forget();
});

afterEach(() => {
  const { [Symbol.for("reply-window.early")]: early } = globalThis as unknown as Record<
    symbol,
    { readonly ending: AbortController }
  >;
  early?.ending.abort();
  counting.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

it("puts badges on the rows in sight and on few others", () => {
  const badges = overlay().querySelectorAll("[data-part=badge]").length;
  expect(badges).toBeGreaterThan(10);
  expect(badges).toBeLessThanOrEqual(40);
});

it("changes one badge when one message comes in", async () => {
  const written = watchWrites();
  acts.receive([...acts.portal.dialogs.values()][3]!, { text: "Hello?" });
  await pass(400);
  expect(written.writes).toBeGreaterThan(0);
  expect(written.writes).toBeLessThanOrEqual(25);
  // A screen of the list at once, and all of it in idle time.
  expect(asks).toEqual({ whole: 0, some: 4, dialogs: 100 });
  expect(told).toBeLessThanOrEqual(1);
  expect(counts.rects).toBeLessThanOrEqual(125);
  expect(counts.looks).toBeLessThanOrEqual(20);
  expect(counts.timers).toBeLessThanOrEqual(8);
  expect(counts.frames).toBeLessThanOrEqual(3);
});

it("wakes twice a minute at most in an idle hour, writes texts, and measures nothing", async () => {
  const written = watchWrites();
  await pass(60 * MINUTE);
  expect(written.writes).toBeGreaterThan(0);
  expect(written.writes).toBeLessThanOrEqual(60);
  expect(counts.timers).toBeLessThanOrEqual(125);
  expect(counts).toMatchObject({ frames: 0, rects: 0, looks: 0 });
  expect(asks).toEqual({ whole: 0, some: 0, dialogs: 0 });
  expect(sent).toEqual([]);
});

it("does nothing while the page is hidden", async () => {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  document.dispatchEvent(new Event("visibilitychange"));
  await pass(1_000);
  forget();
  const written = watchWrites();
  await pass(30 * MINUTE);
  expect(written.writes).toBe(0);
  expect(counts).toMatchObject({ frames: 0, rects: 0, looks: 0 });
  expect(counts.timers).toBeLessThanOrEqual(31);
  expect(sent).toEqual([]);
});

// Last: the host of a document remembers the numbers of the messages that it has heard of.
it("does little for a thousand messages in twenty frames", async () => {
  const written = watchWrites();
  const dialogs = [...acts.portal.dialogs.values()];
  for (let frame = 0; frame < 20; frame += 1) {
    acts.portal.batch(() => {
      for (let message = 0; message < 50; message += 1) {
        const dialog = dialogs[(frame * 50 + message) % dialogs.length]!;
        acts.receive(dialog, { text: `Message ${message}` });
      }
    });
    await pass(16);
  }
  await pass(10_000);
  // It has not simply slept.
  expect(written.writes).toBeGreaterThan(100);
  expect(sent).toContain("record-facts");
  expect(sent.length).toBeLessThanOrEqual(3);
  // A screen of the list with every frame, and a few sweeps through all of it.
  expect(asks.whole).toBe(0);
  expect(asks.some).toBeLessThanOrEqual(30);
  expect(asks.dialogs).toBeLessThanOrEqual(1_200);
  expect(told).toBeLessThanOrEqual(1_050);
  // Once a frame a binary search and the rows near the visible part.
  expect(counts.rects).toBeLessThanOrEqual(1_200);
  // What lies over the badges, once it is quiet: each look may make a browser search thousands of elements.
  expect(counts.looks).toBeLessThanOrEqual(20);
  expect(counts.timers).toBeLessThanOrEqual(45);
  expect(counts.frames).toBeLessThanOrEqual(25);
  expect(written.writes).toBeLessThanOrEqual(1_200);
});
