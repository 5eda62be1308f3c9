// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import type { ModelMessage, PageModelAnswer } from "../../page-model/protocol.ts";
import { answer, one, showPage, showRows, type Release } from "./fixtures/markup.ts";
import { at, host, NOW, open, setStage, stage } from "./fixtures/stage.ts";

beforeEach(setStage);

describe("the list of imopenlines.v2", () => {
  const ids = (): string[] => host.rows().map(({ dialog }) => dialog);
  const dialogs = (...titles: string[]): PageModelAnswer["dialogs"] =>
    titles.map((title, index) => ({ dialog: `chat${index + 1}`, title }));

  test("rows are the model's dialogs of their titles", () => {
    stage.model = answer({ dialogs: dialogs("A - x", "B - x", "C - x") });
    showPage({
      rows: [
        { chat: 0, title: "B - x" },
        { chat: 0, title: "A - x" },
        { chat: 0, title: "Z" },
      ],
    });
    open("imol");
    expect(ids()).toEqual(["chat2", "chat1"]);
    expect(host.rows()[0]?.anchor.className).toContain("bx-im-avatar__container");
  });

  test("of rows with one title none is named, unless their dates tell them apart", () => {
    const last = (hour: number): ModelMessage => ({
      id: hour,
      at: at(12, hour, 5),
      by: "customer",
    });
    const twins = (first: number, second: number): void => {
      stage.model = answer({
        dialogs: dialogs("A - x", "A - x").map((dialog, index) => ({
          ...dialog,
          last: last(index === 0 ? first : second),
        })),
      });
    };
    const rows = [
      { chat: 0, title: "A - x", date: "9:05 am" },
      { chat: 0, title: "A - x", date: "8:05 am" },
    ];
    twins(8, 9);
    showPage({ rows });
    open("imol");
    expect(ids()).toEqual(["chat2", "chat1"]);
    twins(9, 9);
    expect((open("imol"), ids())).toEqual([]);
    showRows(rows.slice(0, 1));
    twins(8, 9);
    expect((open("imol"), ids())).toEqual([]);
  });

  test("a row that comes to show another dialog is that dialog's, and what was asked of the old row finds nothing", () => {
    stage.model = answer({ dialogs: dialogs("A - x", "B - x") });
    showPage({ rows: [{ chat: 0, title: "A - x" }] });
    open("imol");
    const [before] = host.rows();
    const title = one(".bx-imol-list-recent__item .bx-im-chat-title__text");
    title.title = title.textContent = "B - x";
    expect(before && host.readRow(before, NOW)).toMatchObject({ dialog: "chat1", seenAt: 0 });
    expect(ids()).toEqual(["chat2"]);
    const [after] = host.rows();
    expect(after?.element).toBe(before?.element);
    expect(after && host.readRow(after, NOW)).toMatchObject({ title: { value: "B - x" } });
  });

  test("what the model learns later names rows that had no name", () => {
    stage.model = answer();
    showPage({ rows: [{ chat: 0, title: "A - x" }] });
    open("imol");
    expect(ids()).toEqual([]);
    stage.model = answer({ dialogs: dialogs("A - x") });
    host.learn(stage.model);
    expect(ids()).toEqual(["chat1"]);
  });

  test("a click of ours opens a conversation as one on its row would", () => {
    stage.model = answer({ dialogs: dialogs("A - x") });
    showPage({ rows: [{ chat: 0, title: "A - x" }] });
    open("imol");
    let clicks = 0;
    one(".bx-imol-list-recent__item").addEventListener("click", () => clicks++);
    expect([host.openDialog("chat1"), host.openDialog("chat2"), clicks]).toEqual([true, false, 1]);
  });
});

describe.each([2025, 2026] as const)("the ordinary list of %i", (release: Release) => {
  const rows = (): string[] => host.rows().map(({ dialog }) => dialog);
  const newer = (): number => {
    const [row] = host.rows();
    return row ? host.readRow(row, stage.now).newerSeenAt : -1;
  };

  test("only open channels are rows of ours: by their avatars, or by the model", () => {
    stage.model = null;
    showPage({
      layout: "chat",
      release,
      rows: [
        { chat: 1, title: "A - x" },
        { chat: 2, title: "Warehouse", channel: false },
        { chat: 3, title: "B - x", channel: false },
      ],
    });
    open("chat");
    expect(rows()).toEqual(["chat1"]);
    host.learn(answer({ dialogs: [{ dialog: "chat3" }] }));
    expect(rows()).toEqual(["chat1", "chat3"]);
  });

  test("a row that shows another last message says that something newer stands there; a draft does not", () => {
    stage.model = null;
    const show = (more: object): void =>
      showRows([{ chat: 1, title: "A - x", text: "first", ...more }]);
    showPage({ layout: "chat", release });
    show({});
    open("chat");
    expect(newer()).toBe(0);
    show({ text: "my draft", draft: true });
    expect(newer()).toBe(0);
    show({});
    expect(newer()).toBe(0);
    show({ date: "Fri" });
    expect(newer()).toBe(0);
    show({ by: "me" });
    expect(newer()).toBe(NOW);
    stage.now += 1;
    show({ by: "me", counter: 2 });
    expect(newer()).toBe(NOW + 1);
  });

  test("where the model gives numbers, a changed text says nothing", () => {
    const last: ModelMessage = { id: 5, at: NOW, by: "customer" };
    stage.model = answer({ dialogs: [{ dialog: "chat1", last }] });
    showPage({ layout: "chat", release, rows: [{ chat: 1, title: "A - x", counter: 3 }] });
    open("chat").learn(stage.model);
    expect(newer()).toBe(0);
    showRows([{ chat: 1, title: "A - x", text: "edited" }]);
    expect(newer()).toBe(0);
    stage.model = null;
    showRows([{ chat: 1, title: "A - x", text: "more" }]);
    expect(newer()).toBe(NOW);
  });
});
