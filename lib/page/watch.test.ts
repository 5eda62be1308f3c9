// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Host } from "../host/host.ts";
import { watchHost } from "./watch.ts";

const element = (name: string): HTMLElement | null => document.querySelector(`.${name}`);

const host = {
  observedAttributes: ["data-id"],
  listIsNested: false,
  containers: () => ({
    list: element("list"),
    listScroller: element("list"),
    messages: element("messages"),
    header: element("header"),
    composer: element("composer"),
  }),
} as unknown as Host;

const CONVERSATION = ["header", "messages", "composer"];
let heard: string[];
let ending: AbortController;

function put(into: Element | null, ...names: string[]): void {
  for (const name of names) {
    const made = document.createElement("div");
    made.className = name;
    into?.append(made);
  }
}

beforeEach(() => {
  document.body.replaceChildren();
  heard = [];
  ending = new AbortController();
});
afterEach(() => ending.abort());

function watch(): { refresh(): void } {
  return watchHost({
    document,
    recognise: () => (element("list") ? host : null),
    onHost: (found) => void heard.push(found ? "host" : "no host"),
    onList: () => void heard.push("list"),
    onMessages: () => void heard.push("messages"),
    onLayout: () => {},
    signal: ending.signal,
  });
}

/** What has been heard once `what` is among it. */
async function heardUntil(what: string): Promise<readonly string[]> {
  const wait = { timeout: 2_000, interval: 10 };
  await vi.waitFor(() => {
    if (!heard.includes(what)) throw new Error(`Not heard: ${what}`);
  }, wait);
  return heard;
}

describe("watchHost", () => {
  it("finds a messenger that is there already", () => {
    put(document.body, "list", ...CONVERSATION);
    watch();
    expect(heard).toEqual(["host", "messages", "list"]);
  });

  it("finds one that comes later, however deep", async () => {
    put(document.body, "slider");
    watch();
    expect(heard).toEqual([]);
    put(element("slider"), "list");
    expect(await heardUntil("host")).toContain("host");
  });

  it("hears rows and messages that come", async () => {
    put(document.body, "list", ...CONVERSATION);
    watch();
    heard = [];
    put(element("list"), "row");
    expect(await heardUntil("list")).toContain("list");
    put(element("messages"), "message");
    expect(await heardUntil("messages")).toContain("messages");
  });

  it("hears that a header names another conversation, before its messages come", async () => {
    put(document.body, "list", ...CONVERSATION);
    put(element("header"), "title");
    element("title")?.append("Ana");
    watch();
    heard = [];
    element("title")?.firstChild?.replaceWith("Ben");
    expect(await heardUntil("messages")).toContain("messages");
  });

  it("finds the conversation that is opened first, beside a list that stays as it is", async () => {
    put(document.body, "messenger");
    put(element("messenger"), "left", "right");
    put(element("left"), "list");
    watch();
    heard = [];
    put(element("right"), "content");
    put(element("content"), ...CONVERSATION);
    expect(await heardUntil("messages")).toContain("messages");
    heard = [];
    put(element("messages"), "message");
    expect(await heardUntil("messages")).toContain("messages");
  });

  it("follows a list that is replaced", async () => {
    put(document.body, "messenger");
    put(element("messenger"), "list", ...CONVERSATION);
    watch();
    element("list")?.remove();
    put(element("messenger"), "list");
    heard = [];
    expect(await heardUntil("list")).toContain("list");
    heard = [];
    put(element("list"), "row");
    expect(await heardUntil("list")).toContain("list");
  });

  it("says that the messenger is gone, and finds the next one", async () => {
    put(document.body, "list", ...CONVERSATION);
    watch();
    document.body.replaceChildren();
    expect(await heardUntil("no host")).toContain("no host");
    heard = [];
    put(document.body, "list", ...CONVERSATION);
    expect(await heardUntil("host")).toContain("host");
  });

  it("hears nothing after the end", async () => {
    put(document.body, "list", ...CONVERSATION);
    const { refresh } = watch();
    ending.abort();
    heard = [];
    put(element("list"), "row");
    refresh();
    await Promise.resolve();
    expect(heard).toEqual([]);
  });
});
