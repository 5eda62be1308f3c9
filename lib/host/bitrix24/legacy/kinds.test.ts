// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { message, one, showPage, type MessageMarkup } from "./fixtures/markup.ts";
import { readFixture } from "./fixtures/read-fixture.ts";
import { facts, factsOf, host, NOW, setStage } from "./fixtures/stage.ts";

beforeEach(setStage);

describe("what kind of message it is", () => {
  test("the page of special messages is read as it is meant", () => {
    document.body.innerHTML = readFixture("special-messages");
    const record = host.readConversation(NOW);
    expect(
      record?.messages.map(({ id, by, kind, failed, reason }) => [
        id,
        by,
        kind,
        failed ?? false,
        reason,
      ]),
    ).toEqual([
      [3001, "system", "message", false, undefined],
      [3002, "system", "message", false, undefined],
      [3003, "customer", "message", false, undefined],
      [3004, "automatic", "message", false, undefined],
      [3005, "system", "message", false, undefined],
      [3006, "system", "message", false, undefined],
      [3007, "customer", "comment", false, undefined],
      [3008, "system", "message", false, undefined],
      [3009, "agent", "message", true, undefined],
      [3010, "system", "not-delivered", false, "window"],
      [3011, "system", "message", false, undefined],
    ]);
    // 3012 is there and could not be read.
    expect(record).toMatchObject({
      newestId: 3012,
      spans: [{ from: 3001, to: 3011 }],
      newerSeenAt: NOW,
      readAt: 0,
    });
  });

  const instagram = { connector: "fbinstagramdirect" };
  const note: MessageMarkup = {
    id: 2,
    type: "system",
    marks: ["system"],
    link: "https://instagram.com/p/1",
  };
  const first: MessageMarkup = { id: 1, type: "self" };

  test("what comes first and whose predecessor is not loaded may be either", () => {
    expect(factsOf([{ id: 1 }, { id: 2 }], instagram)).toMatchObject({
      1: { kind: "unknown" },
      2: { kind: "message" },
    });
  });

  test("after the note comes the comment, and after the comment a direct message", () => {
    const read = factsOf([first, note, { id: 3, type: "system" }, { id: 4 }, { id: 5 }], instagram);
    expect(read).toMatchObject({ 4: { kind: "comment" }, 5: { kind: "message" } });
  });

  test("where a message of ours stands between note and comment, it cannot be told", () => {
    const read = factsOf([first, note, { id: 3, type: "self" }, { id: 4 }], instagram);
    expect(read[4]?.kind).toBe("unknown");
  });

  test("a link into the portal makes no comment, and no sure message either", () => {
    const read = factsOf(
      [first, { ...note, link: "/crm/deal/1/" }, { id: 3 }, { id: 4 }],
      instagram,
    );
    expect(read).toMatchObject({ 3: { kind: "unknown" }, 4: { kind: "message" } });
  });

  test("a whisper with a link makes no comment", () => {
    const whisper: MessageMarkup = {
      id: 2,
      type: "self",
      marks: ["system"],
      link: "https://example.org/",
    };
    expect(factsOf([first, whisper, { id: 3 }], instagram)[3]?.kind).toBe("message");
  });

  test("older messages that are loaded settle what could not be told", () => {
    showPage({ ...instagram, messages: [{ id: 4 }] });
    expect(facts()[4]?.kind).toBe("unknown");
    one(".bx-messenger-body-wrap").prepend(message(first), message(note));
    expect(facts()[4]?.kind).toBe("comment");
  });

  test("with the beginning known the first message is a message", () => {
    expect(factsOf([{ id: 1, type: "system" }, { id: 2 }], instagram)[2]?.kind).toBe("message");
  });

  test("comment channels have comments, other channels messages, an unreadable channel neither", () => {
    expect(factsOf([{ id: 1 }], { connector: "facebookcomments" })[1]?.kind).toBe("comment");
    expect(factsOf([{ id: 2 }], { chat: 2, connector: "telegrambot" })[2]?.kind).toBe("message");
    expect(factsOf([{ id: 3 }], { chat: 3, connector: "" })[3]?.kind).toBe("unknown");
  });

  test("a file has text when words stand with it", () => {
    expect(
      factsOf([
        { id: 1, file: true },
        { id: 2, file: true, text: "here" },
        { id: 3, file: true, text: " \n " },
      ]),
    ).toMatchObject({
      1: { hasText: false },
      2: { hasText: true },
      3: { hasText: false },
    });
  });

  test("a failure is seen when its class comes later", () => {
    showPage({ messages: [{ id: 1 }, { id: 2, type: "self" }] });
    facts();
    one('[data-messageid="2"]').classList.add("bx-messenger-content-item-content-progress-error");
    expect(facts()[2]?.failed).toBe(true);
  });
});
