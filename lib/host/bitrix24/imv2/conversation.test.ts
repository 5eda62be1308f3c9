// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import type { ModelMessage } from "../../page-model/protocol.ts";
import {
  appendMessage,
  one,
  showMessages,
  showPage,
  TITLE,
  type MessageMarkup,
} from "./fixtures/markup.ts";
import { host, NOW, open, record, setStage, stage, today } from "./fixtures/stage.ts";

beforeEach(setStage);

describe("numbers, gaps, the end and the beginning", () => {
  const uuid = "8d7f2f4e-1f9a-4f0a-9a5e-0c7f4d1c2b3a";

  test("where nothing stands yet, nothing is known to be the newest", () => {
    const nothing = { readAt: 0, newerSeenAt: 0, newestId: 0 };
    expect(record({ days: [] }) ?? nothing).toMatchObject(nothing);
  });

  test("an own message without a number yet is no message, and hides none", () => {
    const read = record({ days: [today({ id: 1 }, { id: uuid, is: "self" })] });
    expect(read?.messages.map(({ id }) => id)).toEqual([1]);
    expect(read).toMatchObject({ newestId: 1, readAt: NOW, spans: [{ from: 1, to: 1 }] });
    one(`[data-id="${uuid}"]`).dataset["id"] = "2";
    expect(host.readConversation(NOW)).toMatchObject({ newestId: 2, spans: [{ from: 1, to: 2 }] });
  });

  test("the mark of what is new is no message", () => {
    showPage({ days: [today({ id: 1 }, { id: 2 })] });
    const mark = document.createElement("div");
    mark.dataset["id"] = "newMessages";
    one('[data-id="2"]').before(mark);
    expect(open("imol").readConversation(NOW)).toMatchObject({ spans: [{ from: 1, to: 2 }] });
  });

  test("a message that is not understood is a gap, also as the newest", () => {
    showPage({ days: [today({ id: 1 }, { id: 2 }, { id: 3 })] });
    one('[data-id="2"]').className = "bx-im-message-next";
    const read = open("imol").readConversation(NOW);
    expect(read?.spans).toEqual([
      { from: 1, to: 1 },
      { from: 3, to: 3 },
    ]);
    one('[data-id="3"]').className = "bx-im-message-next";
    expect(host.readConversation(NOW)).toMatchObject({ readAt: 0, newerSeenAt: NOW, newestId: 3 });
  });

  test("what was said is not said again", () => {
    showPage({ days: [today({ id: 1 })] });
    expect(open("imol").readConversation(NOW)?.messages).toHaveLength(1);
    expect(host.readConversation(NOW + 1)?.messages).toEqual([]);
    appendMessage({ id: 2 });
    expect(host.readConversation(NOW + 2)?.messages.map(({ id }) => id)).toEqual([2]);
  });

  test("a message that is patched in place is read again", () => {
    const line: MessageMarkup = { id: 2, is: "system", text: "hello" };
    showPage({ days: [today({ id: 1, is: "self" }, line, { id: 3, clock: null })] });
    open("imol").readConversation(NOW);
    one('[data-id="2"] .bx-im-message-text-content__container').textContent = "24-hour window";
    expect(host.readConversation(NOW)?.messages).toMatchObject([
      { id: 2, kind: "not-delivered", reason: "window" },
    ]);
  });

  test("the end of the list is the end of the dialog unless the host offers a way to newer messages", () => {
    showPage({ days: [today({ id: 1 })] });
    const button = document.createElement("div");
    button.className = "bx-im-dialog-chat__scroll-button";
    one(".bx-im-dialog-chat__block").append(button);
    expect(open("imol").readConversation(NOW)).toMatchObject({ readAt: 0, newerSeenAt: NOW });
    button.remove();
    expect(host.readConversation(NOW)).toMatchObject({ readAt: NOW, newerSeenAt: 0 });
    // Who scrolls up is offered the way too, and what comes then comes to the end.
    one(".bx-im-dialog-chat__block").append(button);
    appendMessage({ id: 2 });
    expect(host.readConversation(NOW + 1)).toMatchObject({ readAt: NOW + 1, newerSeenAt: 0 });
    showMessages([today({ id: 1 })]);
    expect(host.readConversation(NOW + 2)).toMatchObject({ readAt: 0, newerSeenAt: NOW + 2 });
  });

  test("the model's number says that there is a newer message than the list shows", () => {
    const last: ModelMessage = { id: 9, at: NOW, by: "customer" };
    if (stage.model)
      stage.model = { ...stage.model, dialogs: [{ dialog: "chat41", title: TITLE, last }] };
    const read = record({ days: [today({ id: 1 })] });
    expect(read).toMatchObject({ readAt: 0, newerSeenAt: 0, newestId: 1 });
    appendMessage({ id: 9 });
    expect(host.readConversation(NOW)).toMatchObject({ readAt: NOW, newestId: 9 });
  });

  test("a full first page says nothing about the beginning, a short one that opens with a system message does", () => {
    const many = Array.from({ length: 24 }, (_, index) => ({ id: index + 2 }));
    const start: MessageMarkup = { id: 1, is: "system" };
    expect(record({ days: [today(start, ...many)] })?.startId).toBeUndefined();
    expect(record({ days: [today(start, ...many.slice(1))] })?.startId).toBe(1);
    expect(record({ days: [today({ id: 2 })] })?.startId).toBeUndefined();
  });
});
