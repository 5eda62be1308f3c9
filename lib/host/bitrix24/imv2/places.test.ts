// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import type { HostPlaces } from "../../host.ts";
import { one, showPage } from "./fixtures/markup.ts";
import { createPlaces } from "./places.ts";

let places: HostPlaces;

beforeEach(() => {
  showPage({ days: [["today", { id: 1 }]] });
  places = createPlaces(document);
});

function put(selector: string, x: number, y: number, width: number, height: number): void {
  for (const element of document.querySelectorAll(selector))
    element.getBoundingClientRect = () => new DOMRect(x, y, width, height);
}

const HEADER = ".bx-im-chat-header__container";

test("the chip stands between the title and the buttons, though the box of the title fills the header", () => {
  put(HEADER, 400, 0, 1000, 64);
  put(".bx-im-chat-header__left", 400, 0, 700, 64);
  put(".bx-im-chat-header__info", 460, 0, 640, 64);
  put(`${HEADER} .bx-im-avatar__container`, 410, 12, 40, 40);
  put(`${HEADER} .bx-im-chat-title__text`, 460, 12, 200, 20);
  put(`${HEADER} button`, 1200, 20, 24, 24);
  const chip = places.chip();
  expect([chip?.rect.left, chip?.rect.right]).toEqual([668, 1192]);
  expect(chip?.anchor).toBe(one(HEADER));
});

test("in a header without room there is no chip", () => {
  put(HEADER, 0, 0, 300, 64);
  put(`${HEADER} .bx-im-chat-title__text`, 50, 12, 190, 20);
  put(`${HEADER} button`, 250, 20, 24, 24);
  expect(places.chip()).toBeNull();
});

test("the notice stands in the row below the field, between its icons", () => {
  const row = ".bx-im-textarea__bottom";
  put(row, 400, 800, 900, 40);
  put(".bx-imol-textarea-buttons", 400, 800, 800, 40);
  put(".bx-imol-textarea-icon", 410, 808, 24, 24);
  put(".bx-im-elements-send-button", 1250, 804, 32, 32);
  put("textarea", 400, 760, 900, 40);
  const notice = places.notice();
  expect([notice?.rect.left, notice?.rect.right]).toEqual([442, 1242]);
  expect(notice?.anchor).toBe(one(row));
});

test("where nothing can be written there is no notice, and without a conversation no place at all", () => {
  showPage({ days: [], composer: "join" });
  expect(places.notice()).toBeNull();
  document.body.replaceChildren();
  expect([places.chip(), places.notice(), places.dark()]).toEqual([null, null, false]);
});

test("the surroundings are as dark as the background that is drawn behind the header", () => {
  expect(places.dark()).toBe(false);
  one(".bx-im-content-chat__content").style.backgroundColor = "rgb(20, 30, 40)";
  expect(places.dark()).toBe(true);
});
