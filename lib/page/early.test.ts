// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { startEarly, UNKNOWN_AFTER } from "./early.ts";
import { takeEarlyPart, type EarlyPart } from "./link.ts";

let asked: number;
/** Names of the messages to the background. */
let names: string[];
let loaded: boolean;
let part: EarlyPart | null;

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  document.body.replaceChildren();
  [asked, loaded, part, names] = [0, true, null, []];
  fakeBrowser.runtime.onMessage.addListener(
    (message: { readonly name: string }, _sender, answer: (value: unknown) => void) => {
      asked += 1;
      names.push(message.name);
      answer({ ok: true, value: { loaded } });
      return true;
    },
  );
});
afterEach(() => {
  part?.ending.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function putMessenger(): void {
  const list = document.createElement("div");
  list.className = "bx-messenger-recent-lines-wrap";
  document.body.append(list);
}

function start(): void {
  startEarly(window);
  part ??= takeEarlyPart();
}

/** Lets time pass, and whatever was waiting for it happen. */
const elapse = (time: number): Promise<unknown> => vi.advanceTimersByTimeAsync(time);

describe("a page where a messenger should stand and none that is known does", () => {
  const goTo = (address: string): void => history.replaceState(null, "", address);
  beforeEach(() => goTo("/online/"));
  afterEach(() => goTo("/"));

  it("is told of, once", async () => {
    start();
    document.body.append(document.createElement("main"));
    await elapse(UNKNOWN_AFTER - 1);
    expect(names).toEqual([]);
    await elapse(10 * UNKNOWN_AFTER);
    expect(names).toEqual(["report-health"]);
  });

  it("is told of in the frame of open channels too, and nowhere else", async () => {
    goTo("/desktop_app/?IFRAME=Y&IM_LINES=Y");
    start();
    await elapse(UNKNOWN_AFTER);
    expect(names).toEqual(["report-health"]);
    part?.ending.abort();
    part = null;
    goTo("/desktop_app/?IFRAME=Y");
    start();
    await elapse(UNKNOWN_AFTER);
    expect(names).toHaveLength(1);
  });

  it.each([
    ["chats of colleagues stand there", "div", { class: "bx-im-messenger__container" }],
    ["nobody has signed in", "input", { type: "password" }],
    ["its messenger stands there", "div", { class: "bx-messenger-recent-lines-wrap" }],
  ])("is not one where %s", async (_, name, attributes) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    document.body.append(element);
    start();
    await elapse(2 * UNKNOWN_AFTER);
    expect(names).not.toContain("report-health");
  });

  it("is not judged while nobody sees it", async () => {
    const hidden = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    start();
    await elapse(3 * UNKNOWN_AFTER);
    expect(names).toEqual([]);
    // A page that nobody sees is not woken for it.
    expect(vi.getTimerCount()).toBe(0);
    hidden.mockRestore();
    document.dispatchEvent(new Event("visibilitychange"));
    await elapse(UNKNOWN_AFTER);
    expect(names).toEqual(["report-health"]);
  });
});

describe("the early bundle", () => {
  it("asks for nothing where no messenger stands", async () => {
    start();
    document.body.append(document.createElement("p"));
    await elapse(60_000);
    expect(asked).toBe(0);
  });

  it("asks for the rest once a messenger stands, and once only", async () => {
    start();
    putMessenger();
    await elapse(200);
    expect(asked).toBe(1);
    document.body.append(document.createElement("p"));
    await elapse(60_000);
    expect(asked).toBe(1);
  });

  it("asks again when the rest could not be loaded", async () => {
    loaded = false;
    putMessenger();
    start();
    await elapse(200);
    expect(asked).toBe(1);
    loaded = true;
    await elapse(60_000);
    expect(asked).toBe(2);
  });

  it("asks less and less often while that fails, however much the page changes", async () => {
    loaded = false;
    putMessenger();
    start();
    for (let second = 0; second < 120; second += 1) {
      document.body.append(document.createElement("p"));
      await elapse(1_000);
    }
    expect(asked).toBeGreaterThan(3);
    expect(asked).toBeLessThan(8);
  });

  it("waits for the next messenger where that one has gone before the rest could be loaded", async () => {
    loaded = false;
    putMessenger();
    start();
    await elapse(200);
    document.body.replaceChildren();
    await elapse(60_000);
    expect(asked).toBe(1);
    loaded = true;
    putMessenger();
    await elapse(200);
    expect(asked).toBe(2);
  });

  it("leaves its part to one late bundle, and is there once", () => {
    start();
    expect(part).not.toBeNull();
    expect(takeEarlyPart()).toBeNull();
    startEarly(window);
    expect(takeEarlyPart()).toBeNull();
  });

  it("knows of no time before a messenger that may have been there first", () => {
    start();
    expect(part?.absentAt()).toBeNull();
  });

  it("passes every event on while nobody says what to do with it", () => {
    start();
    const heard = vi.fn<() => void>();
    document.body.addEventListener("click", heard);
    document.body.click();
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
