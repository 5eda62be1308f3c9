import { expect, test } from "vitest";
import { MODEL_LIMITS } from "./protocol.ts";
import { readLegacyModel } from "./read-legacy.ts";

const AT = Date.UTC(2026, 10, 16, 10);
const ask = { id: 7 };

/** A page of the default layout: two open channels, a chat between colleagues. */
function page(spelling: "snake" | "camel" = "snake", more: object = {}): object {
  const chat = (entity: string, session: string): object =>
    spelling === "snake"
      ? {
          type: "lines",
          owner: 12,
          entity_type: "LINES",
          entity_id: entity,
          entity_data_1: session,
        }
      : { type: "lines", ownerId: "12", entityId: entity, entityData1: session };
  const message = (id: number, author: number, extra: object = {}): object =>
    spelling === "snake"
      ? { id, date: new Date(AT + id), author_id: author, text: "words", ...extra }
      : { id, date: new Date(AT + id).toISOString(), authorId: author, text: "words", ...extra };
  return {
    BXIM: {
      userId: 12,
      messenger: {
        currentTab: "chat101",
        recent: [
          {
            id: "chat101",
            title: "Nora",
            lines: { id: 5, status: 25 },
            message: message(1004, 501),
          },
          {
            id: "chat102",
            title: "Ben",
            lines: { id: 6, status: "40" },
            message: message(1100, 12, { text: "", file: true }),
          },
          { id: "chat77", title: "Warehouse", message: message(900, 13) },
          { id: "13", title: "A colleague", message: message(901, 13) },
        ],
        chat: {
          101: chat(
            "whatsappbytwilio|3|447700|501",
            `Y|DEAL|1|N|N|55|1700000000|3|${(AT + 86_400_000) / 1000}|DEFAULT`,
          ),
          102: chat("fbinstagramdirect|4|x|502", "N|NONE|0|N|N|56|1700000000|4|0|"),
        },
        message: {
          1001: { id: 1001, senderId: 0, date: new Date(AT), text: "start", params: {} },
          1002: {
            id: 1002,
            senderId: 12,
            date: new Date(AT + 1),
            text: "psst",
            params: { CLASS: "bx-messenger-content-item-system" },
          },
          1003: { id: 1003, senderId: 14, date: new Date(AT + 2), text: "beep", params: [] },
          1004: { id: 1004, senderId: 501, date: new Date(AT + 3), text: "hi", params: {} },
        },
        showMessage: { chat101: [1001, 1002, 1003, 1004, "temp0"] },
        users: {
          12: { connector: false, bot: false },
          13: { connector: false, bot: false },
          14: { connector: false, bot: true },
          501: { connector: true },
          502: { connector: true },
        },
        ...more,
      },
    },
  };
}

test.each(["snake", "camel"] as const)(
  "the model is read in the spelling of %s case",
  (spelling) => {
    expect(readLegacyModel(page(spelling), ask)).toEqual({
      id: 7,
      me: "12",
      open: "chat101",
      customers: ["501", "502"],
      bots: ["14"],
      dialogs: [
        {
          dialog: "chat101",
          connector: "whatsappbytwilio",
          line: "3",
          owner: "12",
          title: "Nora",
          status: 25,
          customer: "501",
          last: { id: 1004, at: AT + 1004, by: "customer", author: "501" },
          blockAt: AT + 86_400_000,
        },
        {
          dialog: "chat102",
          connector: "fbinstagramdirect",
          line: "4",
          owner: "12",
          title: "Ben",
          status: 40,
          customer: "502",
          last: {
            id: 1100,
            at: AT + 1100,
            by: "me",
            author: "12",
            noText: true,
            mayBeHidden: true,
          },
        },
      ],
      messages: [
        { id: 1001, at: AT, by: "system", author: "0" },
        { id: 1002, at: AT + 1, by: "system", author: "12" },
        { id: 1003, at: AT + 2, by: "bot", author: "14" },
        { id: 1004, at: AT + 3, by: "customer", author: "501" },
      ],
    });
  },
);

test("only what is asked for is answered", () => {
  const answer = readLegacyModel(page(), { id: 1, dialogs: ["chat102", "chat77"] });
  expect(answer?.dialogs.map(({ dialog }) => dialog)).toEqual(["chat102"]);
  expect(answer?.messages).toEqual([]);
});

test("a list that is sorted anew, or loses a conversation, is read as it stands now", () => {
  const row = (number: number): object => ({
    id: `chat${number}`,
    lines: {},
    title: `Customer ${number}`,
  });
  const rows = [row(1), row(2), row(3)];
  const { BXIM } = page("snake", { recent: rows, chat: {} }) as {
    BXIM: { messenger: { recent: object[] } };
  };
  const titles = (...dialogs: string[]): (string | undefined)[] | undefined =>
    readLegacyModel({ BXIM }, { id: 1, dialogs })?.dialogs.map(({ title }) => title);
  expect(titles("chat1", "chat3")).toEqual(["Customer 1", "Customer 3"]);
  rows.reverse();
  expect(titles("chat1", "chat3")).toEqual(["Customer 3", "Customer 1"]);
  rows.pop();
  expect(titles("chat1", "chat3")).toEqual(["Customer 3"]);
  BXIM.messenger.recent = [row(3), row(2), row(1), row(4)];
  expect(titles("chat4", "chat1", "chat4")).toEqual(["Customer 1", "Customer 4"]);
});

