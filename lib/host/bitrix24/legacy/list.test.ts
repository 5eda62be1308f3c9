// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import type { DialogRecord } from "../../../policy/dialog-record.ts";
import type { ModelDialog } from "../../page-model/protocol.ts";
import {
  appendMessage,
  one,
  showHeader,
  showMessages,
  showPage,
  showRows,
  START,
  type RowMarkup,
} from "./fixtures/markup.ts";
import { readFixture } from "./fixtures/read-fixture.ts";
import { host, setStage } from "./fixtures/stage.ts";

let now = START;

beforeEach(() => {
  setStage();
  now = START;
});

function read(chat: number): DialogRecord {
  const row = host.rows().find(({ dialog }) => dialog === `chat${chat}`);
  if (!row) throw new Error(`no row of chat${chat}`);
  return host.readRow(row, now);
}

/** The host redraws all rows; then a while passes. */
function redraw(row: RowMarkup): DialogRecord {
  now += 1_000;
  showRows([{ chat: 9 }, row]);
  return read(row.chat);
}

function modelSays(chat: number, id: number): void {
  const dialog: ModelDialog = { dialog: `chat${chat}`, last: { id, at: START, by: "customer" } };
  host.learn({ id: 1, customers: [], bots: [], dialogs: [dialog], messages: [] });
}

test("rows of open channels are found in order, each with its avatar", () => {
  document.body.innerHTML = readFixture("list");
  const rows = host.rows();
  expect(rows.map(({ dialog }) => dialog)).toEqual(["chat31", "chat32", "chat33"]);
  for (const { element, anchor } of rows) expect(anchor.parentElement).toBe(element);
});

test("a row says connector, status and title", () => {
  document.body.innerHTML = readFixture("list");
  const said = host.rows().map((row) => {
    const { connector, sessionStatus, title } = host.readRow(row, now);
    return [connector?.value, sessionStatus?.value, title?.value];
  });
  expect(said).toEqual([
    ["whatsappbyedna", 0, "Rui Antunes - Loja"],
    ["fbinstagramdirect", 25, "ليلى حسن - متجر"],
    ["skypebot", 40, "Guest 9"],
  ]);
});

test("a connector's first dot comes back where its family has one", () => {
  showPage({
    rows: [
      { chat: 1, connector: "botframework_kik" },
      { chat: 2, connector: "my_own_channel" },
    ],
  });
  expect(read(1).connector?.value).toBe("botframework.kik");
  expect(read(2).connector?.value).toBe("my_own_channel");
});

test("the same row says the same again", () => {
  showPage();
  const first = redraw({ chat: 1 });
  const again = redraw({ chat: 1 });
  expect({ ...again, seenAt: 0 }).toEqual({ ...first, seenAt: 0 });
  expect(redraw({ chat: 1, status: 40 }).sessionStatus).toEqual({ value: 40, at: now });
});

test("an unread counter on a row that is seen first is something newer", () => {
  showPage();
  expect(redraw({ chat: 1 }).newerSeenAt).toBe(0);
  expect(redraw({ chat: 2, counter: 3 }).newerSeenAt).toBe(now);
});

test.each<[string, Partial<RowMarkup>]>([
  ["another text", { text: "new words" }],
  ["another author", { by: "colleague" }],
  ["a higher counter under the same text", { counter: 1 }],
])("%s is something newer, once", (_, change) => {
  showPage();
  redraw({ chat: 1 });
  const changed = redraw({ chat: 1, ...change });
  expect(changed.newerSeenAt).toBe(now);
  expect(redraw({ chat: 1, ...change }).newerSeenAt).toBe(changed.newerSeenAt);
});

test("a counter that goes down is nothing newer", () => {
  showPage();
  const before = redraw({ chat: 1, counter: 5 });
  expect(redraw({ chat: 1, counter: 0 }).newerSeenAt).toBe(before.newerSeenAt);
});

test("what the row of the open dialog shows has been seen, even when the row itself was not looked at", () => {
  showPage({ chat: 1, messages: [{ id: 1 }] });
  expect(redraw({ chat: 1, text: "one" }).newerSeenAt).toBe(0);
  expect(redraw({ chat: 1, text: "two" }).newerSeenAt).toBe(0);
  showRows([{ chat: 1, text: "three" }]);
  appendMessage({ id: 2 });
  host.readConversation(now);
  showHeader({ chat: 5 });
  showMessages([{ id: 50 }]);
  expect(redraw({ chat: 1, text: "three" }).newerSeenAt).toBe(0);
  expect(redraw({ chat: 1, text: "four" }).newerSeenAt).toBe(now);
});

test("what the page's model has a number for needs no other sign", () => {
  showPage();
  redraw({ chat: 1 });
  modelSays(1, 500);
  expect(redraw({ chat: 1, text: "two" }).newerSeenAt).toBe(0);
  // The model names no newer number for this change: it may be a message that it does not know.
  expect(redraw({ chat: 1, text: "three" }).newerSeenAt).toBe(now);
  const seen = now;
  modelSays(1, 500);
  expect(redraw({ chat: 1, text: "four" }).newerSeenAt).toBe(now);
  expect(now).toBeGreaterThan(seen);
});

test("a conversation is opened by a click on its row", () => {
  showPage({ rows: [{ chat: 1 }, { chat: 2 }] });
  let clicked = "";
  one(".bx-messenger-recent-lines-wrap").addEventListener("click", ({ target }) => {
    clicked = (target as HTMLElement).dataset["userid"] ?? "";
  });
  expect(host.openDialog("chat2")).toBe(true);
  expect(clicked).toBe("chat2");
  expect(host.openDialog("chat3")).toBe(false);
  expect(host.openDialog('chat2"], body')).toBe(false);
});
