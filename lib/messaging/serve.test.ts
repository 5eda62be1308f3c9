import * as fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptyRecord } from "../policy/dialog-record.ts";
import { WORD_LISTS } from "../promotional/word-lists.ts";
import { addOwnPortal, forgetOwnPortal } from "../settings/own-portals.ts";
import { exactly } from "../time/moment.ts";
import type { RawSender } from "./sender.ts";
import { answerTo, type BackgroundHandlers } from "./serve.ts";

const ACME = "acme.bitrix24.com:8443";
const PAGE: RawSender = {
  id: fakeBrowser.runtime.id,
  url: `https://${ACME}/desktop_app/?IFRAME=Y`,
  frameId: 3,
  tab: { id: 7 },
};
const POPUP: RawSender = {
  id: fakeBrowser.runtime.id,
  url: fakeBrowser.runtime.getURL("/popup.html"),
};

const contains = vi.fn<(asked: { origins: string[] }) => Promise<boolean>>();
const handled = vi.fn<(name: string, payload: unknown, sender: unknown) => void>();

const handlers: BackgroundHandlers = {
  async "record-facts"(payload, sender) {
    handled("record-facts", payload, sender);
    return { committed: true };
  },
  async "recall-dialogs"(payload, sender) {
    handled("recall-dialogs", payload, sender);
    return { records: [] };
  },
  async "load-messenger"(payload, sender) {
    handled("load-messenger", payload, sender);
    return { loaded: true };
  },
  async "fetch-word-lists"(payload, sender) {
    handled("fetch-word-lists", payload, sender);
    return WORD_LISTS;
  },
  async "report-health"(payload, sender) {
    handled("report-health", payload, sender);
    return { noted: true };
  },
  async "show-dialog"(payload, sender) {
    handled("show-dialog", payload, sender);
    return { shown: true };
  },
  async "erase-dialogs"(payload, sender) {
    handled("erase-dialogs", payload, sender);
    return { erased: true };
  },
  async "erase-some"(payload, sender) {
    handled("erase-some", payload, sender);
    return { erased: true };
  },
  async "record-choice"(payload, sender) {
    handled("record-choice", payload, sender);
    return { committed: true };
  },
  async "settle-report"(payload, sender) {
    handled("settle-report", payload, sender);
    return { settled: true };
  },
  async "mark-dialog"(payload, sender) {
    handled("mark-dialog", payload, sender);
    return { marked: true };
  },
  async "skip-alerts"(payload, sender) {
    handled("skip-alerts", payload, sender);
    return { skipped: true };
  },
  async "pause-alerts"(payload, sender) {
    handled("pause-alerts", payload, sender);
    return { paused: true };
  },
};

beforeEach(() => {
  handled.mockReset();
  contains.mockReset();
  contains.mockResolvedValue(true);
  fakeBrowser.reset();
  Object.assign(fakeBrowser.permissions, { contains });
});

const record = {
  ...emptyRecord(ACME, "chat101"),
  connector: { value: "facebook", at: 5 },
  title: { value: "Lucía – Facebook", at: 5 },
  messages: [{ id: 1, by: "customer", kind: "message", at: exactly(5), hasText: true }],
  newestId: 1,
};

function ask(name: string, payload: unknown, sender: RawSender) {
  return answerTo({ to: "background", name, payload }, sender, handlers);
}

test("a page of a granted portal may record facts about its own portal", async () => {
  expect(await ask("record-facts", { records: [record] }, PAGE)).toEqual({
    ok: true,
    value: { committed: true },
  });
  expect(handled).toHaveBeenCalledWith(
    "record-facts",
    { records: [record] },
    { kind: "page", portal: ACME, tabId: 7, frameId: 3 },
  );
  expect(contains).toHaveBeenCalledWith({ origins: ["https://acme.bitrix24.com/*"] });
});

test.each([
  ["another portal's facts", "record-facts", { records: [{ ...record, portal: "b.bitrix24.de" }] }],
  ["another portal's dialogs", "recall-dialogs", { portal: "b.bitrix24.de", dialogs: ["chat1"] }],
  ["a report to be settled", "settle-report", {}],
  ["an erasure", "erase-dialogs", {}],
  ["a conversation to be shown", "show-dialog", { portal: ACME, dialog: "chat101" }],
  ["a mark", "mark-dialog", { portal: ACME, dialog: "chat101", marks: { ignored: true } }],
  ["an end of alerts", "skip-alerts", { portal: ACME, dialog: "chat101" }],
  ["a pause", "pause-alerts", { until: 5 }],
])("a page is refused %s", async (_, name, payload) => {
  expect(await ask(name, payload, PAGE)).toMatchObject({ ok: false });
  expect(handled).not.toHaveBeenCalled();
});

