// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import { Acts } from "../model/acts.ts";
import { steppedClock } from "../model/clock.ts";
import { addInternalChats } from "../model/internal.ts";
import { NAMED } from "../model/named.ts";
import { COLLEAGUE } from "../model/people.ts";
import { Portal } from "../model/portal.ts";
import { playStories } from "../model/story.ts";
import { readOptions } from "../options.ts";
import { Work } from "../page/work.ts";
import { ImMessenger } from "./messenger.ts";
import { gettersOf } from "./store.ts";

const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;
let messenger: ImMessenger;

function start(
  layout: "imol" | "chat" = "imol",
  query = "",
  clock = steppedClock(NOW),
): ImMessenger {
  const options = readOptions(new URLSearchParams(`layout=${layout}&stale=5&${query}`));
  const acts = new Acts(new Portal(clock), options.lang);
  addInternalChats(acts.portal, NOW);
  playStories(acts, NAMED, NOW);
  const made = new ImMessenger(layout, acts, options, new Work());
  document.body.replaceChildren(made.list.root, made.content);
  made.list.draw();
  return made;
}

beforeEach(() => {
  messenger = start();
});
afterEach(() => document.body.replaceChildren());

const all = (css: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(css)];
const one = (css: string): HTMLElement => document.querySelector<HTMLElement>(css)!;
const texts = (css: string): (string | null)[] => all(css).map((node) => node.textContent);
const messages = (): HTMLElement[] => all(".bx-im-message-base__wrap");
const ids = (): (string | undefined)[] => messages().map((node) => node.dataset["id"]);
const headings = (): (string | null)[] => texts(".bx-im-message-list-date-group-title__text");
const title = (): string =>
  one(".bx-im-chat-header__container .bx-im-chat-title__text").textContent;
const field = (): HTMLTextAreaElement =>
  one("textarea.bx-im-textarea__element") as HTMLTextAreaElement;
const sendButton = (): HTMLElement => one(".bx-im-elements-send-button");
const nextTick = (): Promise<void> => Promise.resolve();
const receive = (id: string, said: { text?: string; at?: number }): number =>
  messenger.acts.receive(messenger.portal.dialog(id), said).id;

function type(text: string): void {
  field().value = text;
  field().dispatchEvent(new Event("input", { bubbles: true }));
}

function press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  field().dispatchEvent(event);
  return event;
}

test("while switching the store is first, the old conversation stays whole, then a loader stands under the new header", async () => {
  await messenger.openDialog("chat101");
  const old = { header: one(".bx-im-chat-header__container"), field: field(), ids: ids() };
  const opening = messenger.openDialog("chat104");
  await nextTick();
  expect(messenger.current).toBe("chat104");
  expect(title()).toBe("Lina Torres - WhatsApp sales");
  expect(ids()).toEqual(old.ids);
  await messenger.work.after(8, () => {});
  expect(title()).toBe("Hanna Vogel - Facebook page");
  expect(messages()).toHaveLength(0);
  expect(all(".bx-im-dialog-loader__container")).toHaveLength(1);
  await opening;
  expect(messages()).toHaveLength(25);
  expect(one(".bx-im-chat-header__container")).not.toBe(old.header);
  expect(field()).not.toBe(old.field);
});

test("switched twice in a hurry, only the last conversation is drawn", async () => {
  await Promise.all([messenger.openDialog("chat101"), messenger.openDialog("chat103")]);
  expect(title()).toContain("studio.mira");
  expect(ids()).toEqual(messenger.portal.dialog("chat103").messages.map(({ id }) => String(id)));
});

test("a new message leaves all nodes in place and adds one", async () => {
  await messenger.openDialog("chat104");
  const before = messages();
  const id = receive("chat104", { text: "new" });
  await nextTick();
  expect(messages().slice(0, -1)).toEqual(before);
  expect(ids().at(-1)).toBe(String(id));
});

