import { isSameEvent, wasToldTo, type FiredAlert } from "../alerts/fired.ts";
import { joinRecords, type DialogRecord } from "../policy/dialog-record.ts";
import type { ReportEvent } from "../report/event.ts";
import type { Instant } from "../time/instant.ts";
import { createConnection } from "./connection.ts";
import { eraseFrom, forgetErasures, heedErasures, withoutErased } from "./erasures.ts";
import { addEvent, changeEvents, replaceEvents, type DialogEvents } from "./events.ts";
import { DATABASE_NAME, MIGRATIONS, type AlertKey, type ReplyWindowDatabase } from "./schema.ts";
import { createBatches } from "./batches.ts";

/**
 * What is known of all dialogs, on disk. Only the background makes one: it is the one writer.
 * Everything here may reject with a `StoreError`; nothing that was not rejected is lost, except what was seen, said or
 * happened before somebody erased it: that is left out, however late it comes.
 */
export interface Store {
  /** Joins these records with what is on disk. Resolves with the new state of those that count once that is on disk. */
  record(records: readonly DialogRecord[]): Promise<readonly DialogRecord[]>;
  /** What is known of these dialogs of a portal; unknown ones are left out. */
  recall(portal: string, dialogs: readonly string[]): Promise<readonly DialogRecord[]>;
  list(): Promise<readonly DialogRecord[]>;
  /** Forgets every dialog for which `isOver` says so. Returns how many there were. */
  sweep(isOver: (record: DialogRecord) => boolean): Promise<number>;
  /** Takes the titles out of all records. */
  eraseTitles(): Promise<void>;
  /** Everything somebody was told. */
  firedAlerts(): Promise<readonly FiredAlert[]>;
  /**
   * Notes that somebody is told these things. Resolves, once that is on disk, with those nobody was told before: they, and
   * only they, are to be shown.
   */
  claimAlerts(alerts: readonly FiredAlert[]): Promise<readonly FiredAlert[]>;
  /** Gives back claims of what could not be shown. */
  unclaimAlerts(alerts: readonly FiredAlert[]): Promise<void>;
  /** Puts what records prove to have happened in the place of what they proved before. */
  replaceEvents(dialogs: readonly DialogEvents[]): Promise<void>;
  addEvent(event: ReportEvent): Promise<void>;
  /** Everything that has happened and was seen. */
  events(): Promise<readonly ReportEvent[]>;
  sweepEvents(isOver: (event: ReportEvent) => boolean): Promise<void>;
  /** Which of these records count: those of which not everything was erased since it was seen. */
  notErased(records: readonly DialogRecord[]): Promise<readonly DialogRecord[]>;
  /** Forgets everything of one portal, or of one conversation of it, and takes nothing of it that was seen until now. */
  erase(portal: string, dialog?: string): Promise<void>;
  eraseAll(): Promise<void>;
  /** Forgets that something was erased before this. */
  forgetErasures(before: Instant): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly name?: string;
  /** Whether titles may be stored; asked at each write. */
  readonly keepTitles?: () => boolean | Promise<boolean>;
  /** Told after each commit what it added to what was known; nothing where it added nothing. */
  readonly onCommitted?: (news: readonly DialogRecord[]) => void;
  readonly now?: () => Instant;
}

