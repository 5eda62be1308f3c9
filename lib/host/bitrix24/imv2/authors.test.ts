// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import {
  answer,
  BOT,
  COLLEAGUE,
  CUSTOMER,
  one,
  OPENING,
  showMessages,
  showPage,
  TITLE,
  type Day,
  type MessageMarkup,
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
    expect(by([today(OPENING, { id: 2 })], { title })).toEqual(["system", "unknown"]);
  });

  test("who opened the chat is the customer: the first line names them, the title begins so, and they wrote", () => {
    const days = [today(OPENING, { id: 2, is: "hidden" }, { id: 3 }, { id: 4, is: "self" })];
    expect(by(days)).toEqual(["system", "system", "customer", "agent"]);
  });

  test.each<[string, MessageMarkup[]]>([
    ["the title alone", [{ id: 1, is: "system" }, { id: 2 }]],
    ["a chat that is not shown from its beginning", [{ id: 2 }]],
    ["a chat that the company opened", [OPENING, { id: 2, is: "self" }, { id: 3 }]],
    ["a chat that a bot opened", [OPENING, { id: 2, name: BOT, bot: true }, { id: 3 }]],
    ["a first message by another", [OPENING, { id: 2, name: COLLEAGUE }, { id: 3 }]],
    [
      "a first line that names two",
      [
        {
          id: 1,
          is: "system",
          mentions: [
            [801, CUSTOMER],
            [13, COLLEAGUE],
          ],
        },
        { id: 2 },
      ],
    ],
  ])("nobody is the customer by %s", (_, messages) => {
    expect(by([today(...messages)])).not.toContain("customer");
  });

  test("of a customer whose name goes on as titles do, a colleague has the first part", () => {
    const called = "Tom - Garden Ltd";
    const title = `${called} - Ventas`;
    stage.model = answer({ open: "chat41", dialogs: [{ dialog: "chat41", title }] });
    const opening: MessageMarkup = { ...OPENING, mentions: [[801, called]] };
    const days = [today(opening, { id: 2, name: called }, { id: 3, name: "Tom" })];
    expect(by(days, { title })).toEqual(["system", "customer", "unknown"]);
    expect(by([today({ id: 3, name: "Tom" })], { title })).toEqual(["unknown"]);
  });

  test("who was the customer stays so where only newer messages stand there, and nobody who looks otherwise is", () => {
    showPage({ days: [today(OPENING, { id: 2 })] });
    const host = open("imol");
    host.readConversation(NOW);
    showMessages([today({ id: 31 })]);
    expect(host.readConversation(NOW)?.messages).toMatchObject([{ id: 31, by: "customer" }]);
    showMessages([today({ id: 32, look: "rgb(9, 9, 9)" })]);
    expect(host.readConversation(NOW)?.messages).toMatchObject([{ id: 32, by: "unknown" }]);
  });

  test("whom the model calls the customer is so in messages that it does not hold", () => {
    stage.model = answer({
      open: "chat41",
      dialogs: [{ dialog: "chat41", title: "VIP" }],
      messages: [{ id: 5, at: at(12, 10, 6), by: "customer" }],
    });
    expect(by([today({ id: 1 }, { id: 5 })], { title: "VIP" })).toEqual(["customer", "customer"]);
  });

  test("two people of the customer's name are told apart by nothing, so neither is the customer", () => {
    expect(by([today(OPENING, { id: 2 }, { id: 3, look: "rgb(9, 9, 9)" })])).toEqual([
      "system",
      "unknown",
      "unknown",
    ]);
    expect(
      by([today(OPENING, { id: 2, is: "system", mentions: [[13, CUSTOMER]] }, { id: 3 })]),
    ).toEqual(["system", "system", "unknown"]);
  });

  test("the person at this browser, of the customer's name, is not the customer", () => {
    const mention = [12, CUSTOMER, true] as const;
    const line: MessageMarkup = { id: 2, is: "system", mentions: [mention] };
    expect(by([today(OPENING, line, { id: 3 })])).toEqual(["system", "system", "unknown"]);
  });

  test("a bot of the customer's name makes the name prove nothing", () => {
    const days = [today(OPENING, { id: 2 }, { id: 3, name: BOT }, { id: 4, bot: true })];
    expect(by(days)).toEqual(["system", "unknown", "unknown", "bot"]);
  });

  test("whom the model calls a colleague, the title makes no customer elsewhere", () => {
    stage.model = answer({
      open: "chat41",
      dialogs: [{ dialog: "chat41", title: TITLE }],
      messages: [{ id: 5, at: at(12, 10, 6), by: "colleague" }],
    });
    expect(by([today(OPENING, { id: 2 }, { id: 5 })])).toEqual(["system", "unknown", "colleague"]);
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
    expect(by([today(OPENING, { id: 2, is: "deleted" }, { id: 3, is: "deleted" })])).toEqual([
      "system",
      "customer",
      "customer",
    ]);
  });
});
