// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { NO_MORE_FRAGMENTS } from "../refusals.ts";
import { createBodyReader, MOST } from "./body.ts";
import { createConversationReader } from "./conversation.ts";
import { createPeople } from "./people.ts";

const NOON = Date.UTC(2026, 10, 20, 12);
let container: HTMLElement;

function message(id: number, type = "other"): HTMLElement {
  const element = document.createElement("div");
  element.className = "bx-messenger-content-item";
  Object.assign(element.dataset, { messageid: String(id), type, senderid: "7" });
  element.dataset["messagedate"] = String(new Date(NOON + id * 1000)).replace(/ \(.*/, "");
  return element;
}

const messages = (from: number, to: number): HTMLElement[] =>
  Array.from({ length: to - from + 1 }, (_, index) => message(from + index));

beforeEach(() => {
  container = document.createElement("div");
  document.body.replaceChildren(container);
});

test("a page of older messages before a long conversation is not looked at again and again", () => {
  const read = createBodyReader();
  container.append(...messages(10_000, 10_000 + MOST - 1));
  expect(read(container, NO_MORE_FRAGMENTS)).toMatchObject({ changed: true, isCut: false });
  const looks = vi.spyOn(container, "children", "get");
  for (let page = 0; page < 5; page += 1) {
    const first = 9_970 - page * 30;
    container.prepend(...messages(first, first + 29));
    const body = read(container, NO_MORE_FRAGMENTS);
    expect(body).toMatchObject({ changed: false, isCut: true });
    expect(body.readings).toHaveLength(MOST);
  }
  expect(looks).not.toHaveBeenCalled();
});

test("the newest messages are those that are read", () => {
  const read = createBodyReader();
  container.append(...messages(1, MOST));
  read(container, NO_MORE_FRAGMENTS);
  container.append(...messages(MOST + 1, MOST + 3));
  const body = read(container, NO_MORE_FRAGMENTS);
  expect(body).toMatchObject({ changed: true, isCut: true });
  expect(body.readings.map((reading) => reading.is === "message" && reading.id)).toEqual(
    Array.from({ length: MOST }, (_, index) => index + 4),
  );
});

test("what was cut off is read again when newer messages go", () => {
  const read = createBodyReader();
  container.append(...messages(1, MOST + 2));
  expect(read(container, NO_MORE_FRAGMENTS).readings[0]).toMatchObject({ id: 3 });
  container.lastElementChild?.remove();
  container.lastElementChild?.remove();
  const body = read(container, NO_MORE_FRAGMENTS);
  expect(body).toMatchObject({ changed: true, isCut: false });
  expect(body.readings[0]).toMatchObject({ id: 1 });
});

test("a message that is patched among them is read anew, one before them says nothing", () => {
  const read = createBodyReader();
  container.append(...messages(1, MOST + 10));
  read(container, NO_MORE_FRAGMENTS);
  container.lastElementChild?.classList.add("bx-messenger-content-item-content-progress-error");
  const body = read(container, NO_MORE_FRAGMENTS);
  expect(body.changed).toBe(true);
  expect(body.readings.at(-1)).toMatchObject({ failed: true });
});

test("the beginning of a long conversation proves nothing about what stands before it", () => {
  const read = createConversationReader(createPeople());
  const page = {
    dialog: "chat1",
    connector: "fbinstagramdirect",
    more: NO_MORE_FRAGMENTS,
    seenAt: NOON,
  };
  container.append(message(1, "system"), ...messages(2, 5));
  const whole = read(container, page);
  expect(whole.startId).toBe(1);
  container.append(...messages(6, MOST + 20));
  const long = read(container, page);
  expect(long.startId).toBe(1);
  expect(long.spans).toEqual([{ from: 21, to: MOST + 20 }]);
  expect(long.newestId).toBe(MOST + 20);
});