export function createStore({
  name = DATABASE_NAME,
  keepTitles = () => true,
  onCommitted = () => undefined,
  now = () => Date.now(),
}: StoreOptions = {}): Store {
  const connection = createConnection<ReplyWindowDatabase>(name, MIGRATIONS);

  const commit = async (
    batch: readonly DialogRecord[],
  ): Promise<readonly (DialogRecord | null)[]> => {
    const titles = await keepTitles();
    const written = await connection.use(async (database) => {
      const transaction = database.transaction(["dialogs", "erasures"], "readwrite", {
        durability: "strict",
      });
      const done = transaction.done;
      done.catch(() => undefined);
      const news: DialogRecord[] = [];
      const write = async (): Promise<readonly (DialogRecord | null)[]> => {
        const dialogs = transaction.objectStore("dialogs");
        const erasedAt = await heedErasures(transaction.objectStore("erasures"), now());
        return Promise.all(
          batch.map(async (whole) => {
            const { portal, dialog } = whole;
            const found = withoutErased(whole, erasedAt(portal, dialog));
            if (found === null) return null;
            const known = await dialogs.get([portal, dialog]);
            const next = withTitle(known ? join(known, found) : found, titles);
            if (known && isSame(known, next)) return next;
            news.push(withTitle(found, titles));
            await dialogs.put(next);
            return next;
          }),
        );
      };
      const joined = await write().catch(async (error: unknown) => {
        abort(transaction);
        // Of an abort the transaction itself knows the cause, e.g. a full disk; the request only that it happened.
        if (error instanceof DOMException && error.name === "AbortError") await done;
        throw error;
      });
      await done;
      return { joined, news };
    });
    if (written.news.length > 0) onCommitted(written.news);
    return written.joined;
  };

  const batches = createBatches(commit);

  return {
    record: (records) => batches.add(records),
    recall: (portal, dialogs) =>
      connection.use(async (database) => {
        const { store } = database.transaction("dialogs");
        const found = await Promise.all(dialogs.map((dialog) => store.get([portal, dialog])));
        return found.filter((record) => record !== undefined);
      }),
    list: () => connection.use((database) => database.getAll("dialogs")),
    async sweep(isOver) {
      const deleted = await change((record) => (isOver(record) ? null : record));
      if (deleted > 0) await forgetAlerts();
      return deleted;
    },
    async eraseTitles() {
      await change((record) => withTitle(record, false));
      await connection.use((database) => changeEvents(database, withoutTitle));
    },
    replaceEvents: (dialogs) =>
      connection.use((database) => replaceEvents(database, dialogs, now())),
    addEvent: (event) => connection.use((database) => addEvent(database, event, now())),
    events: () => connection.use((database) => database.getAll("events")),
    sweepEvents: (isOver) =>
      connection.use((database) =>
        changeEvents(database, (event) => (isOver(event) ? null : event)),
      ),
    notErased: (records) =>
      connection.use(async (database) => {
        const transaction = database.transaction("erasures", "readwrite");
        const erasedAt = await heedErasures(transaction.store, now());
        await transaction.done;
        return records.filter(
          (record) => withoutErased(record, erasedAt(record.portal, record.dialog)) !== null,
        );
      }),
    async erase(portal, dialog) {
      await batches.settled();
      await connection.use((database) => eraseFrom(database, now, portal, dialog));
    },
    async eraseAll() {
      await batches.settled();
      await connection.use((database) => eraseFrom(database, now));
    },
    forgetErasures: (before) => connection.use((database) => forgetErasures(database, before)),
    firedAlerts: () => connection.use((database) => database.getAll("alerts")),
    claimAlerts: (alerts) =>
      connection.use(async (database) => {
        const transaction = database.transaction(["alerts", "erasures"], "readwrite", {
          durability: "strict",
        });
        const table = transaction.objectStore("alerts");
        const erasedAt = await heedErasures(transaction.objectStore("erasures"), now());
        const claimed = await Promise.all(
          alerts.map(async (alert) => {
            if (alert.at <= erasedAt(alert.portal, alert.dialog)) return [];
            const told = await table.get(keyOf(alert));
            const isSame = told !== undefined && isSameEvent(told, alert);
            if (isSame && wasToldTo(told, alert.to)) return [];
            const to = isSame && told.to && alert.to && [...new Set([...told.to, ...alert.to])];
            await table.put(to ? { ...alert, to } : alert);
            return [alert];
          }),
        );
        await transaction.done;
        return claimed.flat();
      }),
    unclaimAlerts: (alerts) =>
      connection.use(async (database) => {
        const transaction = database.transaction("alerts", "readwrite", { durability: "strict" });
        await Promise.all(alerts.map((alert) => transaction.store.delete(keyOf(alert))));
        await transaction.done;
      }),
    async close() {
      await batches.settled();
      await connection.close();
    },
  };

  /** What was told about conversations that nobody knows any more is not needed. */
  function forgetAlerts(): Promise<void> {
    return connection.use(async (database) => {
      const transaction = database.transaction(["dialogs", "alerts"], "readwrite");
      const known = new Set(
        (await transaction.objectStore("dialogs").getAllKeys()).map((key) => key.join(" ")),
      );
      for await (const cursor of transaction.objectStore("alerts")) {
        const { portal, dialog } = cursor.value;
        if (!known.has(`${portal} ${dialog}`)) await cursor.delete();
      }
      await transaction.done;
    });
  }

  /** Goes through all records in one transaction: `null` deletes one. Returns how many were deleted. */
  function change(next: (record: DialogRecord) => DialogRecord | null): Promise<number> {
    return connection.use(async (database) => {
      const transaction = database.transaction("dialogs", "readwrite");
      let deleted = 0;
      for await (const cursor of transaction.store) {
        const record = next(cursor.value);
        if (record === null) {
          deleted++;
          await cursor.delete();
        } else if (record !== cursor.value) await cursor.update(record);
      }
      await transaction.done;
      return deleted;
    });
  }
}

function keyOf({ portal, dialog, kind, before }: FiredAlert): AlertKey {
  return [portal, dialog, kind, before];
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

/** A record on disk that cannot be joined any more is worth less than a new one. */
function join(known: DialogRecord, found: DialogRecord): DialogRecord {
  try {
    return joinRecords(known, found);
  } catch {
    return found;
  }
}

function withTitle(record: DialogRecord, keep: boolean): DialogRecord {
  if (keep || record.title === undefined) return record;
  const { title: _, ...rest } = record;
  return rest;
}

function withoutTitle(event: ReportEvent): ReportEvent {
  if (event.title === undefined) return event;
  const { title: _, ...rest } = event;
  return rest;
}

function isSame(a: DialogRecord, b: DialogRecord): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
