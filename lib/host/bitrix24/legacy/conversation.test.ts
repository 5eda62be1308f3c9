// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import type { Host } from "../../host.ts";
import {
  appendMessage,
  message,
  one,
  showMessages,
  showPage,
  type MessageMarkup,
} from "./fixtures/markup.ts";
import { host, NOW, setStage } from "./fixtures/stage.ts";

beforeEach(setStage);

describe("numbers, gaps and the beginning", () => {
  const record = (): NonNullable<ReturnType<Host["readConversation"]>> => {
    const found = host.readConversation(NOW);
    if (!found) throw new Error("nothing is open, or not settled");
    return found;
  };

  test("only what is new is said", () => {
    showPage({ messages: [{ id: 1 }, { id: 2 }] });
    expect(record().messages).toHaveLength(2);
    expect(record().messages).toEqual([]);
    appendMessage({ id: 3 });
    expect(record().messages.map(({ id }) => id)).toEqual([3]);
    showMessages([{ id: 1 }, { id: 2 }, { id: 3 }]);
    expect(record().messages).toHaveLength(3);
  });

  test("a temporary number is none, until it becomes one in place", () => {
    showPage({ messages: [{ id: 1 }, { id: "temp0", type: "self" }] });
    expect(record()).toMatchObject({
      newestId: 1,
      spans: [{ from: 1, to: 1 }],
      readAt: NOW,
      newerSeenAt: 0,
    });
    const own = one('[data-messageid="temp0"]');
    own.dataset["messageid"] = "5";
    own.dataset["blockmessageid"] = "5";
    expect(record()).toMatchObject({
      newestId: 5,
      spans: [{ from: 1, to: 5 }],
      messages: [{ id: 5, by: "agent" }],
    });
  });

  test("a message without a number between others breaks what was read without a gap", () => {
    showPage({ messages: [{ id: 1 }, { id: "temp0", type: "self" }, { id: 7 }] });
    expect(record().spans).toEqual([
      { from: 1, to: 1 },
      { from: 7, to: 7 },
    ]);
  });

  test.each(["12a", "-4", "1e3", "", "9".repeat(16), "0"])("%j is no number of a message", (id) => {
    showPage({ messages: [{ id: 1 }, { id }] });
    expect(record().messages.map((fact) => fact.id)).toEqual([1]);
  });

  test("an unknown kind of child that holds a message breaks spans; one that holds none does not", () => {
    showPage({ messages: [{ id: 1 }, { id: 2 }, { id: 3 }] });
    one('[data-messageid="2"]').className = "bx-message-of-tomorrow";
    expect(record().spans).toEqual([
      { from: 1, to: 1 },
      { from: 3, to: 3 },
    ]);
    showMessages([{ id: 1 }, { id: 3 }]);
    one('[data-messageid="1"]').after(document.createElement("hr"));
    expect(record().spans).toEqual([{ from: 1, to: 3 }]);
  });

  test("spans whose numbers overlap prove nothing", () => {
    showPage({ messages: [{ id: 9 }, { id: "temp0", type: "self" }, { id: 3 }, { id: 12 }] });
    expect(record().spans).toEqual([]);
  });

  const page = (from: number, count: number): MessageMarkup[] =>
    Array.from({ length: count }, (_, index) => ({ id: from + index }));
  const start: MessageMarkup = { id: 100, type: "system" };

  test("fewer than a page that begins with a system message is the beginning", () => {
    showPage({ messages: [start, ...page(101, 28)] });
    expect(record().startId).toBe(100);
  });

  test.each([
    ["a full page", [start, ...page(101, 29)]],
    ["a page that begins with a message of somebody", page(100, 5)],
    ["a page that begins with a note", [{ ...start, marks: ["system"] }, ...page(101, 5)]],
    [
      "a page that begins with what cannot be read",
      [{ id: "temp3", type: "self" as const }, ...page(101, 5)],
    ],
  ])("%s proves no beginning", (_, messages) => {
    showPage({ messages });
    expect(record().startId).toBeUndefined();
  });

  test.each(["earlier", "loading"])(
    "a page under a sign of older messages (%s) proves no beginning",
    (sign) => {
      showPage({ messages: [start, ...page(101, 5)] });
      const node = document.createElement("a");
      node.className =
        sign === "earlier" ? "bx-notifier-content-link-history" : "bx-messenger-content-load";
      one(".bx-messenger-body-wrap").prepend(node);
      expect(record().startId).toBeUndefined();
      node.remove();
      expect(record().startId).toBe(100);
    },
  );

  test("a short page put before full ones is the beginning, a full one is not", () => {
    const wrap = (): HTMLElement => one(".bx-messenger-body-wrap");
    showPage({ messages: page(300, 30) });
    expect(record().startId).toBeUndefined();
    wrap().prepend(...[{ ...start, id: 200 }, ...page(201, 29)].map(message));
    expect(record().startId).toBeUndefined();
    wrap().prepend(...[start, ...page(101, 10)].map(message));
    expect(record().startId).toBe(100);
    for (let id = 400; id < 450; id++) appendMessage({ id });
    expect(record().startId).toBe(100);
  });

  test("what cannot be read at the end leaves the conversation unread", () => {
    showPage({ messages: [{ id: 1 }] });
    const skipped = document.createElement("div");
    skipped.className = "bx-messenger-item-skipped";
    one(".bx-messenger-body-wrap").append(skipped);
    expect(record()).toMatchObject({ readAt: 0, newerSeenAt: NOW });
    skipped.replaceWith(message({ id: 2 }));
    expect(record()).toMatchObject({ readAt: NOW, newerSeenAt: 0, spans: [{ from: 1, to: 2 }] });
  });

  test("where nothing stands yet, nothing is known to be the newest", () => {
    showPage({ messages: [] });
    one(".bx-messenger-body-wrap").innerHTML = '<div class="bx-messenger-content-empty"></div>';
    const nothing = { readAt: 0, newerSeenAt: 0, newestId: 0 };
    expect(host.readConversation(NOW)).toMatchObject(nothing);
  });

  test("without a connection nothing proves that the newest message is there", () => {
    showPage({ messages: [{ id: 1 }] });
    const bar = document.createElement("div");
    bar.className = "bx-messenger-connection-status bx-messenger-connection-status-offline";
    document.body.append(bar);
    expect(record().readAt).toBe(0);
  });
});
