import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, expect, test, vi } from "vitest";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import type { MessageFact } from "../policy/facts.ts";
import { exactly } from "../time/moment.ts";
import { DATABASE_NAME, MIGRATIONS } from "./schema.ts";
import { createStore, type Store, type StoreOptions } from "./store.ts";

const ACME = "acme.bitrix24.com";
const stores: Store[] = [];

function open(options?: StoreOptions): Store {
  const store = createStore(options);
  stores.push(store);
  return store;
}

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(stores.splice(0).map((store) => store.close()));
  await deleteDB(DATABASE_NAME);
});

function message(id: number): MessageFact {
  return { id, by: "customer", kind: "message", at: exactly(id * 1000), hasText: true };
}

function record(dialog: string, ...ids: number[]): DialogRecord {
  const newestId = Math.max(0, ...ids);
  return {
    ...emptyRecord(ACME, dialog),
    messages: ids.map(message),
    newestId,
    seenAt: newestId * 1000,
  };
}

/** What another reader of the database sees: what is really on disk. */
async function onDisk(): Promise<DialogRecord[]> {
  const database = await openDB(DATABASE_NAME);
  const records = await database.getAll("dialogs");
  database.close();
  return records;
}

test("what was recorded is on disk when the promise resolves, and comes back from a new store", async () => {
  await open().record([record("chat1", 1)]);
  expect(await onDisk()).toEqual([record("chat1", 1)]);
  expect(await open().recall(ACME, ["chat1", "chat2"])).toEqual([record("chat1", 1)]);
});

test("records of one dialog are joined with what is on disk, whatever their order", async () => {
  await open().record([record("chat1", 2)]);
  const [joined] = await open().record([record("chat1", 1)]);
  expect(joined?.messages.map(({ id }) => id)).toEqual([1, 2]);
  expect(await onDisk()).toEqual([joined]);
});

test("a burst over 60 dialogs costs a few transactions and one write a dialog in each", async () => {
  const transactions = vi.spyOn(IDBDatabase.prototype, "transaction");
  const puts = vi.spyOn(IDBObjectStore.prototype, "put");
  const store = open();
  await Promise.all(
    Array.from({ length: 1000 }, (_, i) => store.record([record(`chat${i % 60}`, i + 1)])),
  );
  expect(transactions.mock.calls.length).toBeLessThanOrEqual(6);
  expect(puts.mock.calls.length).toBeLessThanOrEqual(60 * 2);
  const records = await onDisk();
  expect(records.flatMap(({ messages }) => messages)).toHaveLength(1000);
});

test("facts that are known already are acknowledged and not written again", async () => {
  const changes: unknown[] = [];
  const store = open({ onCommitted: (news) => changes.push(news) });
  await store.record([record("chat1", 1)]);
  const puts = vi.spyOn(IDBObjectStore.prototype, "put");
  await store.record([record("chat1", 1)]);
  expect(puts).not.toHaveBeenCalled();
  expect(changes).toHaveLength(1);
});

test("what a commit added is told, without titles that may not be kept", async () => {
  const told: DialogRecord[] = [];
  const options = {
    keepTitles: () => false,
    onCommitted: (news: readonly DialogRecord[]) => told.push(...news),
  };
  const store = open(options);
  await store.record([record("chat1", 1)]);
  await store.record([{ ...record("chat1", 2), title: { value: "Lucía", at: 1 } }]);
  expect(told).toEqual([record("chat1", 1), record("chat1", 2)]);
});

test("an aborted transaction acknowledges nothing, and the facts can be sent again", async () => {
  const store = open();
  await store.record([record("chat1", 1)]);
  const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
  ): never {
    this.transaction.abort();
    throw new DOMException("made up", "DataError");
  });
  await expect(store.record([record("chat1", 2), record("chat2", 3)])).rejects.toThrow();
  put.mockRestore();
  expect(await onDisk()).toEqual([record("chat1", 1)]);
  await store.record([record("chat1", 2), record("chat2", 3)]);
  expect(await onDisk()).toHaveLength(2);
});

