// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { one, showPage } from "./fixtures/markup.ts";
import { createPlaces } from "./places.ts";

let panelShown = false;
const places = createPlaces(document, () => panelShown);

beforeEach(() => {
  panelShown = false;
  showPage({ messages: [{ id: 1 }] });
  stand(".bx-messenger-context-chat", 300, 0, 700, 60);
  stand("form", 310, 10, 40, 40);
  stand(".bx-messenger-panel-title-chat > span", 360, 8, 150, 20);
  stand(".bx-messenger-panel-close", 950, 15, 30, 30);
  stand(".bx-messenger-textarea-place", 300, 500, 700, 80);
  stand(".bx-messenger-textarea-icons", 300, 550, 700, 30);
  stand(".bx-messenger-textarea-forms", 310, 550, 30, 30);
});

/** Pages of tests have no layout: this says where an element stands. */
function stand(selector: string, x: number, y: number, width: number, height: number): void {
  one(selector).getBoundingClientRect = () => new DOMRect(x, y, width, height);
}

const box = (place: ReturnType<typeof places.chip>): number[] | null =>
  place && [place.rect.left, place.rect.top, place.rect.width, place.rect.height];

test("the chip stands between the title and the buttons", () => {
  expect(box(places.chip())).toEqual([518, 0, 424, 60]);
  expect(places.chip()?.anchor).toBe(one(".bx-messenger-context-chat"));
});

test("where writing runs from right to left the free part is the same: between what stands there", () => {
  stand("form", 950, 10, 40, 40);
  stand(".bx-messenger-panel-title-chat > span", 780, 8, 150, 20);
  stand(".bx-messenger-panel-close", 310, 15, 30, 30);
  expect(box(places.chip())).toEqual([348, 0, 424, 60]);
});

test("without room, or without a header, there is no chip", () => {
  stand(".bx-messenger-panel-title-chat > span", 360, 8, 560, 20);
  expect(places.chip()).toBeNull();
  one(".bx-messenger-context-chat").remove();
  expect(places.chip()).toBeNull();
});

test("the notice stands right of the icons, clear of the send button even while that is not shown", () => {
  expect(box(places.notice())).toEqual([348, 550, 534, 30]);
  stand(".bx-messenger-textarea-send", 900, 550, 100, 30);
  expect(box(places.notice())).toEqual([348, 550, 544, 30]);
});

test("there is no notice where the host shows its own panel", () => {
  panelShown = true;
  expect(places.notice()).toBeNull();
});

test.each([
  ["rgb(255, 255, 255)", false],
  ["rgb(20, 22, 30)", true],
  ["rgba(0, 0, 0, 0.1)", false],
])("over %s it is dark: %s", (color, dark) => {
  document.body.style.backgroundColor = "rgb(240, 240, 240)";
  one(".bx-messenger-context-chat").style.backgroundColor = color;
  expect(places.dark()).toBe(dark);
});