test("an own message has a temporary id, and then another node with its number", async () => {
  await messenger.openDialog("chat101");
  type("on its way");
  press("Enter");
  await nextTick();
  const node = messages().at(-1)!;
  expect(node.dataset["id"]).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  expect(node.querySelector(".bx-im-message-status__icon.--sending")).not.toBeNull();
  expect(field().value).toBe("");
  await messenger.work.idle();
  expect(node.isConnected).toBe(false);
  expect(ids().at(-1)).toMatch(/^\d+$/);
  expect(messenger.acts.sent).toMatchObject([
    { dialog: "chat101", text: "on its way", way: "key" },
  ]);
});

test("a refused message looks as sent as any other: only a notice below tells", async () => {
  await messenger.openDialog("chat109");
  type("too late");
  sendButton().click();
  await messenger.work.idle();
  const [own, notice] = messages().slice(-2);
  expect(own!.className).not.toContain("--has-error");
  expect(own!.querySelector(".bx-im-message-status__icon")!.className).toContain("--viewed");
  expect(notice!.className).toContain("--system");
  expect(notice!.querySelector("a")!.href).toContain("10632966");
});

test("a message without an answer of the server keeps its temporary id and an error", async () => {
  await messenger.openDialog("chat101");
  messenger.outbox.failNext = "unanswered";
  type("lost");
  press("Enter");
  await messenger.work.idle();
  const node = messages().at(-1)!;
  expect(node.className).toContain("--has-error");
  node.querySelector<HTMLElement>(".bx-im-message-retry-button__arrow")!.click();
  document
    .querySelector<HTMLElement>(".bx-im-message-retry-context-menu .menu-popup-item")!
    .click();
  await messenger.work.idle();
  expect(ids().at(-1)).toMatch(/^\d+$/);
  expect(messenger.acts.sent.map(({ way }) => way)).toEqual(["key", "resend"]);
});

test("older pages of 25 stand before what is drawn, which stays", async () => {
  await messenger.openDialog("chat104");
  const before = messages();
  await messenger.loadOlder();
  await nextTick();
  expect(messages()).toHaveLength(50);
  expect(messages().slice(25)).toEqual(before);
  expect(ids().map(Number)).toEqual(
    ids()
      .map(Number)
      .toSorted((a, b) => a - b),
  );
});

test("order goes by number: an old date that comes late stands at the end, under a heading out of order", async () => {
  await messenger.openDialog("chat101");
  const before = headings();
  const id = receive("chat101", { text: "late", at: NOW - 48 * HOUR });
  await nextTick();
  expect(ids().at(-1)).toBe(String(id));
  expect(headings()).toEqual([...before, before[0]]);
});

test("headings of a conversation that stays open say what was true when it was opened", async () => {
  let now = NOW;
  const clock = { now: () => now, next: () => now };
  messenger = start("imol", "", clock);
  await messenger.openDialog("chat121");
  expect(headings()).toEqual(["today"]);
  now += 24 * HOUR;
  receive("chat121", { text: "next day" });
  await nextTick();
  expect(headings()).toEqual(["today"]);
  await messenger.openDialog("chat101");
  await messenger.openDialog("chat121");
  expect(headings()).toEqual(["yesterday", "today"]);
});

test("what is opened at an older message lacks the newest ones, and a button leads to them", async () => {
  const { portal } = messenger;
  const dialog = portal.dialog("chat104");
  await messenger.openDialog("chat104", dialog.messages[20]!.id);
  expect(ids()).toHaveLength(25);
  expect(ids()).not.toContain(String(dialog.messages.at(-1)!.id));
  const fresh = receive("chat104", { text: "new" });
  await nextTick();
  expect(ids()).not.toContain(String(fresh));
  one(".bx-im-dialog-chat__scroll-button").click();
  await nextTick();
  expect(ids().at(-1)).toBe(String(fresh));
});

test("where more than a page is unread, the newest messages are not loaded", async () => {
  const dialog = messenger.portal.dialog("chat104");
  dialog.counter = 40;
  await messenger.openDialog("chat104");
  expect(
    one('[data-id="newMessages"]')
      .nextElementSibling?.querySelector("[data-id]")
      ?.getAttribute("data-id"),
  ).toBe(String(dialog.messages.at(-40)!.id));
  expect(ids()).not.toContain(String(dialog.messages.at(-1)!.id));
});