test("few conversations of a long list are found without going through all of it", () => {
  let looks = 0;
  const recent = Array.from({ length: 1_000 }, (_, index) =>
    Object.defineProperty({ lines: {} }, "id", {
      get() {
        looks += 1;
        return `chat${index + 1}`;
      },
    }),
  );
  const long = page("snake", { recent });
  const ask = { id: 1, dialogs: ["chat5", "chat900"] };
  readLegacyModel(long, ask);
  looks = 0;
  expect(readLegacyModel(long, ask)?.dialogs).toHaveLength(2);
  expect(looks).toBeLessThan(10);
});

test.each([
  ["nothing", undefined],
  ["no window", null],
  ["a page without a messenger", {}],
  [
    "the empty object of newer pages",
    { BXIM: { userId: 12, messenger: { recent: [], chat: {}, users: {} } } },
  ],
  ["wrong types", { BXIM: { messenger: { recent: "no", currentTab: 5 } } }],
])("%s has no model", (_, value) => {
  expect(readLegacyModel(value, ask)).toBeNull();
});

test("people without a mark, and placeholders, are nobody", () => {
  const users = { 501: { connector: true, fake: true }, 12: {}, 14: { name: "x" } };
  const answer = readLegacyModel(page("snake", { users }), ask);
  expect(answer?.customers).toEqual([]);
  expect(answer?.dialogs[0]?.last?.by).toBe("unknown");
});

const lastOf = (last: object, entry?: object): unknown => {
  const recent = [{ id: "chat101", lines: {}, message: { id: 1200, date: new Date(AT), ...last } }];
  const message = entry && { 1200: { id: 1200, date: new Date(AT), ...entry } };
  return readLegacyModel(page("snake", { recent, ...(message && { message }) }), ask)?.dialogs[0]
    ?.last;
};

test("a last message of ours of which the page keeps nothing else may be a whisper", () => {
  const ours = { author_id: 12, text: "to the team only" };
  expect(lastOf(ours)).toMatchObject({ by: "me", mayBeHidden: true });
  expect(lastOf({ author_id: 13 })).toMatchObject({ by: "colleague", mayBeHidden: true });
  expect(lastOf({ author_id: 14 })).toMatchObject({ by: "bot", mayBeHidden: true });
  expect(lastOf({ author_id: 501 })).toEqual({ id: 1200, at: AT, by: "customer", author: "501" });
  expect(lastOf(ours, { senderId: 12, params: {} })).not.toHaveProperty("mayBeHidden");
  expect(lastOf({ ...ours, params: [] })).not.toHaveProperty("mayBeHidden");
  const mark = { CLASS: "bx-messenger-content-item-system" };
  expect(lastOf({ ...ours, params: mark })).toMatchObject({ by: "system" });
  expect(lastOf(ours, { senderId: 12, params: mark })).toMatchObject({ by: "system" });
});

test("a last message of ours that the portal could not deliver says so", () => {
  expect(lastOf({ author_id: 12, status: "error" })).toMatchObject({ by: "me", failed: true });
  expect(lastOf({ author_id: 12, status: "delivered" })).not.toHaveProperty("failed");
  const undelivered = { senderId: 13, params: { IS_DELIVERED: "N" } };
  expect(lastOf({ author_id: 13 }, undelivered)).toMatchObject({ by: "colleague", failed: true });
  expect(lastOf({ author_id: 501, status: "error" })).not.toHaveProperty("failed");
});

test("getters that throw and values that lie about their type cost only themselves", () => {
  const bomb = {
    get: () => {
      throw new Error("no");
    },
  };
  const recent = [
    Object.defineProperty({ id: "chat101", lines: {} }, "message", bomb),
    Object.defineProperty({}, "id", bomb),
    new Proxy({}, bomb),
    {
      id: "chat102",
      title: { toString: 5 },
      lines: { status: -3 },
      message: { id: "12x", date: new Date(Number.NaN) },
    },
    { id: "chat103", lines: {}, message: { id: 5, date: { getTime: () => 1 }, author_id: {} } },
  ];
  const chat = Object.defineProperty({}, "101", bomb);
  expect(readLegacyModel(page("snake", { recent, chat }), ask)?.dialogs).toEqual([
    { dialog: "chat101" },
    { dialog: "chat102" },
    { dialog: "chat103" },
  ]);
});

test("the answer is bounded", () => {
  const recent = Array.from({ length: 20_000 }, (_, index) => ({
    id: `chat${index + 1}`,
    lines: {},
    title: "t".repeat(9_999),
  }));
  const answer = readLegacyModel(page("snake", { recent }), ask);
  expect(answer?.dialogs).toHaveLength(MODEL_LIMITS.dialogs);
  expect(answer?.dialogs[0]?.title).toHaveLength(MODEL_LIMITS.title);
  expect(JSON.stringify(answer).length).toBeLessThan(MODEL_LIMITS.json);
});
