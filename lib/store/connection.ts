import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Migration } from "./schema.ts";
import { asStoreError, StoreError } from "./store-error.ts";

/** One connection to a database, opened when it is first needed and again after it was lost. */
export interface Connection<Schema extends DBSchema> {
  /**
   * Runs `work` with the open database. When the connection turns out to be closed underneath (the browser took it away,
   * a newer version asked for it), `work` runs once more with a new one: it must be one transaction, all or nothing.
   * @throws StoreError
   */
  use<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** @param migrations one a version, from an empty database to the present shape */
export function createConnection<Schema extends DBSchema>(
  name: string,
  migrations: readonly Migration<Schema>[],
): Connection<Schema> {
  let current: Opening<Schema> | null = null;

  const forget = (which: Promise<IDBPDatabase<Schema>>): void => {
    if (current?.database === which) current = null;
  };

  const open = (): Opening<Schema> => {
    const { promise: blocked, reject: giveUp } = Promise.withResolvers<never>();
    const request = async (): Promise<IDBPDatabase<Schema>> =>
      openDB<Schema>(name, migrations.length, {
        async upgrade(upgraded, from, _to, transaction) {
          try {
            for (const step of migrations.slice(from)) await step(upgraded, transaction);
          } catch (error) {
            // Half an upgrade is none: the browser keeps what was there.
            giveUp(new StoreError("unavailable", error));
            transaction.done.catch(() => undefined);
            transaction.abort();
          }
        },
        blocked: () => giveUp(new StoreError("blocked")),
        // A newer version of the extension waits for this connection to go.
        blocking: () => {
          forget(database);
          void database.then((held) => held.close());
        },
        terminated: () => forget(database),
      });
    const database = request();
    database.catch(() => forget(database));
    // Somebody may be waiting for neither.
    blocked.catch(() => undefined);
    return { database, blocked };
  };

  return {
    async use(work) {
      for (let attempt = 1; ; attempt++) {
        const { database, blocked } = (current ??= open());
        try {
          return await work(await Promise.race([database, blocked]));
        } catch (error) {
          if (attempt > 1 || !isClosedUnderneath(error)) throw asStoreError(error);
          forget(database);
        }
      }
    },
    async close() {
      const closing = current;
      current = null;
      if (closing) (await closing.database).close();
    },
  };
}

interface Opening<Schema extends DBSchema> {
  readonly database: Promise<IDBPDatabase<Schema>>;
  /**
   * Rejects when a step of the upgrade fails, or when an older connection is in the way. That request stays in line: a
   * later caller finds the database open.
   */
  readonly blocked: Promise<never>;
}

/** No transaction can be begun on a connection that has gone, and the ones under way are aborted. */
function isClosedUnderneath(error: unknown): boolean {
  if (!(error instanceof DOMException)) return false;
  return error.name === "InvalidStateError" || error.name === "AbortError";
}
