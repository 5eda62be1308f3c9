import type { IDBPDatabase } from "idb";
import { joinAccounts } from "../policy/accounts.ts";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import type { Register } from "../policy/facts.ts";
import type { Instant } from "../time/instant.ts";
import { ofDialog, type ReplyWindowDatabase } from "./schema.ts";

/**
 * That something was erased by hand, and when: a register, so that what was seen or happened before and arrives late does
 * not bring it back.
 */
export interface Erasure {
  /** Empty for every portal. */
  readonly portal: string;
  /** Empty for every conversation of the portal. */
  readonly dialog: string;
  readonly at: Instant;
}

/** Until when everything of a conversation was erased; `-Infinity` where nothing was. */
export type ErasedAt = (portal: string, dialog: string) => Instant;

/**
 * What these erasures come to.
 * @param now an erasure later than this was made by a clock that has been set back since, and counts as made now
 */
export function erasedAtOf(erasures: readonly Erasure[], now: Instant): ErasedAt {
  const byKey = new Map(
    erasures.map(({ portal, dialog, at }) => [`${portal} ${dialog}`, Math.min(at, now)]),
  );
  if (byKey.size === 0) return () => -Infinity;
  const at = (portal: string, dialog: string): Instant =>
    byKey.get(`${portal} ${dialog}`) ?? -Infinity;
  return (portal, dialog) => Math.max(at("", ""), at(portal, ""), at(portal, dialog));
}

/** The table of erasures inside a transaction that may write. */
interface Table {
  getAll(): Promise<Erasure[]>;
  put(erasure: Erasure): Promise<unknown>;
}

/** What has been erased, as a writer needs it. What counts as made now is written down so, else it would swallow all facts. */
export async function heedErasures(table: Table, now: Instant): Promise<ErasedAt> {
  const erasures = await table.getAll();
  await Promise.all(
    erasures.flatMap((erasure) => (erasure.at > now ? [table.put({ ...erasure, at: now })] : [])),
  );
  return erasedAtOf(erasures, now);
}

/**
 * What of a record was seen or said after the erasure; `null` where nothing was. A mark made by hand is no observation and
 * counts by its own time. What is seen again afterwards holds all that the page shows.
 */
export function withoutErased(record: DialogRecord, erasedAt: Instant): DialogRecord | null {
  if (erasedAt === -Infinity) return record;
  const { accounts: all, ...rest } = record;
  const accounts = joinAccounts(all, undefined, erasedAt);
  const left = Object.entries(rest).filter(([, part]) => !isRegister(part) || part.at > erasedAt);
  const marks = left.filter(([, part]) => isRegister(part));
  const isSeen = record.seenAt > erasedAt;
  if (!isSeen && marks.length === 0 && accounts === undefined) return null;
  return {
    ...emptyRecord(record.portal, record.dialog),
    ...Object.fromEntries(isSeen ? left : marks),
    ...(accounts && { accounts }),
  };
}

function isRegister(part: unknown): part is Register<string | number | boolean | null> {
  return typeof part === "object" && part !== null && "value" in part && "at" in part;
}

const TABLES = ["dialogs", "alerts", "events", "erasures"] as const;

/** Erases everything, one portal, or one conversation of it, and notes that it did, in one transaction. */
export async function eraseFrom(
  database: IDBPDatabase<ReplyWindowDatabase>,
  now: () => Instant,
  portal?: string,
  dialog?: string,
): Promise<void> {
  const transaction = database.transaction(TABLES, "readwrite", { durability: "strict" });
  const range = ofDialog(portal, dialog);
  await Promise.all(TABLES.map((name) => transaction.objectStore(name).delete(range)));
  const erasure: Erasure = { portal: portal ?? "", dialog: dialog ?? "", at: now() };
  await transaction.objectStore("erasures").put(erasure);
  await transaction.done;
}

/** Forgets the erasures before this: nothing older could come back any more. */
export async function forgetErasures(
  database: IDBPDatabase<ReplyWindowDatabase>,
  before: Instant,
): Promise<void> {
  const transaction = database.transaction("erasures", "readwrite");
  for await (const cursor of transaction.store) {
    if (cursor.value.at < before) await cursor.delete();
  }
  await transaction.done;
}
