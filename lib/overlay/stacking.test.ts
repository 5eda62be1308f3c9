// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { highestWithin, isSeenAt, stackingLevel } from "./stacking.ts";

/** What a browser computes where nothing is said. */
const INITIAL = "position:static;opacity:1;transform:none;filter:none;";

function nest(...styles: string[]): HTMLElement {
  let parent: Element = document.body;
  for (const style of styles) {
    const element = document.createElement("div");
    element.style.cssText = INITIAL + style;
    parent.append(element);
    parent = element;
  }
  return parent as HTMLElement;
}

beforeEach(() => document.body.replaceChildren());

describe("the height of a layer", () => {
  it.each<[string, number, string[]]>([
    ["0 where nothing stacks", 0, ["", ""]],
    [
      "that of the outermost context",
      3100,
      ["position:fixed;z-index:3100", "position:relative;z-index:7"],
    ],
    ["not that of a context inside another", 0, ["opacity:0.9", "position:relative;z-index:7"]],
    ["not that of an index without a position", 5, ["z-index:99", "position:absolute;z-index:5"]],
    ["that of an item of a flex box", 4, ["display:flex", "z-index:4"]],
  ])("is %s", (_what, level, styles) => {
    expect(stackingLevel(nest(...styles))).toBe(level);
  });
});

describe("an anchor is seen at a point", () => {
  const overlay = document.createElement("reply-window-overlay");
  const seen = (anchor: Element, ...stack: Element[]): boolean => {
    document.elementFromPoint = () => stack[0] ?? null;
    document.elementsFromPoint = () => stack;
    return isSeenAt(1, 1, anchor, overlay);
  };

  it("when itself, something in it or something around it is on top", () => {
    const anchor = nest("", "");
    const inside = anchor.appendChild(document.createElement("i"));
    expect(seen(anchor, anchor)).toBe(true);
    expect(seen(anchor, inside)).toBe(true);
    expect(seen(anchor, document.body)).toBe(true);
  });

  it("not when another thing of the page is", () => {
    const anchor = nest("", "");
    expect(seen(anchor, nest("position:fixed"))).toBe(false);
  });

  it("through our own overlay, not through what lies under that", () => {
    const anchor = nest("", "");
    expect(seen(anchor, overlay, anchor)).toBe(true);
    expect(seen(anchor, overlay, nest("position:fixed"))).toBe(false);
  });

  it("when our warning has made everything else inert", () => {
    expect(seen(nest("", ""), overlay)).toBe(true);
  });
});

it("finds what stands highest where something is to be opened", () => {
  const overlay = document.createElement("reply-window-overlay");
  document.body.append(overlay);
  const page = nest("");
  const heading = nest("position:absolute;z-index:12");
  document.elementsFromPoint = (_x, y) => (y < 50 ? [overlay, heading, page] : [page]);
  expect(highestWithin(new DOMRect(0, 0, 100, 400), overlay)).toBe(12);
  expect(highestWithin(new DOMRect(0, 100, 100, 400), overlay)).toBe(0);
});