test("rows without ids are taken over by whatever conversation comes there", async () => {
  const rows = (): HTMLElement[] => all(".bx-imol-list-recent__item");
  const names = (): (string | null)[] =>
    texts(".bx-imol-list-recent__group-item_container:last-of-type .bx-im-chat-title__text");
  const before = rows();
  const first = names()[0];
  messenger.acts.answer(messenger.portal.dialog("chat108"), COLLEAGUE, { text: "me first" });
  await nextTick();
  expect(names()[0]).toContain("tomo.rides");
  expect(names()[0]).not.toBe(first);
  expect(rows()).toEqual(before);
});

test("rows with ids move with their conversation, colleagues' chats among them", async () => {
  messenger = start("chat");
  const row = one('[data-id="chat108"]');
  receive("chat108", { text: "me first" });
  await nextTick();
  const general = all(".bx-im-list-base__general_container > [data-id]");
  expect(general[0]).toBe(row);
  expect(general.map((node) => node.dataset["id"])).toEqual(
    expect.arrayContaining(["chat9", "chat77", "2", "12"]),
  );
  messenger.portal.putInternal(messenger.portal.internal.get("12")!, { author: 3, text: "hi" });
  await nextTick();
  expect(all(".bx-im-list-base__general_container > [data-id]")[0]!.dataset["id"]).toBe("12");
});

test("dates of the list are times today, days this week, and shorter dates before", () => {
  messenger = start("chat", "culture=en-US");
  const date = (id: string): string | null =>
    one(`[data-id="${id}"] .bx-im-list-recent-item__date span`).textContent;
  expect(date("chat101")).toMatch(/^\d+:\d\d (am|pm)$/);
  expect(date("2")).toBe("Wed");
  expect(date("12")).toBe("Oct 11");
  expect(date("chat77")).toBe("Oct 16, 2025");
});

test("the send button wakes with the tick after the text, and sends nothing empty", async () => {
  await messenger.openDialog("chat101");
  expect(sendButton().className).toContain("--disabled");
  type("hello");
  expect(sendButton().className).toContain("--disabled");
  await nextTick();
  expect(sendButton().className).not.toContain("--disabled");
  type("   ");
  await nextTick();
  sendButton().click();
  expect(messenger.acts.sent).toEqual([]);
});

test("keys count by their names; the title says which one sends", async () => {
  await messenger.openDialog("chat101");
  messenger.writing.setSendByEnter(false);
  await nextTick();
  expect(sendButton().title).toBe("Send message (Ctrl + Enter)");
  type("hello");
  expect(press("Enter").defaultPrevented).toBe(false);
  press("Enter", { ctrlKey: true, shiftKey: true });
  expect(messenger.acts.sent).toHaveLength(0);
  press("Enter", { ctrlKey: true });
  expect(messenger.acts.sent).toHaveLength(1);
  expect(start("chat", "lang=ru").look.words.send("Enter")).toBe("Отправить сообщение (Enter)");
});

test("drafts stay with their conversation", async () => {
  await messenger.openDialog("chat101");
  type("half a");
  await messenger.openDialog("chat102");
  expect(field().value).toBe("");
  await messenger.openDialog("chat101");
  expect(field().value).toBe("half a");
});

test("Enter in edit mode changes the old message and sends nothing", async () => {
  await messenger.openDialog("chat105");
  press("ArrowUp");
  await nextTick();
  expect(all(".bx-im-message-panel__container")).toHaveLength(1);
  expect(sendButton().className).toContain("--edit");
  type("I asked the carrier.");
  press("Enter");
  await nextTick();
  expect(messenger.acts.sent).toEqual([]);
  expect(all(".bx-im-message-status__edit-mark")).toHaveLength(1);
  expect(all(".bx-im-message-panel__container")).toHaveLength(0);
});

