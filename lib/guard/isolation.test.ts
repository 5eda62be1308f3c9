// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from "vitest";
import { createEars } from "./ears.ts";
import { isolate } from "./isolation.ts";

let life: AbortController;
let ours: HTMLElement;
let theirs: HTMLElement;
let heard: string[];

beforeEach(() => {
  life = new AbortController();
  ours = document.createElement("div");
  theirs = document.createElement("div");
  document.body.replaceChildren(ours, theirs);
  heard = [];
  isolate(createEars(window, life.signal), ({ target }) => target === ours, life.signal);
  for (const type of ["keydown", "keypress", "keyup", "drop", "dragover"]) {
    const { signal } = life;
    document.addEventListener(type, () => heard.push(type), { capture: true, signal });
  }
});

afterEach(() => life.abort());

function key(target: HTMLElement, type: string, code: string, repeat = false): KeyboardEvent {
  const event = new KeyboardEvent(type, { code, repeat, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

it("keeps the release of a key that was pressed in the overlay, wherever it happens", () => {
  key(ours, "keydown", "Escape");
  key(theirs, "keyup", "Escape");
  expect(heard).toEqual([]);
});

it("keeps and disarms the repetitions of a key held since then", () => {
  key(ours, "keydown", "Enter");
  const held = key(theirs, "keydown", "Enter", true);
  expect(held.defaultPrevented).toBe(true);
  expect(heard).toEqual([]);
  key(theirs, "keyup", "Enter");
  key(theirs, "keydown", "Enter");
  expect(heard).toEqual(["keydown"]);
});

it("presses no button of the overlay with an Enter held since before it opened", () => {
  key(theirs, "keydown", "Enter");
  expect(key(ours, "keydown", "Enter", true).defaultPrevented).toBe(true);
});

it("lets a held Tab walk on", () => {
  key(ours, "keydown", "Tab");
  expect(key(ours, "keydown", "Tab", true).defaultPrevented).toBe(false);
});

it("does not swallow a key pressed anew after its release was missed", () => {
  key(ours, "keydown", "Enter");
  key(theirs, "keydown", "Enter");
  key(theirs, "keyup", "Enter");
  expect(heard).toEqual(["keydown", "keyup"]);
});

it("keeps other keys out of it", () => {
  key(ours, "keydown", "Escape");
  key(theirs, "keydown", "KeyA");
  key(theirs, "keyup", "KeyA");
  expect(heard).toEqual(["keydown", "keyup"]);
});

it("lets no file that is dropped on the overlay replace the page", () => {
  for (const type of ["dragover", "drop"]) {
    const event = new Event(type, { bubbles: true, cancelable: true });
    ours.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  }
  expect(heard).toEqual([]);
});

it("lets everything pass when the overlay fails", () => {
  const own = new AbortController();
  isolate(
    createEars(window, own.signal),
    () => {
      throw new Error("broken");
    },
    own.signal,
  );
  key(theirs, "keydown", "KeyA");
  own.abort();
  expect(heard).toEqual(["keydown"]);
});