test("a strange name of who has seen the facts costs nothing but the name", async () => {
  await ask("record-facts", { records: [record], me: "12" }, PAGE);
  expect(handled.mock.lastCall?.[1]).toEqual({ records: [record], me: "12" });
  await ask("record-facts", { records: [record], me: "<b>" }, PAGE);
  expect(handled.mock.lastCall?.[1]).toEqual({ records: [record], me: "" });
});

test("a mark of a page of ours holds an instant or nothing, and nothing else", async () => {
  const mark = (marks: object) =>
    ask("mark-dialog", { portal: ACME, dialog: "chat101", marks }, POPUP);
  expect(await mark({ remindAt: 5, contactedAt: null })).toMatchObject({ ok: true });
  expect(await mark({ remindAt: "soon" })).toMatchObject({ ok: false });
  expect(await mark({ title: "text" })).toMatchObject({ ok: false });
});

test("a page of ours is answered, and may not add facts", async () => {
  expect(await ask("settle-report", {}, POPUP)).toMatchObject({ ok: true });
  expect(await ask("record-facts", { records: [record] }, POPUP)).toMatchObject({ ok: false });
});

test.each<[string, RawSender]>([
  ["another extension", { ...PAGE, id: "somebody-else" }],
  ["a page without an address", { ...PAGE, url: undefined }],
  ["a page without encryption", { ...PAGE, url: "http://acme.bitrix24.com/online/" }],
  ["a page outside a tab", { ...PAGE, tab: undefined }],
  ["a private window", { ...PAGE, tab: { id: 7, incognito: true } }],
  ["an address that only begins like ours", { ...POPUP, url: "chrome-extension://other/a.html" }],
])("%s is refused", async (_, sender) => {
  const about = { records: [{ ...record, portal: "acme.bitrix24.com" }] };
  expect(await ask("record-facts", about, sender)).toMatchObject({ ok: false });
  expect(await ask("settle-report", {}, sender)).toMatchObject({ ok: false });
  expect(handled).not.toHaveBeenCalled();
});

test("a page whose permission was taken back is refused", async () => {
  contains.mockResolvedValue(false);
  expect(await ask("record-facts", { records: [record] }, PAGE)).toMatchObject({ ok: false });
  contains.mockRejectedValue(new Error("made up"));
  expect(await ask("record-facts", { records: [record] }, PAGE)).toMatchObject({ ok: false });
});

test("a page of a portal of one's own is heard while it stands in the list, whatever the browser still allows", async () => {
  const host = "crm.example.net";
  const page = { ...PAGE, url: `https://${host}:8443/online/` };
  const about = { records: [{ ...record, portal: `${host}:8443` }] };
  await addOwnPortal(host);
  expect(await ask("record-facts", about, page)).toMatchObject({ ok: true });
  await forgetOwnPortal(host);
  expect(await ask("record-facts", about, page)).toMatchObject({ ok: false });
});

test.each([
  ["text of a message", { ...record, messages: [{ ...record.messages[0], text: "hello" }] }],
  ["a key nobody knows", { ...record, note: "hello" }],
  ["a time that is no number", { ...record, seenAt: "now" }],
  ["a time before 1970", { ...record, seenAt: -1 }],
  ["a moment that ends before it begins", momentOf(9, 5)],
  ["an author nobody knows", { ...record, messages: [{ ...record.messages[0], by: "god" }] }],
  ["a title of a megabyte", { ...record, title: { value: "x".repeat(1_000_000), at: 1 } }],
  ["a dialog that is no id", { ...record, dialog: "../../etc" }],
])("a record with %s is refused", async (_, broken) => {
  expect(await ask("record-facts", { records: [record, broken] }, PAGE)).toMatchObject({
    ok: false,
    malformed: expect.stringMatching(/^records\.1/),
  });
  expect(handled).not.toHaveBeenCalled();
});

function momentOf(earliest: number, latest: number) {
  return { ...record, messages: [{ ...record.messages[0], at: { earliest, latest } }] };
}

test("a handler that rejects is a refusal for the sender", async () => {
  const failing: BackgroundHandlers = {
    ...handlers,
    "record-facts": () => Promise.reject(new Error("no disk")),
  };
  const envelope = { to: "background", name: "record-facts", payload: { records: [record] } };
  expect(await answerTo({ ...envelope, to: "background" }, PAGE, failing)).toEqual({
    ok: false,
    refused: "Error: no disk",
  });
});

test("whatever is sent, it is answered or refused, and never thrown", async () => {
  const names = fc.oneof(
    fc.string(),
    fc.constantFrom(...Object.keys(handlers), "constructor", "__proto__"),
  );
  await fc.assert(
    fc.asyncProperty(names, fc.anything(), fc.anything(), async (name, payload, noise) => {
      const answer = await ask(name, payload, PAGE);
      expect(typeof answer.ok).toBe("boolean");
      const mixed = { records: [{ ...record, messages: noise }] };
      expect(typeof (await ask("record-facts", mixed, PAGE)).ok).toBe("boolean");
    }),
    { numRuns: 2_000 },
  );
});
