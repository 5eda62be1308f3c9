// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import { Acts } from "../model/acts.ts";
import { steppedClock } from "../model/clock.ts";
import { NAMED } from "../model/named.ts";
import { Portal } from "../model/portal.ts";
import { playStories } from "../model/story.ts";
import { readOptions } from "../options.ts";
import { Messenger } from "./messenger.ts";
import { pageModel } from "./page-model.ts";
import { Work } from "../page/work.ts";

const NOW = Date.UTC(2026, 10, 20, 12);
let messenger: Messenger;

function start(query = "zone=0"): Messenger {
  const options = readOptions(new URLSearchParams(`stale=5&${query}`));
  const acts = new Acts(new Portal(steppedClock(NOW)), options.lang);
  playStories(acts, NAMED, NOW);
  const made = new Messenger(acts, options, new Work());
  document.body.replaceChildren(made.root);
  made.list.redraw();
  return made;
}

beforeEach(() => {
  messenger = start();
});
afterEach(() => document.body.replaceChildren());

const all = (css: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(css)];
const number = (): string =>
  document.querySelector<HTMLInputElement>('.bx-messenger-context-chat input[name="CHAT_ID"]')!
    .value;
const messageIds = (): (string | undefined)[] =>
  all("[data-messageid]").map((node) => node.dataset["messageid"]);

test("every update builds all rows anew", () => {
  const before = all(".bx-messenger-cl-item");
  messenger.acts.receive(messenger.portal.dialog("chat101"), { text: "new" });
  const after = all(".bx-messenger-cl-item");
  expect(after).toHaveLength(before.length);
  expect(after.some((row) => before.includes(row))).toBe(false);
});

test("while switching, the new number stands over the old messages; then nothing; then the new ones", async () => {
  await messenger.openDialog("chat101");
  const old = messageIds();
  const opening = messenger.openDialog("chat102");
  expect(number()).toBe("102");
  expect(messageIds()).toEqual(old);
  await messenger.work.after(8, () => {
    expect(all(".bx-messenger-body-wrap.bx-messenger-loading")).toHaveLength(1);
    expect(messageIds()).toEqual([]);
  });
  await opening;
  expect(all(".bx-messenger-loading")).toHaveLength(0);
  expect(messageIds()).toEqual(
    messenger.portal.dialog("chat102").messages.map(({ id }) => String(id)),
  );
});

test("header, field and body nodes live on through a switch", async () => {
  const kept = [
    ".bx-messenger-context-chat",
    ".bx-messenger-textarea-input",
    ".bx-messenger-body-wrap",
  ];
  await messenger.openDialog("chat101");
  const nodes = kept.map((css) => document.querySelector(css));
  await messenger.openDialog("chat104");
  expect(kept.map((css) => document.querySelector(css))).toEqual(nodes);
});

test("switched twice in a hurry, only the last conversation is drawn", async () => {
  await Promise.all([messenger.openDialog("chat101"), messenger.openDialog("chat103")]);
  expect(messageIds()).toEqual(
    messenger.portal.dialog("chat103").messages.map(({ id }) => String(id)),
  );
});

test("an own message keeps its node and gets its number later", async () => {
  await messenger.openDialog("chat101");
  messenger.writing.sendText("on its way", "key");
  const node = all("[data-messageid]").at(-1)!;
  expect(node.dataset["messageid"]).toBe("temp0");
  await messenger.work.idle();
  expect(all("[data-messageid]").at(-1)).toBe(node);
  expect(node.dataset["messageid"]).toMatch(/^\d+$/);
  expect(node.className).toContain("bx-messenger-content-item-id-temp0");
});

test("a whisper gets its class only after its number", async () => {
  await messenger.openDialog("chat101");
  messenger.writing.setWhisper(true);
  messenger.writing.sendText("between us", "key");
  const node = all("[data-messageid]").at(-1)!;
  const seen: string[] = [];
  messenger.outbox.onChange = ((then) => (dialog, view, was) => {
    then(dialog, view, was);
    seen.push(node.className.includes("-item-system") ? "marked" : "plain");
  })(messenger.outbox.onChange);
  await messenger.work.idle();
  expect(seen).toEqual(["plain"]);
  expect(node.className).toContain("bx-messenger-content-item-system");
});

test("a failed message shows no time, keeps its date, and can be sent again", async () => {
  await messenger.openDialog("chat101");
  messenger.outbox.failNext = "unanswered";
  messenger.writing.sendText("lost", "button");
  await messenger.work.idle();
  const node = all("[data-messageid]").at(-1)!;
  expect(node.className).toContain("bx-messenger-content-item-content-progress-error");
  expect(node.querySelector(".bx-messenger-content-item-date")?.textContent).toBe("not delivered");
  expect(node.dataset["messagedate"]).toBeTruthy();
  node.querySelector<HTMLElement>(".bx-messenger-content-item-error")!.click();
  await messenger.work.idle();
  expect(node.className).not.toContain("progress");
  expect(messenger.acts.sent.map(({ way }) => way)).toEqual(["button", "resend"]);
});

test("a text past its time is refused by the network, with a notice", async () => {
  await messenger.openDialog("chat109");
  messenger.writing.sendText("too late", "key");
  await messenger.work.idle();
  const [own, notice] = all("[data-messageid]").slice(-2);
  expect(own!.className).toContain("progress-error");
  expect(notice!.dataset["type"]).toBe("system");
  expect(notice!.querySelector("a")?.href).toContain("10632966");
});