test("a full disk is said in words and leaves the records as they were", async () => {
  const store = open();
  await store.record([record("chat1", 1)]);
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("no space", "QuotaExceededError");
  });
  await expect(store.record([record("chat1", 2)])).rejects.toMatchObject({ failure: "full" });
  expect(await onDisk()).toEqual([record("chat1", 1)]);
});

test("one batch that fails takes no other batch with it", async () => {
  const store = open();
  await store.record([record("chat1", 1)]);
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(() => {
    throw new DOMException("no space", "QuotaExceededError");
  });
  const first = store.record([record("chat1", 2)]);
  await expect(first).rejects.toMatchObject({ failure: "full" });
  await expect(store.record([record("chat1", 3)])).resolves.toHaveLength(1);
});

test("a connection closed underneath is opened again, and nothing is lost", async () => {
  const store = open();
  await store.record([record("chat1", 1)]);
  const transaction = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(() => {
    throw new DOMException("The database connection is closing.", "InvalidStateError");
  });
  await store.record([record("chat1", 2)]);
  transaction.mockRestore();
  expect((await onDisk())[0]?.messages).toHaveLength(2);
});

test("a database that cannot be opened is said, and tried again at the next call", async () => {
  vi.spyOn(indexedDB, "open").mockImplementationOnce(() => {
    throw new DOMException("made up", "UnknownError");
  });
  const store = open();
  await expect(store.record([record("chat1", 1)])).rejects.toMatchObject({
    failure: "unavailable",
  });
  await expect(store.record([record("chat1", 1)])).resolves.toHaveLength(1);
});

test("a database of a newer version is left alone, with a clear error", async () => {
  const newer = await openDB(DATABASE_NAME, MIGRATIONS.length + 1, {
    upgrade: (database) => void database.createObjectStore("dialogs"),
  });
  newer.close();
  await expect(open().list()).rejects.toMatchObject({ failure: "newer-version" });
});

test("an open database steps aside when a newer version wants to upgrade it", async () => {
  const store = open();
  await store.record([record("chat1", 1)]);
  const newer = await openDB(DATABASE_NAME, MIGRATIONS.length + 1);
  newer.close();
  await expect(store.list()).rejects.toMatchObject({ failure: "newer-version" });
});

test("titles that may not be kept are not written, and those on disk can be taken out", async () => {
  const titled = { ...record("chat1", 1), title: { value: "Lucía", at: 1 } };
  await open().record([titled]);
  expect((await onDisk())[0]?.title?.value).toBe("Lucía");
  await open().eraseTitles();
  expect(await onDisk()).toEqual([record("chat1", 1)]);
  await open({ keepTitles: () => false }).record([titled, { ...titled, dialog: "chat2" }]);
  expect((await onDisk()).every(({ title }) => title === undefined)).toBe(true);
});

test("a sweep forgets what is over and nothing else", async () => {
  const store = open();
  await store.record([record("chat1", 1), record("chat2", 2)]);
  expect(await store.sweep(({ dialog }) => dialog === "chat1")).toBe(1);
  expect(await onDisk()).toEqual([record("chat2", 2)]);
});

test("erasing everything also erases what was still being written", async () => {
  const store = open();
  const recorded = store.record([record("chat1", 1)]);
  await store.eraseAll();
  await recorded;
  expect(await onDisk()).toEqual([]);
});

test("a record on disk that cannot be joined any more gives way to a new one", async () => {
  await open().record([record("chat1", 1)]);
  const database = await openDB(DATABASE_NAME);
  await database.put("dialogs", { portal: ACME, dialog: "chat1", seenAt: 1, messages: 7 });
  database.close();
  await open().record([record("chat1", 2)]);
  expect(await onDisk()).toEqual([record("chat1", 2)]);
});
