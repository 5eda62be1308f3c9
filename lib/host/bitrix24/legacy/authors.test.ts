// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { SECOND } from "../../../time/instant.ts";
import {
  appendMessage,
  BOT,
  COLLEAGUE,
  CUSTOMER,
  ME,
  one,
  showHeader,
  showPage,
  START,
  type PageMarkup,
} from "./fixtures/markup.ts";
import { readFixture } from "./fixtures/read-fixture.ts";
import { facts, factsOf, host, NOW, setStage } from "./fixtures/stage.ts";

beforeEach(setStage);

describe("who wrote it", () => {
  test("everybody whom the header names is known", () => {
    document.body.innerHTML = readFixture("conversation");
    const record = host.readConversation(NOW);
    expect(record?.messages.map(({ id, by, kind, hasText }) => [id, by, kind, hasText])).toEqual([
      [2001, "system", "message", true],
      [2002, "customer", "message", true],
      [2003, "bot", "message", true],
      [2004, "colleague", "message", true],
      [2006, "agent", "message", false],
    ]);
    expect(record).toMatchObject({
      portal: "acme.example",
      dialog: "chat41",
      connector: { value: "facebook", at: NOW },
      owner: { value: "12", at: NOW },
      newestId: 2006,
      startId: 2001,
      spans: [{ from: 2001, to: 2006 }],
      readAt: NOW,
      seenAt: NOW,
    });
    expect(host.me()).toBe("12");
  });

  test("who is at this browser is as the page's model says it, whatever messages look like", () => {
    document.body.innerHTML = readFixture("conversation");
    host.readConversation(NOW);
    host.learn({ id: 1, me: "34", customers: [], bots: [], dialogs: [], messages: [] });
    expect(host.me()).toBe("34");
    host.readConversation(NOW);
    expect(host.me()).toBe("34");
  });

  test("somebody whom a narrow header does not name is unknown, until they were named once", () => {
    const narrow: PageMarkup["people"] = [
      [ME, null],
      [CUSTOMER, null],
    ];
    expect(factsOf([{ id: 1 }], { people: narrow })[1]?.by).toBe("unknown");
    showHeader({});
    expect(facts()[1]?.by).toBe("customer");
    showHeader({ people: narrow });
    appendMessage({ id: 2, at: START + SECOND });
    expect(facts()[2]?.by).toBe("customer");
  });

  test("nobody is a colleague where the header marks no customer: the mark may have a new name", () => {
    const people: PageMarkup["people"] = [
      [ME, ""],
      [CUSTOMER, "channel"],
      [COLLEAGUE, ""],
    ];
    expect(factsOf([{ id: 1 }, { id: 2, sender: COLLEAGUE }], { people })).toMatchObject({
      1: { by: "unknown" },
      2: { by: "unknown" },
    });
  });

  test("the page's model names whom the header hides", () => {
    showPage({ people: [], messages: [{ id: 1 }, { id: 2, sender: BOT }] });
    host.learn({
      id: 1,
      customers: [String(CUSTOMER)],
      bots: [String(BOT)],
      dialogs: [],
      messages: [],
    });
    expect(facts()).toMatchObject({ 1: { by: "customer" }, 2: { by: "bot" } });
  });

  test("the page's model does not make another of whom the header marks, whichever was heard first", () => {
    showPage({ people: [], messages: [{ id: 1 }, { id: 2, sender: COLLEAGUE }] });
    const customers = [String(COLLEAGUE)];
    host.learn({ id: 1, customers, bots: [String(CUSTOMER)], dialogs: [], messages: [] });
    expect(facts()).toMatchObject({ 1: { by: "bot" }, 2: { by: "customer" } });
    showHeader({
      people: [
        [CUSTOMER, "lines"],
        [COLLEAGUE, ""],
      ],
    });
    expect(facts()).toMatchObject({ 1: { by: "customer" }, 2: { by: "colleague" } });
  });

  test("what only agents see is the system's, whoever wrote it", () => {
    const whispers = factsOf([
      { id: 1, type: "self", marks: ["system"] },
      { id: 2, sender: COLLEAGUE, marks: ["system"] },
      { id: 3, sender: CUSTOMER, marks: ["system"] },
    ]);
    expect(Object.values(whispers).map(({ by }) => by)).toEqual(["system", "system", "system"]);
  });

  test("a whisper that gets its class later is said again", () => {
    showPage({ messages: [{ id: 1 }, { id: 2, type: "self" }] });
    expect(facts()[2]?.by).toBe("agent");
    one('[data-messageid="2"]').classList.add("bx-messenger-content-item-system");
    expect(facts()).toEqual({ 2: expect.objectContaining({ by: "system" }) });
  });

  test("a message of an unheard-of type is of an unknown author", () => {
    showPage({ messages: [{ id: 1 }] });
    one('[data-messageid="1"]').dataset["type"] = "robot";
    expect(facts()[1]?.by).toBe("unknown");
  });
});
