import { emptyRecord, joinRecords, type DialogRecord } from "../policy/dialog-record.ts";
import { laterOf, type RegisterValue } from "../policy/joins.ts";

/** What this page knows of the portal's dialogs: its own reading joined with what the background remembers. */
export interface Knowledge {
  /** Everything known of a dialog; an empty record where nothing is. */
  of(dialog: string): DialogRecord;
  /** Only what this page itself has shown since it was loaded: what a blocked send must rest on. */
  seenHere(dialog: string): DialogRecord;
  /** Takes facts read from this page. Returns the dialogs about which something new was learned. */
  learn(records: readonly DialogRecord[]): ReadonlySet<string>;
  /** Takes facts that the background told. Returns the dialogs about which something new was learned. */
  recall(records: readonly DialogRecord[]): ReadonlySet<string>;
  /** Forgets what the background told: it has been erased. What this page shows is still seen. */
  forgetRecalled(): void;
  /** Whether the background has been asked about this dialog; marks it as asked. */
  firstMention(dialog: string): boolean;
}

/** @param portal host name (with port) of the portal that this page belongs to; facts of others are dropped */
export function createKnowledge(portal: string): Knowledge {
  const all = new Map<string, DialogRecord>();
  const here = new Map<string, DialogRecord>();
  const mentioned = new Set<string>();

  const get = (map: Map<string, DialogRecord>, dialog: string): DialogRecord =>
    map.get(dialog) ?? emptyRecord(portal, dialog);

  const take = (records: readonly DialogRecord[], ownReading: boolean): ReadonlySet<string> => {
    const changed = new Set<string>();
    for (const record of records) {
      const { dialog } = record;
      if (record.portal !== portal) continue;
      // Until the background tells more, this page's reading is all there is: then one join serves both.
      const isAll = all.get(dialog) === here.get(dialog);
      const before = get(all, dialog);
      const after = joinRecords(before, record);
      all.set(dialog, after);
      if (ownReading) here.set(dialog, isAll ? after : joinRecords(get(here, dialog), record));
      if (saysMore(before, after)) changed.add(dialog);
    }
    return changed;
  };

  return {
    of: (dialog) => get(all, dialog),
    seenHere: (dialog) => get(here, dialog),
    learn: (records) => take(records, true),
    recall: (records) => take(records, false),
    forgetRecalled() {
      all.clear();
      for (const [dialog, record] of here) all.set(dialog, record);
    },
    firstMention(dialog) {
      if (mentioned.has(dialog)) return false;
      mentioned.add(dialog);
      return true;
    },
  };
}

/**
 * Whether `after` holds more than fresher times of observation. `seenAt` and `readAt` move at every look, and alone they
 * are neither a reason to draw nor, more often than now and then, to write.
 */
export function saysMore(before: DialogRecord, after: DialogRecord): boolean {
  return (
    before.newestId !== after.newestId ||
    before.messages !== after.messages ||
    before.spans !== after.spans ||
    before.startId !== after.startId ||
    before.newerSeenAt !== after.newerSeenAt ||
    before.readAt < before.newerSeenAt !== after.readAt < after.newerSeenAt ||
    before.unreadAfter !== after.unreadAfter ||
    before.portalBlockAt !== after.portalBlockAt ||
    before.notAfter?.asOf !== after.notAfter?.asOf ||
    before.notAfter?.bound !== after.notAfter?.bound ||
    before.erasedAt !== after.erasedAt ||
    REGISTERS.some((name) => before[name]?.value !== after[name]?.value)
  );
}

/** Whether `known` holds all that a row says, which names no messages: to join the two would change nothing but `seenAt`. */
export function isKnown(row: DialogRecord, known: DialogRecord): boolean {
  return (
    row.messages.length === 0 &&
    row.newerSeenAt <= known.newerSeenAt &&
    REGISTERS.every((name) => {
      const [said, held] = [row[name], known[name]];
      return (
        said === undefined ||
        (held !== undefined && laterOf<RegisterValue>(held, said)?.value === held.value)
      );
    })
  );
}

const REGISTERS = [
  "connector",
  "line",
  "owner",
  "sessionStatus",
  "title",
  "contactedAt",
  "acceptedAt",
  "waiting",
  "ignored",
  "remindAt",
] as const;
