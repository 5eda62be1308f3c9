import { expect, test } from "vitest";
import { parseAnswer } from "./parse-answer.ts";
import { MODEL_LIMITS } from "./protocol.ts";
import { readImV2Model } from "./read-imv2.ts";

const AT = Date.UTC(2026, 10, 16, 10);
const ask = { id: 7 };

/** A store as one of the releases keeps it: two open channels, a chat between colleagues. */
function page(release: "2025" | "2026" = "2026", more: Record<string, unknown> = {}): object {
  const isNew = release === "2026";
  const chats: Record<string, object> = {
    chat101: {
      chatId: 101,
      type: "lines",
      name: "Nora - WhatsApp",
      ownerId: 12,
      ...(!isNew && {
        entityId: "whatsappbytwilio|3|447700|501",
        entityData1: `Y|DEAL|1|N|N|55|1700000000|3|${(AT + 86_400_000) / 1000}|DEFAULT`,
      }),
    },
    chat102: { chatId: 102, type: "lines", name: "Ben - Instagram", ownerId: 0 },
    chat77: { chatId: 77, type: "chat", name: "Warehouse", ownerId: 13 },
  };
  const messages: Record<string, object> = {
    1001: { id: 1001, authorId: 0, date: new Date(AT), text: "start", files: [] },
    1002: {
      id: 1002,
      authorId: 12,
      date: new Date(AT + 1),
      text: "psst",
      componentId: "HiddenMessage",
    },
    1003: { id: 1003, authorId: 14, date: new Date(AT + 2), text: "beep", files: [] },
    1004: { id: 1004, authorId: 501, date: new Date(AT + 3), text: "hi", files: [] },
    1100: { id: 1100, authorId: 12, date: new Date(AT + 4), text: "", files: [9] },
    900: { id: 900, authorId: 13, date: new Date(AT), text: "words", files: [] },
  };
  const users: Record<string, object> = {
    12: { connector: false, type: "user" },
    13: { connector: false, type: "user" },
    14: { connector: false, type: "bot" },
    501: { connector: true, type: "user" },
  };
  const recent = [
    { dialogId: "chat101", messageId: 1004, sessionId: 5 },
    { dialogId: "chat102", messageId: 1100, sessionId: 6 },
  ];
  const connectors: Record<string, object> = {
    chat101: { connectorId: "whatsappbytwilio", lineId: 3, connectorUserId: 501 },
  };
  const getters: Record<string, unknown> = {
    "application/getLayout": { name: "openLinesV2", entityId: "chat101" },
    "chats/get": (dialog: string) => chats[dialog] ?? null,
    "users/get": (id: number) => users[id] ?? null,
    "messages/getById": (id: number) => messages[id],
    "messages/getByChatId": (chat: number) =>
      chat === 101
        ? [messages[1001], messages[1002], messages[1003], messages[1004], { id: "8d7f-uuid" }]
        : [],
    "recent/getRecentCollection": [{ dialogId: "chat77", messageId: 900 }, ...recent.slice(1)],
    ...(isNew
      ? {
          "openLines/recent/getOpenLinesCollection": recent,
          "openLines/connector/getByDialogId": (dialog: string) => connectors[dialog] ?? null,
          "openLines/recent/getSession": () => ({ status: "work", operatorId: 12, queueId: 3 }),
          "openLines/currentSession/getByDialogId": (dialog: string) =>
            dialog === "chat101" ? { blockDate: (AT + 86_400_000) / 1000 } : null,
        }
      : { "recentOpenLines/getOpenLinesCollection": recent }),
    ...more,
  };
  class Core {
    getStore(): object {
      return this === core ? { getters } : {};
    }
    getUserId(): number {
      return 12;
    }
  }
  const core = new Core();
  return { BX: { Messenger: { v2: { Application: { Core: core } } } } };
}