test("an answer names its conversation in the quote", async () => {
  await messenger.openDialog("chat101");
  const asked = messenger.portal.dialog("chat101").messages.at(-1)!;
  const before = field();
  messenger.writing.reply(asked);
  await nextTick();
  expect(all(".bx-im-message-panel__container")).toHaveLength(1);
  expect(field()).toBe(before);
  type("yes");
  press("Enter");
  await messenger.work.idle();
  expect(one(".bx-im-message-quote").dataset["context"]).toBe(`chat101/${asked.id}`);
});

test("while the mention pop-up is open Enter chooses a name", async () => {
  await messenger.openDialog("chat101");
  type("@mar");
  expect(all(".bx-im-mention-popup-content__container")).toHaveLength(1);
  expect(press("Enter").defaultPrevented).toBe(true);
  await nextTick();
  expect(field().value).toBe("Marco Silva, ");
  expect(messenger.acts.sent).toEqual([]);
});

test("a pasted file waits for the button of its own preview", async () => {
  await messenger.openDialog("chat101");
  const paste = new Event("paste", { bubbles: true, cancelable: true });
  Object.assign(paste, { clipboardData: { files: [new File(["x"], "a.png")] } });
  field().dispatchEvent(paste);
  expect(paste.defaultPrevented).toBe(true);
  expect(messenger.acts.sent).toEqual([]);
  one(".bx-im-upload-preview__container .bx-im-elements-send-button").click();
  await messenger.work.idle();
  expect(messenger.acts.sent).toMatchObject([{ way: "paste-preview", file: "a.png" }]);
});

test("a whisper is a hidden message from its first moment", async () => {
  await messenger.openDialog("chat101");
  messenger.writing.setWhisper(true);
  await nextTick();
  expect(one(".bx-imol-textarea-icon").className).toContain("--active");
  type("between us");
  press("Enter");
  await nextTick();
  expect(messages().at(-1)!.className).toContain("bx-imol-message-hidden__container");
  await messenger.work.idle();
  expect(messages().at(-1)!.className).toContain("bx-imol-message-hidden__container");
});

test("who does not take part has a panel instead of a composer", async () => {
  await messenger.openDialog("chat121");
  expect(document.querySelector("textarea.bx-im-textarea__element")).toBeNull();
  one(".bx-imol-textarea_join-panel-container button").click();
  await nextTick();
  expect(field()).not.toBeNull();
});

test("releases differ in classes and in what a day is", async () => {
  messenger = start("chat", "release=2025");
  await messenger.openDialog("chat101");
  expect(all(".bx-im-message-default-content__text").length).toBeGreaterThan(3);
  expect(all(".bx-im-send-panel__button_container")).toHaveLength(1);
  expect(messenger.look.dates.dayKey(NOW - 1)).toBe(Math.floor((NOW - 1) / 86_400_000));
});

test("the store knows what is open at once, the whole list, and only the messages that came", async () => {
  const getters = gettersOf({
    portal: messenger.portal,
    layout: "imol",
    options: { release: 2026, connectorModel: true, entityModel: true },
    current: () => ({ name: "openlinesV2", entityId: messenger.current ?? "" }),
    loaded: (chat) => messenger.loaded(chat),
  });
  const call = (name: string, ...args: unknown[]): unknown =>
    (getters[name] as (...given: unknown[]) => unknown)(...args);
  expect(getters["openLines/recent/getOpenLinesCollection"]).toHaveLength(NAMED.length);
  const dialog = messenger.portal.dialog("chat104");
  expect(call("messages/getByChatId", 104)).toEqual([]);
  expect(call("messages/getById", dialog.messages[0]!.id)).toBeNull();
  expect(call("messages/getById", dialog.messages.at(-1)!.id)).toMatchObject({ authorId: 1 });
  const opening = messenger.openDialog("chat104");
  expect(getters["application/getLayout"]).toMatchObject({ entityId: "chat104" });
  await opening;
  expect(call("messages/getByChatId", 104)).toHaveLength(25);
  expect(call("users/get", 504)).toMatchObject({ connector: true });
  expect(call("chats/get", "chat104")).toMatchObject({
    type: "lines",
    entityId: "facebook|3|70104|504",
  });
  expect(call("openLines/connector/getByDialogId", "chat104")).toMatchObject({
    connectorId: "facebook",
  });
});
