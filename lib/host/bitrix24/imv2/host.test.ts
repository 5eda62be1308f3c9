// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import type { ModelMessage } from "../../page-model/protocol.ts";
import {
  BOT,
  COLLEAGUE,
  one,
  OPENING,
  showPage,
  TITLE,
  type MessageMarkup,
} from "./fixtures/markup.ts";
import {
  at,
  facts,
  host,
  minute,
  NOW,
  onlyTheName,
  open,
  record,
  setStage,
  stage,
  today,
} from "./fixtures/stage.ts";

beforeEach(setStage);

const EVERYWHERE = (["imol", "chat"] as const).flatMap((layout) =>
  ([2025, 2026] as const).map((release) => [layout, release] as const),
);

describe.each(EVERYWHERE)("%s of %i", (layout, release) => {
  test("a conversation is read without a model, as far as it proves anything", () => {
    onlyTheName();
    const read = record({
      layout,
      release,
      days: [
        [
          "Wednesday, November 11",
          { ...OPENING, clock: "9:00 am" },
          { id: 2, clock: "9:01 am" },
          { id: 3, name: BOT, bot: true, clock: "9:02 am" },
          { id: 5, name: COLLEAGUE, clock: "9:03 am" },
        ],
        today({ id: 8, is: "self", clock: "8:05 am" }, { id: 9, is: "whisper", clock: "8:06 am" }),
      ],
    });
    expect(read?.messages.map(({ id, by, kind, at }) => [id, by, kind, at])).toEqual([
      [1, "system", "message", minute(at(11, 9, 0))],
      [2, "customer", "message", minute(at(11, 9, 1))],
      [3, "bot", "message", minute(at(11, 9, 2))],
      [5, "unknown", "message", minute(at(11, 9, 3))],
      [8, "agent", "message", minute(at(12, 8, 5))],
      [9, "system", "message", minute(at(12, 8, 6))],
    ]);
    expect(read).toMatchObject({
      portal: "acme.example",
      dialog: "chat41",
      spans: [{ from: 1, to: 9 }],
      newestId: 9,
      startId: 1,
      readAt: NOW,
      seenAt: NOW,
    });
    expect(read?.connector).toBeUndefined();
  });

  test("the model says who wrote and when, to the second", () => {
    const messages: ModelMessage[] = [
      { id: 2, at: at(12, 9, 1) + 7_000, by: "customer", author: "801" },
      { id: 3, at: at(12, 9, 2) + 8_000, by: "colleague", author: "13" },
      { id: 4, at: at(12, 9, 3) + 9_000, by: "bot", author: "14" },
    ];
    if (stage.model) stage.model = { ...stage.model, messages };
    const clock = (id: number): MessageMarkup => ({
      id,
      name: "Same Name",
      clock: `9:0${id - 1} am`,
    });
    const read = facts([today(clock(2), clock(3), clock(4))], { layout, release });
    expect(Object.values(read).map(({ by, at }) => [by, at.earliest, at.latest])).toEqual([
      ["customer", at(12, 9, 1) + 7_000, at(12, 9, 1) + 7_999],
      ["colleague", at(12, 9, 2) + 8_000, at(12, 9, 2) + 8_999],
      ["bot", at(12, 9, 3) + 9_000, at(12, 9, 3) + 9_999],
    ]);
  });

  test("health finds nothing missing where all is as it is known", () => {
    showPage({ layout, release, days: [today({ id: 1 })], rows: [{ chat: 41, title: TITLE }] });
    expect(open(layout).health()).toEqual({ layout, missing: [] });
    one(".bx-im-chat-title__text").className = "renamed";
    one(".bx-im-message-status__date").className = "renamed";
    expect(host.health().missing).toContain("messageClock");
  });
});

describe("health expects nothing where nothing has to stand", () => {
  const missing = (): readonly string[] => open("imol").health().missing;
  beforeEach(() =>
    showPage({
      layout: "imol",
      days: [["today", { id: 1 }]],
      rows: [{ chat: 41, title: TITLE }],
    }),
  );

  test("no message and no heading in a conversation without a word", () => {
    one(".bx-im-message-list__container").replaceChildren();
    expect(missing()).toEqual([]);
  });

  test("no time where there are only the system's words", () => {
    one(".bx-im-message-base__wrap").classList.remove("--opponent");
    one(".bx-im-message-status__date").remove();
    expect(missing()).toEqual([]);
  });

  test("no composer where something else stands in its place, but one around every field", () => {
    const composer = one(".bx-im-send-panel__container");
    composer.className = "renamed";
    expect(missing()).toEqual(["composer"]);
    composer.remove();
    expect(missing()).toEqual([]);
  });
});
