import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import type { MessageFact } from "../policy/facts.ts";
import { DEFAULT_SETTINGS, SETTINGS_KEY, type Settings } from "../settings/settings.ts";
import { DATABASE_NAME } from "../store/schema.ts";
import { createStore, type Store } from "../store/store.ts";
import { DAY, HOUR } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { noteEvents, sweepEvents } from "./reporting.ts";

const MONDAY = Date.UTC(2026, 10, 2, 9);
let store: Store;

beforeEach(() => {
  fakeBrowser.reset();
  store = createStore();
});
afterEach(async () => {
  await store.close();
  await deleteDB(DATABASE_NAME);
});

type Said = readonly [after: number, by?: MessageFact["by"], more?: Partial<MessageFact>];

/** What a page shows of a conversation so long after Monday morning, read from its first message on. */
async function show(seen: number, said: readonly Said[], more: Partial<DialogRecord> = {}) {
  const at = MONDAY + seen;
  const messages = said.map(([after, by = "customer", other], index): MessageFact => ({
    id: index + 1,
    by,
    kind: "message",
    at: exactly(MONDAY + after),
    hasText: true,
    ...other,
  }));
  const record: DialogRecord = {
    ...emptyRecord("acme.bitrix24.com", "chat1"),
    connector: { value: "facebook", at },
    messages,
    spans: [{ from: 1, to: messages.length }],
    startId: 1,
    newestId: messages.length,
    readAt: at,
    seenAt: at,
    ...more,
  };
  await noteEvents(store, await store.record([record]), at);
}

const ownedBy = (value: string, seen: number) => ({ owner: { value, at: MONDAY + seen } });

function set(changed: Partial<Settings>): Promise<void> {
  return fakeBrowser.storage.local.set({ [SETTINGS_KEY]: { ...DEFAULT_SETTINGS, ...changed } });
}

function extend(extendTo7Days: boolean): Promise<void> {
  const { channels } = DEFAULT_SETTINGS;
  const facebook = { ...channels["facebook-messages"], extendTo7Days };
  return set({ channels: { ...channels, "facebook-messages": facebook } });
}

async function outcomes(): Promise<string[]> {
  const events = await store.events();
  return events.map((event) => `${event.id} ${"outcome" in event ? event.outcome : event.kind}`);
}

test("what Ana missed on Tuesday stays hers when Luis takes the conversation over on Wednesday", async () => {
  const line = { value: "3", at: MONDAY };
  await show(25 * HOUR, [[0]], { ...ownedBy("Ana", 25 * HOUR), line });
  const [missed] = await store.events();
  expect(missed).toMatchObject({ outcome: "missed", owner: "Ana", line: "3" });
  const moved = { ...ownedBy("Luis", 2 * DAY), line: { value: "4", at: MONDAY + 2 * DAY } };
  await show(2 * DAY, [[0], [2 * DAY], [2 * DAY, "agent"]], moved);
  expect(await store.events()).toMatchObject([
    missed,
    { id: 2, outcome: "answered", owner: "Luis", line: "4" },
  ]);
});

test("so does what was not delivered, each by itself", async () => {
  const said: readonly Said[] = [[0], [HOUR, "agent"], [HOUR, "system", { kind: "not-delivered" }]];
  await show(2 * HOUR, said, ownedBy("Ana", 2 * HOUR));
  await show(25 * HOUR, said, ownedBy("Luis", 25 * HOUR));
  const events = await store.events();
  expect(events.map(({ kind, owner }) => `${kind} ${owner}`)).toEqual([
    "refused Ana",
    "window Luis",
  ]);
});

test("what nobody was responsible for when it was missed is not given to who takes over", async () => {
  await show(25 * HOUR, [[0]]);
  await show(2 * DAY, [[0]], ownedBy("Luis", 2 * DAY));
  expect((await store.events()).map(({ owner }) => owner)).toEqual([undefined]);
});

test("who is responsible may become known while the window still runs", async () => {
  await show(HOUR, [[0], [HOUR, "agent"]]);
  await show(2 * HOUR, [[0], [HOUR, "agent"]], ownedBy("Ana", 2 * HOUR));
  await show(2 * DAY, [[0], [HOUR, "agent"]], ownedBy("Luis", 2 * DAY));
  expect(await store.events()).toMatchObject([{ owner: "Ana" }]);
});

test("a title is today's: titles can be switched off", async () => {
  await show(25 * HOUR, [[0]], { title: { value: "Lucia", at: MONDAY } });
  await show(26 * HOUR, [[0]], { title: { value: "Lucía", at: MONDAY + DAY } });
  expect(await store.events()).toMatchObject([{ title: "Lucía" }]);
});

test("switching the 7 days on or off changes no window that has ended", async () => {
  const said: readonly Said[] = [[0], [3 * DAY, "agent"], [4 * DAY], [6 * DAY]];
  await show(8 * DAY, said);
  expect(await outcomes()).toEqual(["1 missed", "3 missed", "4 missed"]);
  const before = await store.events();
  await extend(true);
  await show(9 * DAY, said);
  expect(await store.events()).toEqual(before);
  const more: readonly Said[] = [...said, [9 * DAY], [12 * DAY, "agent"]];
  await show(12 * DAY, more);
  expect(await outcomes()).toEqual(["1 missed", "3 missed", "4 missed", "5 answered"]);
  const then = await store.events();
  await extend(false);
  await show(13 * DAY, more);
  expect(await store.events()).toEqual(then);
});

test("a connector that is classified anew keeps what was missed under its old channel", async () => {
  const wazzup = { connector: { value: "wazzup", at: MONDAY } };
  await set({ connectors: { wazzup: "whatsapp" } });
  await show(25 * HOUR, [[0]], wazzup);
  const before = await store.events();
  expect(before).toMatchObject([{ outcome: "missed", channel: "whatsapp" }]);
  for (const channel of ["other-unlimited", "facebook-messages"] as const) {
    await set({ connectors: { wazzup: channel } });
    await show(26 * HOUR, [[0]], wazzup);
    expect(await store.events()).toEqual(before);
  }
});

test("what is read better changes what happened all the same", async () => {
  await show(HOUR, [[0], [HOUR, "agent"]], ownedBy("Ana", HOUR));
  expect(await outcomes()).toEqual(["1 answered"]);
  const failed: readonly Said[] = [[0], [HOUR, "agent", { failed: true }]];
  await show(2 * HOUR, failed);
  expect(await outcomes()).toEqual([]);
  await show(2 * DAY, failed);
  expect(await outcomes()).toEqual(["1 missed"]);
  await show(2 * DAY, [[0, "agent"]]);
  expect(await outcomes()).toEqual([]);
});

test("what has been kept for as long as it may be does not come back from an old conversation that goes on", async () => {
  await set({ retentionDays: 7 });
  const said: readonly Said[] = [[0], [2 * DAY], [2 * DAY + HOUR, "agent"], [60 * DAY]];
  await show(60 * DAY, said);
  expect(await outcomes()).toEqual([]);
  await show(61 * DAY, said);
  expect(await outcomes()).toEqual(["4 missed"]);
  const now = MONDAY + 69 * DAY;
  await sweepEvents(store, now);
  expect(await outcomes()).toEqual([]);
  await noteEvents(store, await store.list(), now);
  expect(await outcomes()).toEqual([]);
});
