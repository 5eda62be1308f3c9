import { emptyRecord, joinRecords, type DialogRecord } from "../policy/dialog-record.ts";
import { laterOf, type RegisterValue } from "../policy/joins.ts";
import { doubtNotShown, withoutNotShown } from "./not-shown.ts";

/** What this page knows of the portal's dialogs: its own reading joined with what the background remembers. */
export interface Knowledge {
  /**
   * Everything known of a dialog; an empty record where nothing is. Of the conversation that stands open, what its page
   * should show and does not is in doubt.
   */
  of(dialog: string): DialogRecord;
  /** Only what this page and its model have said since it was loaded. */
  seenHere(dialog: string): DialogRecord;
  /** Only what this page itself has shown since it was loaded: what a blocked send must rest on. */
  onPage(dialog: string): DialogRecord;
  /** Takes facts read from this page. Returns the dialogs about which something new was learned. */
  learn(records: readonly DialogRecord[]): ReadonlySet<string>;
  /** Takes facts that the page's model says. Returns the dialogs about which something new was learned. */
  learnFromModel(records: readonly DialogRecord[]): ReadonlySet<string>;
  /**
   * This conversation stands open now, and its page was read to the newest message; `null` where that is not so of any.
   * Returns the dialogs of which something else is known by that.
   */
  stands(dialog: string | null): ReadonlySet<string>;
  /** Facts of the page's model without what is in doubt: to be told on. */
  believed(record: DialogRecord): DialogRecord;
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
  const page = new Map<string, DialogRecord>();
  const mentioned = new Set<string>();

  const get = (map: Map<string, DialogRecord>, dialog: string): DialogRecord =>
    map.get(dialog) ?? emptyRecord(portal, dialog);

  let standing: string | null = null;
  let doubted: { of: DialogRecord; by: DialogRecord; left: DialogRecord } | null = null;

  const of = (dialog: string): DialogRecord => {
    const whole = get(all, dialog);
    if (dialog !== standing) return whole;
    const by = get(page, dialog);
    if (doubted?.of !== whole || doubted.by !== by)
      doubted = { of: whole, by, left: doubtNotShown(whole, by) };
    return doubted.left;
  };

  /** @param maps what of all that is kept these records belong to */
  const take = (
    records: readonly DialogRecord[],
    maps: readonly Map<string, DialogRecord>[],
  ): ReadonlySet<string> => {
    const changed = new Set<string>();
    for (const record of records) {
      const { dialog } = record;
      if (record.portal !== portal) continue;
      const before = of(dialog);
      // Until the model or the background tells more, what the page shows is all there is: then one join serves all.
      let from: DialogRecord | undefined;
      let to: DialogRecord | undefined;
      for (const map of maps) {
        const known = map.get(dialog);
        if (to === undefined || known !== from)
          [from, to] = [known, joinRecords(get(map, dialog), record)];
        map.set(dialog, to);
      }
      if (saysMore(before, of(dialog))) changed.add(dialog);
    }
    return changed;
  };

  return {
    of,
    seenHere: (dialog) => get(here, dialog),
    onPage: (dialog) => get(page, dialog),
    learn: (records) => take(records, [all, here, page]),
    learnFromModel: (records) => take(records, [all, here]),
    believed: (record) =>
      record.dialog === standing ? withoutNotShown(record, get(page, record.dialog)) : record,
    recall: (records) => take(records, [all]),
    stands(dialog) {
      if (dialog === standing) return new Set();
      const turned = [dialog, standing].filter((one) => one !== null);
      const before = turned.map(of);
      standing = dialog;
      return new Set(turned.filter((one, index) => saysMore(before[index] ?? of(one), of(one))));
    },
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