test.each(["2025", "2026"] as const)(
  "the store of %s is read, and passes as an answer",
  (release) => {
    const read = readImV2Model(page(release), ask);
    expect(parseAnswer(JSON.stringify(read), 7)).toEqual(read);
    expect(read).toMatchObject({
      id: 7,
      me: "12",
      open: "chat101",
      customers: ["501"],
      bots: ["14"],
    });
    expect(read?.dialogs.toSorted((a, b) => a.dialog.localeCompare(b.dialog))).toEqual([
      {
        dialog: "chat101",
        connector: "whatsappbytwilio",
        line: "3",
        owner: "12",
        title: "Nora - WhatsApp",
        customer: "501",
        last: { id: 1004, at: AT + 3, by: "customer", author: "501" },
        blockAt: AT + 86_400_000,
      },
      {
        dialog: "chat102",
        title: "Ben - Instagram",
        ...(release === "2026" && { line: "3", owner: "12" }),
        last: { id: 1100, at: AT + 4, by: "me", author: "12", noText: true },
      },
    ]);
    expect(read?.messages).toEqual([
      { id: 1001, at: AT, by: "system", author: "0" },
      { id: 1002, at: AT + 1, by: "system", author: "12" },
      { id: 1003, at: AT + 2, by: "bot", author: "14" },
      { id: 1004, at: AT + 3, by: "customer", author: "501" },
    ]);
  },
);

test("only what is asked for is told", () => {
  const nothing = readImV2Model(page(), { ...ask, dialogs: [] });
  expect(nothing).toMatchObject({ open: "chat101", dialogs: [], messages: [] });
  const one = readImV2Model(page(), { ...ask, dialogs: ["chat102", "chat77", "12"] });
  expect(one?.dialogs.map(({ dialog }) => dialog)).toEqual(["chat102"]);
  expect(one?.messages).toEqual([]);
});

test("somebody not loaded yet is nobody", () => {
  const read = readImV2Model(page("2026", { "users/get": () => null }), ask);
  // The chat itself names its customer.
  expect(read?.messages.map(({ by }) => by)).toEqual(["system", "system", "unknown", "customer"]);
});

test.each([
  ["nothing", undefined],
  ["a page without the store", {}],
  ["the older messenger", { BXIM: { messenger: { recent: [] } } }],
  [
    "a core that throws",
    {
      BX: {
        get Messenger(): never {
          throw new Error("no");
        },
      },
    },
  ],
])("%s has no such store", (_, page) => {
  expect(readImV2Model(page, ask)).toBeNull();
});

test("getters that throw or say something else leave out what they would have said", () => {
  const fails = (): never => {
    throw new Error("no");
  };
  const names = [
    "application/getLayout",
    "chats/get",
    "users/get",
    "messages/getById",
    "messages/getByChatId",
    "openLines/recent/getOpenLinesCollection",
    "openLines/connector/getByDialogId",
  ];
  for (const name of names) {
    for (const value of [fails, null, 7, "x", [], () => 7, () => ({ id: {}, date: "x", type: 1 })])
      expect(readImV2Model(page("2026", { [name]: value }), ask)).toMatchObject({ me: "12" });
  }
});

test("a page that knows more than enough is told within bounds, the newest messages last", () => {
  const recent = Array.from({ length: 3_000 }, (_, index) => ({
    dialogId: `chat${index + 1}`,
    messageId: 1,
  }));
  const many = Array.from({ length: 5_000 }, (_, index) => ({
    id: index + 1,
    authorId: 501,
    date: new Date(AT),
  }));
  const read = readImV2Model(
    page("2026", {
      "openLines/recent/getOpenLinesCollection": [
        { dialogId: "chat101", messageId: 1004 },
        ...recent,
      ],
      "messages/getByChatId": () => many,
    }),
    ask,
  );
  expect(read?.dialogs.length).toBe(MODEL_LIMITS.dialogs);
  expect(read?.messages.length).toBe(MODEL_LIMITS.messages);
  expect(read?.messages.at(-1)?.id).toBe(5_000);
  expect(parseAnswer(JSON.stringify(read), 7)).not.toBeNull();
});

test("reading changes nothing", () => {
  const frozen = new Proxy(page(), {
    set: () => {
      throw new Error("written");
    },
  });
  expect(readImV2Model(frozen, ask)?.dialogs).toHaveLength(2);
});
