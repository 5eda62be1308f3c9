import type { IDBPDatabase } from "idb";
import type { ReportEvent } from "../report/event.ts";
import type { ReplyWindowDatabase } from "./schema.ts";

/** What a record proves to have happened in one dialog, and from which message on it was read. */
export interface DialogEvents {
  readonly portal: string;
  readonly dialog: string;
  /** Events about messages below this number are kept as they are: the record knows those messages no more. */
  readonly fromId: number;
  readonly events: readonly ReportEvent[];
}

type Database = IDBPDatabase<ReplyWindowDatabase>;

/** Puts what these records prove in the place of what they proved before, in one transaction. */
export async function replaceEvents(
  database: Database,
  dialogs: readonly DialogEvents[],
): Promise<void> {
  if (await isKnown(database, dialogs)) return;
  const transaction = database.transaction("events", "readwrite");
  await Promise.all(
    dialogs.map(async ({ portal, dialog, fromId, events }) => {
      const next = new Map(events.map((event) => [`${event.kind} ${event.id}`, event]));
      const known = await transaction.store.getAll(ofDialog(portal, dialog));
      await Promise.all(
        known.map(async (before) => {
          // What a person chose is no reading of the page.
          if (before.kind === "warning" || before.id < fromId) return;
          const key = `${before.kind} ${before.id}`;
          const after = next.get(key);
          if (after === undefined) await transaction.store.delete(keyOf(before));
          else if (JSON.stringify(after) === JSON.stringify(before)) next.delete(key);
        }),
      );
      await Promise.all([...next.values()].map((event) => transaction.store.put(event)));
    }),
  );
  await transaction.done;
}

/** Whether the disk says already what these records prove: mostly it does, and looking disturbs nobody. */
async function isKnown(database: Database, dialogs: readonly DialogEvents[]): Promise<boolean> {
  const { store } = database.transaction("events");
  const known = await Promise.all(
    dialogs.map(async ({ portal, dialog, fromId, events }) => {
      const before = (await store.getAll(ofDialog(portal, dialog))).filter(
        ({ kind, id }) => kind !== "warning" && id >= fromId,
      );
      const said = new Set(before.map((event) => JSON.stringify(event)));
      return before.length === events.length && events.every((e) => said.has(JSON.stringify(e)));
    }),
  );
  return known.every(Boolean);
}

/** Goes through all events in one transaction: `null` deletes one. */
export async function changeEvents(
  database: Database,
  next: (event: ReportEvent) => ReportEvent | null,
): Promise<void> {
  const transaction = database.transaction("events", "readwrite");
  for await (const cursor of transaction.store) {
    const event = next(cursor.value);
    if (event === null) await cursor.delete();
    else if (event !== cursor.value) await cursor.update(event);
  }
  await transaction.done;
}

/** Everything of one dialog, or of a whole portal where no dialog is named. */
export function ofDialog(portal: string, dialog?: string): IDBKeyRange {
  const start = dialog === undefined ? [portal] : [portal, dialog];
  return IDBKeyRange.bound(start, [...start, []]);
}

function keyOf({
  portal,
  dialog,
  kind,
  id,
}: ReportEvent): [string, string, ReportEvent["kind"], number] {
  return [portal, dialog, kind, id];
}