test("thirty messages come first, older ones stand before them and leave them in place", async () => {
  await messenger.openDialog("chat104");
  const first = all("[data-messageid]");
  expect(first).toHaveLength(30);
  await messenger.reading.loadOlder();
  const now = all("[data-messageid]");
  expect(now).toHaveLength(60);
  expect(now.slice(30)).toEqual(first);
  expect(all(".bx-notifier-content-link-history")).toHaveLength(1);
  await messenger.reading.loadOlder();
  expect(messageIds()).toEqual(
    messenger.portal.dialog("chat104").messages.map(({ id }) => String(id)),
  );
  expect(all(".bx-notifier-content-link-history")).toHaveLength(0);
  const days = all(".bx-messenger-content-group-title").map((title) => title.textContent);
  expect(days).toEqual([...new Set(days)]);
});

test("paging draws what a page drawn at once would show", async () => {
  await messenger.openDialog("chat104");
  await messenger.reading.loadOlder();
  await messenger.reading.loadOlder();
  const paged = all(".bx-messenger-body-wrap > *").map((node) => node.textContent);
  await messenger.openDialog("chat101");
  await messenger.openDialog("chat104");
  expect(all(".bx-messenger-body-wrap > *").map((node) => node.textContent)).toEqual(paged);
});

test("a WhatsApp conversation past its day shows the portal's own panel until the customer writes", async () => {
  await messenger.openDialog("chat111");
  const field = document.querySelector<HTMLTextAreaElement>(".bx-messenger-textarea-input")!;
  expect(field.disabled).toBe(true);
  expect(messenger.writing.sendText("anyway", "key")).toBe(false);
  messenger.acts.receive(messenger.portal.dialog("chat111"), { text: "hello again" });
  expect(field.disabled).toBe(false);
});

test("a message of a stranger has no content until their name has come", async () => {
  await messenger.openDialog("chat101");
  messenger.acts.answer(messenger.portal.dialog("chat101"), 3, { text: "me too", stranger: true });
  expect(all(".bx-messenger-item-skipped")).toHaveLength(1);
  await messenger.work.idle();
  expect(all(".bx-messenger-item-skipped")).toHaveLength(0);
  expect(messageIds().at(-1)).toMatch(/^\d+$/);
});

test("system messages carry no date, all others do", async () => {
  await messenger.openDialog("chat103");
  for (const node of all("[data-messageid]")) {
    expect(node.hasAttribute("data-messagedate")).toBe(node.dataset["type"] !== "system");
  }
});

test("texts of times follow the agent's profile, attributes the computer", async () => {
  const zoned = start("zone=330&lang=ru");
  await zoned.openDialog("chat101");
  const last = all("[data-messagedate]").at(-1)!;
  const at = new Date(last.dataset["messagedate"]!).getTime();
  const shown = new Date(at + 330 * 60_000).toISOString().slice(11, 16);
  expect(last.querySelector(".bx-messenger-content-item-date")?.textContent).toBe(shown);
});

test("the page's model knows the list at once, and of a dialog's messages what has come", async () => {
  const { portal } = messenger;
  const { loaded } = messenger.reading;
  const model = pageModel(portal, loaded, () => messenger.current, {}) as {
    messenger: {
      currentTab: unknown;
      linesList: { id: string; last_id: number }[];
      chat: Record<number, { entity_id: string; entity_data_1: string }>;
      message: Record<number, unknown>;
      users: Record<number, { connector: boolean }>;
    };
  };
  const { messenger: page } = model;
  expect(page.currentTab).toBe(0);
  expect(page.linesList).toHaveLength(NAMED.length);
  expect(page.chat[101]!.entity_id).toBe("whatsappbytwilio|1|70101|501");
  expect(page.chat[101]!.entity_data_1.split("|")[8]).toBe(
    String(portal.blockAt(portal.dialog("chat101")) / 1000),
  );
  expect(page.chat[102]!.entity_data_1.split("|")[8]).toBe("0");
  const dialog = portal.dialog("chat104");
  expect(dialog.messages.filter(({ id }) => id in page.message)).toHaveLength(1);
  await messenger.openDialog("chat104");
  expect(page.currentTab).toBe("chat104");
  expect(dialog.messages.filter(({ id }) => id in page.message)).toHaveLength(30);
  const fresh = messenger.acts.receive(dialog, { text: "new" });
  expect(fresh.id in page.message).toBe(true);
  expect(page.linesList.find(({ id }) => id === "chat104")!.last_id).toBe(fresh.id);
  expect(page.users[504]!.connector).toBe(true);
});

test("asked for by the address, a message moves its row to the top of its section", () => {
  const sorted = start("order=recent");
  const working = (): (string | undefined)[] =>
    all(".bx-messenger-cl-item")
      .filter((row) => Number(row.dataset["status"]) < 40 && Number(row.dataset["status"]) >= 10)
      .map((row) => row.dataset["userid"]);
  for (const id of ["chat101", "chat104", "chat102"]) {
    sorted.acts.receive(sorted.portal.dialog(id), { text: "me first" });
    // The pinned one stays above all.
    expect(working().slice(0, 2)).toEqual(["chat119", id]);
  }
});
