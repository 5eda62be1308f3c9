import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { noteChoice, noteEvents, sweepEvents } from "../background/reporting.ts";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import type { ReportEvent } from "../report/event.ts";
import { DAY, HOUR } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { DATABASE_NAME } from "./schema.ts";
import { createStore, type Store } from "./store.ts";

const ACME = "acme.bitrix24.com";
const START = Date.UTC(2026, 10, 2);
let store: Store;

beforeEach(() => {
  fakeBrowser.reset();
  store = createStore();
});
afterEach(async () => {
  await store.close();
  await deleteDB(DATABASE_NAME);
});

/** A customer of WhatsApp who wrote at START; `answered` so long afterwards, seen last at `seen`. */
function record(dialog: string, seen: number, answered?: number, portal = ACME): DialogRecord {
  const at = START;
  const messages: DialogRecord["messages"] = [
    { id: 1, by: "customer", kind: "message", at: exactly(START), hasText: true },
    ...(answered === undefined
      ? []
      : [
          {
            id: 2,
            by: "agent",
            kind: "message",
            at: exactly(START + answered),
            hasText: true,
          } as const,
        ]),
  ];
  const newestId = messages.length;
  return {
    ...emptyRecord(portal, dialog),
    connector: { value: "whatsappbytwilio", at },
    title: { value: "Lucía", at },
    messages,
    spans: [{ from: 1, to: newestId }],
    startId: 1,
    newestId,
    readAt: START + seen,
    seenAt: START + seen,
  };
}

async function note(now: number, ...records: DialogRecord[]): Promise<void> {
  await noteEvents(store, await store.record(records), START + now);
}

async function outcomes(): Promise<string[]> {
  return (await store.events()).map(
    (event) => `${event.dialog} ${event.kind} ${"outcome" in event ? event.outcome : ""}`,
  );
}

test("what was not known becomes missed or answered when more is read, and is one event", async () => {
  await note(2 * DAY, record("chat1", HOUR));
  expect(await outcomes()).toEqual(["chat1 window not-known"]);
  await note(2 * DAY, record("chat1", 2 * DAY));
  expect(await outcomes()).toEqual(["chat1 window missed"]);
  await note(2 * DAY, record("chat1", 2 * DAY, HOUR));
  expect(await outcomes()).toEqual(["chat1 window answered"]);
});

test("events of messages that the record has forgotten are kept", async () => {
  const old: ReportEvent = {
    kind: "refused",
    portal: ACME,
    dialog: "chat1",
    channel: "whatsapp",
    id: 0,
    at: START - DAY,
    reason: "window",
  };
  await store.addEvent(old);
  await note(2 * DAY, record("chat1", 2 * DAY));
  expect(await store.events()).toContainEqual(old);
});

test("a choice in the warning is written down with where it was, and outlives new readings", async () => {
  await store.record([record("chat1", HOUR)]);
  const at = START + 2 * DAY;
  const chosen = { portal: ACME, dialog: "chat1", at, state: "closed", choice: "send" } as const;
  await noteChoice(store, chosen);
  await note(2 * DAY, record("chat1", 2 * DAY));
  expect(await store.events()).toContainEqual({
    ...chosen,
    kind: "warning",
    channel: "whatsapp",
    title: "Lucía",
    id: at,
  });
});

test("two choices that a busy background hears in the same moment are two, one that is told again is one", async () => {
  const edited = {
    portal: ACME,
    dialog: "chat1",
    at: START,
    state: "closed",
    choice: "edit",
  } as const;
  const sent = { ...edited, at: START + 900, choice: "send" } as const;
  await Promise.all([noteChoice(store, edited), noteChoice(store, sent), noteChoice(store, sent)]);
  expect((await store.events()).map(({ at }) => at)).toEqual([START, START + 900]);
});

test("events are forgotten with their time, and what a record still proves is written down before", async () => {
  await store.record([record("chat1", 2 * DAY)]);
  await sweepEvents(store, START + 10 * DAY);
  expect(await outcomes()).toEqual(["chat1 window missed"]);
  await store.erase(ACME, "chat1");
  await store.addEvent({
    kind: "refused",
    portal: ACME,
    dialog: "chat2",
    channel: null,
    id: 5,
    at: START,
    reason: "other",
  });
  await sweepEvents(store, START + 30 * DAY);
  expect(await store.events()).toHaveLength(1);
  await sweepEvents(store, START + 30 * DAY + 1);
  expect(await store.events()).toEqual([]);
});

test("one conversation, or one portal, can be erased; everything else stays", async () => {
  const other = "other.bitrix24.com";
  await note(
    2 * DAY,
    record("chat1", 2 * DAY),
    record("chat11", 2 * DAY),
    record("chat1", 2 * DAY, undefined, other),
  );
  await store.erase(ACME, "chat1");
  const left = async () => [
    (await store.list()).map(({ portal, dialog }) => `${portal} ${dialog}`),
    (await store.events()).map(({ portal, dialog }) => `${portal} ${dialog}`),
  ];
  const both = [`${ACME} chat11`, `${other} chat1`];
  expect(await left()).toEqual([both, both]);
  await store.erase(ACME);
  expect(await left()).toEqual([[`${other} chat1`], [`${other} chat1`]]);
  await store.eraseAll();
  expect(await left()).toEqual([[], []]);
});

test("titles that may not be kept leave the events too", async () => {
  await note(2 * DAY, record("chat1", 2 * DAY));
  expect((await store.events())[0]?.title).toBe("Lucía");
  await store.eraseTitles();
  expect((await store.events())[0]).not.toHaveProperty("title");
});
