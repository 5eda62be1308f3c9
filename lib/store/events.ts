import type { IDBPDatabase } from "idb";
import type { ReportEvent } from "../report/event.ts";
import type { Past } from "../report/past.ts";
import type { Instant } from "../time/instant.ts";
import { heedErasures, erasedAtOf, type ErasedAt } from "./erasures.ts";
import { ofDialog, type ReplyWindowDatabase } from "./schema.ts";

/** What a record proves to have happened in one dialog, and from which message on it was read. */
export interface DialogEvents {
  readonly portal: string;
  readonly dialog: string;
  /** Events about messages below this number are kept as they are: the record knows those messages no more. */
  readonly fromId: number;
  /** What happened, given what is written down of it. */
  readonly events: (past: Past) => readonly ReportEvent[];
}

type Database = IDBPDatabase<ReplyWindowDatabase>;

/** Puts what these records prove in the place of what they proved before, in one transaction. */
export async function replaceEvents(
  database: Database,
  dialogs: readonly DialogEvents[],
  now: Instant,
): Promise<void> {
  if (await isKnown(database, dialogs, now)) return;
  const transaction = database.transaction(["events", "erasures"], "readwrite");
  const events = transaction.objectStore("events");
  const erasedAt = await heedErasures(transaction.objectStore("erasures"), now);
  await Promise.all(
    dialogs.map(async (dialog) => {
      const { gone, fresh } = await changesIn(events, dialog, erasedAt);
      await Promise.all(gone.map((event) => events.delete(keyOf(event))));
      await Promise.all(fresh.map((event) => events.put(event)));
    }),
  );
  await transaction.done;
}

/** Whether the disk says already what these records prove: mostly it does, and looking disturbs nobody. */
async function isKnown(
  database: Database,
  dialogs: readonly DialogEvents[],
  now: Instant,
): Promise<boolean> {
  const transaction = database.transaction(["events", "erasures"]);
  const events = transaction.objectStore("events");
  const erasedAt = erasedAtOf(await transaction.objectStore("erasures").getAll(), now);
  const changes = await Promise.all(dialogs.map((dialog) => changesIn(events, dialog, erasedAt)));
  return changes.every(({ gone, fresh }) => gone.length + fresh.length === 0);
}

interface Changes {
  readonly gone: readonly ReportEvent[];
  readonly fresh: readonly ReportEvent[];
}

async function changesIn(
  table: { getAll(range: IDBKeyRange): Promise<ReportEvent[]> },
  { portal, dialog, fromId, events }: DialogEvents,
  erasedAt: ErasedAt,
): Promise<Changes> {
  // What a person chose is no reading of the page.
  const known = (await table.getAll(ofDialog(portal, dialog))).filter(
    ({ kind, id }) => kind !== "warning" && id >= fromId,
  );
  const until = erasedAt(portal, dialog);
  const next = events({ events: known, erasedAt: until }).filter(({ at }) => at > until);
  const keys = new Set(next.map(shortKeyOf));
  const said = new Set(known.map((event) => JSON.stringify(event)));
  return {
    gone: known.filter((event) => !keys.has(shortKeyOf(event))),
    fresh: next.filter((event) => !said.has(JSON.stringify(event))),
  };
}

/** Adds what happened, unless that was erased meanwhile. */
export async function addEvent(
  database: Database,
  event: ReportEvent,
  now: Instant,
): Promise<void> {
  const transaction = database.transaction(["events", "erasures"], "readwrite");
  const erasedAt = await heedErasures(transaction.objectStore("erasures"), now);
  if (event.at > erasedAt(event.portal, event.dialog)) {
    await transaction.objectStore("events").put(event);
  }
  await transaction.done;
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

function keyOf({
  portal,
  dialog,
  kind,
  id,
}: ReportEvent): [string, string, ReportEvent["kind"], number] {
  return [portal, dialog, kind, id];
}

/** Tells the events of one dialog apart. */
function shortKeyOf({ kind, id }: ReportEvent): string {
  return `${kind} ${id}`;
}
