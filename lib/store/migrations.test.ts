import "fake-indexeddb/auto";
import { deleteDB, openDB, type DBSchema } from "idb";
import { afterEach, expect, test } from "vitest";
import { emptyRecord } from "../policy/dialog-record.ts";
import { createConnection } from "./connection.ts";
import { MIGRATIONS, type Migration } from "./schema.ts";
import { createStore } from "./store.ts";

const NAME = "migrations";

afterEach(() => deleteDB(NAME));

/** Every shape that a released version has left on somebody's disk, written as that version wrote it. */
const OLD_SHAPES: readonly { readonly version: number; readonly write: () => Promise<void> }[] = [
  {
    version: 1,
    async write() {
      const database = await openDB(NAME, 1, {
        upgrade(created) {
          const dialogs = created.createObjectStore("dialogs", { keyPath: ["portal", "dialog"] });
          dialogs.createIndex("by-portal", "portal");
          dialogs.createIndex("by-seen", "seenAt");
        },
      });
      await database.put("dialogs", {
        portal: "acme.bitrix24.com",
        dialog: "chat1",
        messages: [
          { id: 7, by: "customer", kind: "message", at: { earliest: 5, latest: 5 }, hasText: true },
        ],
        spans: [{ from: 7, to: 7 }],
        newestId: 7,
        newerSeenAt: 0,
        readAt: 6,
        seenAt: 6,
      });
      database.close();
    },
  },
  {
    version: 2,
    async write() {
      const database = await openDB(NAME, 2, {
        upgrade(created) {
          const dialogs = created.createObjectStore("dialogs", { keyPath: ["portal", "dialog"] });
          dialogs.createIndex("by-portal", "portal");
          dialogs.createIndex("by-seen", "seenAt");
          created.createObjectStore("alerts", {
            keyPath: ["portal", "dialog", "kind", "before"],
          });
        },
      });
      await database.put("dialogs", {
        portal: "acme.bitrix24.com",
        dialog: "chat1",
        messages: [
          { id: 7, by: "customer", kind: "message", at: { earliest: 5, latest: 5 }, hasText: true },
        ],
        spans: [{ from: 7, to: 7 }],
        newestId: 7,
        newerSeenAt: 0,
        readAt: 6,
        ignored: { value: true, at: 6 },
        seenAt: 6,
      });
      database.close();
    },
  },
  {
    version: 3,
    async write() {
      const database = await openDB(NAME, 3, {
        upgrade(created) {
          const dialogs = created.createObjectStore("dialogs", { keyPath: ["portal", "dialog"] });
          dialogs.createIndex("by-portal", "portal");
          dialogs.createIndex("by-seen", "seenAt");
          created.createObjectStore("alerts", {
            keyPath: ["portal", "dialog", "kind", "before"],
          });
          created.createObjectStore("events", { keyPath: ["portal", "dialog", "kind", "id"] });
        },
      });
      await database.put("dialogs", {
        portal: "acme.bitrix24.com",
        dialog: "chat1",
        messages: [
          { id: 7, by: "customer", kind: "message", at: { earliest: 5, latest: 5 }, hasText: true },
        ],
        spans: [{ from: 7, to: 7 }],
        newestId: 7,
        newerSeenAt: 0,
        readAt: 6,
        seenAt: 6,
      });
      database.close();
    },
  },
  {
    version: 4,
    async write() {
      const database = await openDB(NAME, 4, {
        upgrade(created) {
          const dialogs = created.createObjectStore("dialogs", { keyPath: ["portal", "dialog"] });
          dialogs.createIndex("by-portal", "portal");
          dialogs.createIndex("by-seen", "seenAt");
          created.createObjectStore("alerts", {
            keyPath: ["portal", "dialog", "kind", "before"],
          });
          created.createObjectStore("events", { keyPath: ["portal", "dialog", "kind", "id"] });
          created.createObjectStore("erasures", { keyPath: ["portal", "dialog"] });
        },
      });
      await database.put("dialogs", {
        portal: "acme.bitrix24.com",
        dialog: "chat1",
        messages: [
          { id: 7, by: "customer", kind: "message", at: { earliest: 5, latest: 5 }, hasText: true },
        ],
        spans: [{ from: 7, to: 7 }],
        newestId: 7,
        newerSeenAt: 0,
        readAt: 6,
        seenAt: 6,
      });
      await database.put("erasures", { portal: "acme.bitrix24.com", dialog: "chat2", at: 6 });
      database.close();
    },
  },
];

