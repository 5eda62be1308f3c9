// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import {
  answer,
  BOT,
  CUSTOMER,
  one,
  showPage,
  TITLE,
  type Day,
  type PageMarkup,
} from "./fixtures/markup.ts";
import { at, facts, NOW, onlyTheName, open, setStage, stage, today } from "./fixtures/stage.ts";

beforeEach(setStage);

describe("who wrote it", () => {
  const by = (days: readonly Day[], page: PageMarkup = {}): (string | undefined)[] =>
    Object.values(facts(days, page)).map((fact) => fact.by);
  beforeEach(onlyTheName);

  test.each([
    ["a title that is somebody's name only", CUSTOMER],
    ["a title that begins with another name", `Ana ${CUSTOMER} - Ventas`],
    ["a title that was renamed", "VIP"],
  ])("nobody is the customer by %s", (_, title) => {
    stage.model = answer({ open: "chat41", dialogs: [{ dialog: "chat41", title }] });
    expect(by([today({ id: 1 })], { title })).toEqual(["unknown"]);
  });

  test("two people of the customer's name are told apart by nothing, so neither is the customer", () => {
    expect(by([today({ id: 1 }, { id: 2, look: "rgb(9, 9, 9)" })])).toEqual(["unknown", "unknown"]);
    expect(
      by([
        today(
          { id: 1, is: "system", mentions: [[801, CUSTOMER]] },
          { id: 2, is: "system", mentions: [[13, CUSTOMER]] },
          { id: 3 },
        ),
      ]),
    ).toEqual(["system", "system", "unknown"]);
  });

  test("the person at this browser, of the customer's name, is not the customer", () => {
    const mention = [12, CUSTOMER, true] as const;
    expect(by([today({ id: 1, is: "system", mentions: [mention] }, { id: 2 })])).toEqual([
      "system",
      "unknown",
    ]);
  });

  test("a bot of the customer's name makes the name prove nothing", () => {
    expect(by([today({ id: 1 }, { id: 2, name: BOT }, { id: 3, bot: true })])).toEqual([
      "unknown",
      "unknown",
      "bot",
    ]);
  });

  test("whom the model calls a colleague, the title makes no customer elsewhere", () => {
    stage.model = answer({
      open: "chat41",
      dialogs: [{ dialog: "chat41", title: TITLE }],
      messages: [{ id: 5, at: at(12, 10, 6), by: "colleague" }],
    });
    expect(by([today({ id: 1 }, { id: 5 })])).toEqual(["unknown", "colleague"]);
  });

  test("what the page shows as own or hidden is not the customer's, whatever the model says", () => {
    stage.model = answer({
      open: "chat41",
      dialogs: [{ dialog: "chat41", title: TITLE, connector: "facebook" }],
      messages: [1, 2, 3, 4].map((id) => ({ id, at: at(12, 10, 6), by: "customer" as const })),
    });
    const days = [
      today(
        { id: 1, is: "self" },
        { id: 2, is: "whisper" },
        { id: 3, is: "hidden" },
        { id: 4, bot: true },
      ),
    ];
    expect(by(days)).toEqual(["agent", "system", "system", "bot"]);
  });

  test("a message on both sides, or on none, is nobody's", () => {
    showPage({ days: [today({ id: 1 }, { id: 2 })] });
    one('[data-id="1"]').classList.add("--self");
    one('[data-id="2"]').classList.remove("--opponent");
    const read = open("imol").readConversation(NOW)?.messages;
    expect(read?.map((fact) => fact.by)).toEqual(["unknown", "unknown"]);
  });

  test("a deleted message was the customer's all the same", () => {
    expect(by([today({ id: 1, is: "deleted" }, { id: 2, is: "deleted" })])).toEqual([
      "customer",
      "customer",
    ]);
  });
});
