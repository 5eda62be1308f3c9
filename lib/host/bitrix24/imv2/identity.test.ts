// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import type { ModelMessage } from "../../page-model/protocol.ts";
import { answer, showConversation, showPage, TITLE } from "./fixtures/markup.ts";
import { at, host, NOW, open, setStage, stage, today } from "./fixtures/stage.ts";

beforeEach(setStage);

describe("which conversation stands open", () => {
  const other = { dialog: "chat42", title: "Otra - Ventas" };

  test("without a model, and without anything that names it, none does", () => {
    stage.model = null;
    showPage({ days: [today({ id: 1 })], rows: [{ chat: 41, title: TITLE, selected: true }] });
    expect(open("imol").conversation()).toBeNull();
    expect(host.readConversation(NOW)).toBeNull();
    expect(host.rows()).toEqual([]);
  });

  test("a reply to a message that stands there names it", () => {
    stage.model = null;
    showPage({ days: [today({ id: 1 }, { id: 2, replyTo: "chat41/1" })] });
    expect(open("imol").conversation()).toMatchObject({ dialog: "chat41", settled: true });
    expect(host.readConversation(NOW)).toMatchObject({ dialog: "chat41", newestId: 2 });
  });

  test.each([
    ["to a message that does not stand there", { id: 2, replyTo: "chat41/9" }],
    ["that somebody wrote into a text", { id: 2, quotes: "chat41/1" }],
    ["to a colleague's private chat", { id: 2, replyTo: "12:13/1" }],
  ])("a reply %s names nothing", (_, second) => {
    stage.model = null;
    showPage({ days: [today({ id: 1 }, second)] });
    expect(open("imol").conversation()).toBeNull();
  });

  test("a reply that names another dialog than the model settles nothing", () => {
    showPage({ days: [today({ id: 1 }, { id: 2, replyTo: "chat99/1" })] });
    expect(open("imol").conversation()).toMatchObject({ settled: false });
    expect(host.readConversation(NOW)).toBeNull();
  });

  test("in the ordinary list the marked row names it, if no other row has its title", () => {
    stage.model = null;
    const rows = [
      { chat: 41, title: TITLE, selected: true },
      { chat: 42, title: "Otra" },
    ];
    showPage({ layout: "chat", days: [today({ id: 1 })], rows });
    expect(open("chat").conversation()).toEqual({ dialog: "chat41", settled: true, panel: "none" });
    showPage({
      layout: "chat",
      days: [today({ id: 1 })],
      rows: [...rows, { chat: 43, title: TITLE }],
    });
    expect(open("chat").conversation()).toBeNull();
  });

  test("a chat that is no open channel is none, unless the model says so", () => {
    if (stage.model) stage.model = { ...stage.model, dialogs: [] };
    showPage({ layout: "chat", channel: false, days: [today({ id: 1 })] });
    expect(open("chat").conversation()).toBeNull();
    host.learn(answer({ dialogs: [{ dialog: "chat41", connector: "facebook" }] }));
    expect(host.conversation()).toMatchObject({ dialog: "chat41" });
  });

  test("while another conversation is opened, the old messages are nobody's", () => {
    showPage({ days: [today({ id: 1 })] });
    expect(open("imol").readConversation(NOW)?.dialog).toBe("chat41");
    // The store is first.
    if (stage.model)
      stage.model = { ...stage.model, open: "chat42", dialogs: [...stage.model.dialogs, other] };
    expect(host.conversation()).toMatchObject({ dialog: "chat42", settled: false });
    expect(host.readConversation(NOW)).toBeNull();
    // Then header and loader.
    showConversation({ title: other.title, days: null });
    expect(host.readConversation(NOW)).toBeNull();
    showConversation({ title: other.title, days: [today({ id: 7 })] });
    expect(host.readConversation(NOW)).toMatchObject({ dialog: "chat42", newestId: 7 });
  });

  test("messages that stood there before the first look belong to a dialog only if the model has them too", () => {
    showPage({ days: [today({ id: 1 }, { id: 2 })] });
    const messages = (...ids: number[]): ModelMessage[] =>
      ids.map((id) => ({ id, at: at(12, 10, 6), by: "customer" }));
    if (stage.model) stage.model = { ...stage.model, messages: messages(1, 3) };
    expect(open("imol").readConversation(NOW)).toBeNull();
    if (stage.model) stage.model = { ...stage.model, messages: messages(7, 8) };
    expect(host.readConversation(NOW)).toBeNull();
    if (stage.model) stage.model = { ...stage.model, messages: messages(1, 2, 3) };
    expect(host.readConversation(NOW)?.newestId).toBe(2);
  });

  test("between conversations of one title nothing is settled without the model's messages", () => {
    const twin = { dialog: "chat42", title: TITLE };
    if (stage.model) stage.model = { ...stage.model, dialogs: [...stage.model.dialogs, twin] };
    showPage({ days: [today({ id: 1 })] });
    expect(open("imol").readConversation(NOW)).toBeNull();
    if (stage.model)
      stage.model = { ...stage.model, messages: [{ id: 1, at: at(12, 10, 6), by: "customer" }] };
    expect(host.readConversation(NOW)?.dialog).toBe("chat41");
  });

  test("a message seen with one dialog is never another's", () => {
    showPage({ days: [today({ id: 1 })] });
    open("imol").readConversation(NOW);
    if (stage.model) stage.model = { ...stage.model, open: "chat42", dialogs: [other] };
    showConversation({ title: other.title, days: [today({ id: 1 })] });
    expect(host.readConversation(NOW)).toBeNull();
  });

  test("a hundred quick switches credit no message to another dialog", () => {
    showPage();
    open("imol");
    const dialogs = Array.from({ length: 5 }, (_, index) => ({
      dialog: `chat${50 + index}`,
      title: `Cliente ${index} - Ventas`,
    }));
    const credited = new Map<number, Set<string>>();
    const look = (): void => {
      const read = host.readConversation(NOW);
      for (const { id } of read?.messages ?? [])
        credited.set(id, (credited.get(id) ?? new Set()).add(read?.dialog ?? ""));
    };
    let reads = 0;
    for (let turn = 0; turn < 100; turn++) {
      const index = (turn * 7) % 5;
      const next = dialogs[index];
      if (!next) continue;
      stage.model = answer({ open: next.dialog, dialogs });
      look();
      if (turn % 3 === 0) showConversation({ title: next.title, days: null });
      look();
      // Sometimes the next one is opened before this one is drawn.
      if (turn % 4 === 3) continue;
      showConversation({ title: next.title, days: [today({ id: (index + 1) * 1_000 + turn })] });
      look();
      reads += host.conversation()?.settled ? 1 : 0;
    }
    expect(reads).toBe(75);
    for (const [id, owners] of credited)
      expect([...owners]).toEqual([dialogs[Math.floor(id / 1_000) - 1]?.dialog]);
  });

  test("a panel stands in the composer's place for who has not joined", () => {
    showPage({ days: [today({ id: 1 })], composer: "join" });
    expect(open("imol").conversation()).toMatchObject({ panel: "join" });
    expect(host.composer.field()).toBeNull();
  });
});