test("every version that was ever released has its old shape here", () => {
  expect(OLD_SHAPES.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
});

test.each(OLD_SHAPES)("what version $version wrote is still known", async ({ write }) => {
  await write();
  const store = createStore({ name: NAME });
  const [record] = await store.list();
  await store.close();
  expect(record).toMatchObject({ dialog: "chat1", newestId: 7, seenAt: 6 });
  expect(record?.messages).toHaveLength(1);
});

test.each(OLD_SHAPES)("what is erased after version $version stays erased", async ({ write }) => {
  await write();
  const store = createStore({ name: NAME });
  const [record] = await store.list();
  await store.eraseAll();
  expect(await store.record(record ? [record] : [])).toEqual([]);
  expect(await store.list()).toEqual([]);
  await store.close();
});

test("what version 4 erased stays erased", async () => {
  await OLD_SHAPES[3]?.write();
  const store = createStore({ name: NAME });
  const seen = (dialog: string, seenAt: number) => ({
    ...emptyRecord("acme.bitrix24.com", dialog),
    seenAt,
  });
  await store.record([seen("chat2", 6), seen("chat3", 6)]);
  expect((await store.list()).map(({ dialog }) => dialog)).toEqual(["chat1", "chat3"]);
  await store.close();
});

interface Synthetic extends DBSchema {
  dialogs: { key: string; value: Record<string, unknown> };
}

const to1: Migration<Synthetic> = (database) => {
  database.createObjectStore("dialogs", { keyPath: "dialog" });
};

const to2: Migration<Synthetic> = async (_database, transaction) => {
  for await (const cursor of transaction.objectStore("dialogs")) {
    const { seen, ...rest } = cursor.value;
    await cursor.update({ ...rest, seenAt: seen });
  }
};

async function writeVersion1(): Promise<void> {
  const first = createConnection<Synthetic>(NAME, [to1]);
  await first.use((database) => database.put("dialogs", { dialog: "chat1", seen: 5 }));
  await first.close();
}

test("a step from one version to the next carries all records over", async () => {
  await writeVersion1();
  const second = createConnection<Synthetic>(NAME, [to1, to2]);
  const records = await second.use((database) => database.getAll("dialogs"));
  await second.close();
  expect(records).toEqual([{ dialog: "chat1", seenAt: 5 }]);
});

test("a step that throws leaves the database as it was", async () => {
  await writeVersion1();
  const broken = createConnection<Synthetic>(NAME, [
    to1,
    async (...upgrade) => {
      await to2(...upgrade);
      throw new Error("made up");
    },
  ]);
  await expect(broken.use((database) => database.getAll("dialogs"))).rejects.toMatchObject({
    failure: "unavailable",
  });
  const first = createConnection<Synthetic>(NAME, [to1]);
  expect(await first.use((database) => database.getAll("dialogs"))).toEqual([
    { dialog: "chat1", seen: 5 },
  ]);
  await first.close();
});

test("an upgrade that an older connection holds up is said, and done once that is gone", async () => {
  await writeVersion1();
  const holder = await openDB(NAME, 1);
  const second = createConnection<Synthetic>(NAME, [to1, to2]);
  await expect(second.use((database) => database.getAll("dialogs"))).rejects.toMatchObject({
    failure: "blocked",
  });
  holder.close();
  // The request stayed in line and was granted when the older connection went.
  const upgraded = await openDB(NAME);
  expect(upgraded.version).toBe(2);
  upgraded.close();
  const records = await second.use((database) => database.getAll("dialogs"));
  await second.close();
  expect(records).toEqual([{ dialog: "chat1", seenAt: 5 }]);
});

test("a record made today needs no migration", async () => {
  const store = createStore({ name: NAME });
  const record = emptyRecord("acme.bitrix24.com", "chat1");
  await store.record([record]);
  expect(await store.list()).toEqual([record]);
  await store.close();
});
