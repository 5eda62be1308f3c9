// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import {
  answer,
  OPENING,
  showPage,
  TITLE,
  type Day,
  type MessageMarkup,
} from "./fixtures/markup.ts";
import { facts, NOW, open, setStage, stage, today } from "./fixtures/stage.ts";

beforeEach(setStage);

describe("comments and refusals", () => {
  const kinds = (
    days: readonly Day[],
    connector?: string,
    customers: readonly number[] = [],
  ): [number, string, string | undefined][] => {
    stage.model = answer({
      open: "chat41",
      dialogs: [{ dialog: "chat41", title: TITLE, ...(connector && { connector }) }],
      messages: customers.map((id) => ({ id, at: Date.UTC(2026, 10, 12, 10, 6), by: "customer" })),
    });
    return Object.values(facts(days)).map(({ id, kind, reason }) => [id, kind, reason]);
  };
  const note: MessageMarkup = { id: 2, is: "hidden", link: "https://instagram.example/p/1" };

  test.each(["fbinstagramdirect", undefined])(
    "a note with a link makes the next message a comment, with the connector %s",
    (connector) => {
      expect(kinds([today(OPENING, note, { id: 3 }, { id: 4 })], connector)).toEqual([
        [1, "message", undefined],
        [2, "message", undefined],
        [3, "comment", undefined],
        [4, "message", undefined],
      ]);
    },
  );

  test("where what stood before is not loaded, it may be either", () => {
    expect(kinds([today({ id: 3 }, { id: 4 })], "fbinstagramdirect", [3, 4])).toEqual([
      [3, "unknown", undefined],
      [4, "message", undefined],
    ]);
    expect(kinds([today({ id: 3 })], "fbinstagram")).toEqual([[3, "comment", undefined]]);
    expect(kinds([today({ id: 3 })], "whatsappbytwilio")).toEqual([[3, "message", undefined]]);
  });

  test.each([
    ["window", { text: "Sent outside the 24-hour window" }],
    ["window", { text: "Прошло более 24 часа" }],
    ["window", { text: "Ups", link: "https://help.example/open/10632966/" }],
    ["window", { text: `No llegó ${"-".repeat(54)} (#10) 2018278` }],
    ["private-reply", { text: "Ви вже відповіли на цей коментар" }],
    ["other", { text: "El mensaje no fue entregado" }],
  ])("a system message says why something did not arrive: %s", (reason, more) => {
    expect(kinds([today({ id: 1, is: "self" }, { id: 2, is: "system", ...more })])).toEqual([
      [1, "message", undefined],
      [2, "not-delivered", reason],
    ]);
  });

  test("people may write about windows of 24 hours as they like", () => {
    const text = "Sent outside the 24-hour window";
    const days = [
      today({ id: 1, text }, { id: 2, is: "self", text }, { id: 3, is: "hidden", text }),
    ];
    expect(kinds(days, "facebook").map(([, kind]) => kind)).toEqual([
      "message",
      "message",
      "message",
    ]);
  });

  test("the error number that a notice quotes is told", () => {
    const text = `was not delivered ${"-".repeat(54)} (#10) 2534022`;
    showPage({ days: [today({ id: 1, is: "self" }, { id: 2, is: "system", text })] });
    const host = open("chat");
    expect([1, 2].map((id) => host.errorNumber?.(id))).toEqual([null, 2534022]);
  });

  test("the lead's fragments count", () => {
    const notice: MessageMarkup = { id: 2, is: "system", text: "Zu spät gesendet" };
    showPage({ days: [today({ id: 1, is: "self" }, notice)] });
    const more = { window: ["zu spät"], "private-reply": [], other: [] };
    const read = open("imol", { refusalFragments: () => more }).readConversation(NOW);
    expect(read?.messages[1]).toMatchObject({ kind: "not-delivered", reason: "window" });
  });

  test("a file without a word has no text; whatever else has", () => {
    const read = facts([
      today(
        { id: 1, is: "self", file: true },
        { id: 2, is: "self", file: true, text: "here" },
        { id: 3, is: "self" },
      ),
    ]);
    expect(Object.values(read).map(({ hasText }) => hasText)).toEqual([false, true, true]);
  });
});
