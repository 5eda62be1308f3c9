// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followByEvent, tryTimeline } from "./following.ts";

let scroller: HTMLElement;
let layer: HTMLElement;
let content: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  [scroller, layer, content] = ["div", "div", "div"].map((tag) => document.createElement(tag)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
});

afterEach(() => vi.useRealTimers());

function scrollTo(top: number): void {
  scroller.scrollTop = top;
  scroller.dispatchEvent(new Event("scroll"));
}

describe("following by the scroll event", () => {
  it("moves the content with the scroller", () => {
    const following = followByEvent(content, layer, scroller);
    scrollTo(120);
    expect(content.style.translate).toBe("0 -120px");
    expect(following.position()).toBe(120);
  });

  it("fades the layer while a scroll is in progress, and no longer", () => {
    followByEvent(content, layer, scroller);
    scrollTo(10);
    expect(layer.dataset).toHaveProperty("scrolling");
    vi.advanceTimersByTime(100);
    scrollTo(20);
    vi.advanceTimersByTime(100);
    expect(layer.dataset).toHaveProperty("scrolling");
    vi.advanceTimersByTime(50);
    expect(layer.dataset).not.toHaveProperty("scrolling");
    scrollTo(30);
    scroller.dispatchEvent(new Event("scrollend"));
    expect(layer.dataset).not.toHaveProperty("scrolling");
  });

  it("leaves nothing behind when it stops", () => {
    const following = followByEvent(content, layer, scroller);
    scrollTo(10);
    following.stop();
    scrollTo(90);
    expect(content.style.translate).toBe("");
    expect(layer.dataset).not.toHaveProperty("scrolling");
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("trying scroll timelines", () => {
  const root = (): ShadowRoot => document.createElement("div").attachShadow({ mode: "open" });

  it("finds that there are none, and cleans up", () => {
    const shadow = root();
    const outcome = tryTimeline(shadow);
    expect(outcome()).toBe(false);
    expect(shadow.childNodes).toHaveLength(0);
  });

  it("does not take the class for the behaviour", () => {
    vi.stubGlobal("ScrollTimeline", function () {});
    vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(9);
    Element.prototype.animate = () => ({ cancel: () => {} }) as Animation;
    expect(tryTimeline(root())()).toBe(false);
  });

  it("says nothing where nothing is drawn", () => {
    vi.stubGlobal("ScrollTimeline", function () {});
    Element.prototype.animate = () => ({ cancel: () => {} }) as Animation;
    expect(tryTimeline(root())()).toBeNull();
  });
});
