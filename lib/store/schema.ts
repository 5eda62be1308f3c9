import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { AlertKind, FiredAlert } from "../alerts/fired.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import type { ReportEvent } from "../report/event.ts";
import type { Erasure } from "./erasures.ts";

/** The database in the extension's own origin. */
export const DATABASE_NAME = "reply-window";

export interface ReplyWindowDatabase extends DBSchema {
  /** One record a dialog, as it is. */
  dialogs: {
    key: DialogKey;
    value: DialogRecord;
    indexes: { "by-portal": string; "by-seen": number };
  };
  /** What somebody was told or said of alerts last, one a conversation, kind and threshold. */
  alerts: { key: AlertKey; value: FiredAlert };
  /** What happened and was seen, for the report. */
  events: { key: EventKey; value: ReportEvent };
  /** What was erased by hand, and when. */
  erasures: { key: DialogKey; value: Erasure };
}

/** Portal and dialog. */
export type DialogKey = [portal: string, dialog: string];

export type EventKey = [portal: string, dialog: string, kind: ReportEvent["kind"], id: number];

export type AlertKey = [portal: string, dialog: string, kind: AlertKind, before: number];

/** The keys of everything of one dialog, of a whole portal where no dialog is named, or of all. */
export function ofDialog(portal?: string, dialog?: string): IDBKeyRange {
  const start = [portal, dialog].filter((part) => part !== undefined);
  return IDBKeyRange.bound(start, [...start, []]);
}

/** One step from a version to the next, inside the upgrade's transaction: all steps hold or none. */
export type Migration<Schema extends DBSchema = ReplyWindowDatabase> = (
  database: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], "versionchange">,
) => void | Promise<void>;

/**
 * The database's version is the number of steps. A step that has been released is never changed again: what it left on
 * people's disks is what the next one finds.
 */
export const MIGRATIONS: readonly Migration[] = [
  function to1(database) {
    const dialogs = database.createObjectStore("dialogs", { keyPath: ["portal", "dialog"] });
    dialogs.createIndex("by-portal", "portal");
    dialogs.createIndex("by-seen", "seenAt");
  },
  function to2(database) {
    database.createObjectStore("alerts", { keyPath: ["portal", "dialog", "kind", "before"] });
  },
  function to3(database) {
    database.createObjectStore("events", { keyPath: ["portal", "dialog", "kind", "id"] });
  },
  function to4(database) {
    database.createObjectStore("erasures", { keyPath: ["portal", "dialog"] });
  },
];
