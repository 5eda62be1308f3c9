import { emptyRecord, joinRecords, type DialogRecord } from "../policy/dialog-record.ts";

/** Remembers what was told before the page has shown who is at this browser. */
export interface Nameless {
  /**
   * These are told now, by this person or by nobody knows whom.
   * @returns what has to be told once more, now that it is known who has seen it
   */
  told(records: readonly DialogRecord[], me: string | null): readonly DialogRecord[];
}

export function createNameless(): Nameless {
  const waiting = new Map<string, DialogRecord>();

  return {
    told(records, me) {
      if (me === null) {
        for (const { portal, dialog, seenAt, waiting: said } of records) {
          if (seenAt === 0) continue;
          const seen = { ...emptyRecord(portal, dialog), seenAt, ...(said && { waiting: said }) };
          waiting.set(dialog, joinRecords(waiting.get(dialog) ?? seen, seen));
        }
        return [];
      }
      const again = [...waiting.values()];
      waiting.clear();
      return again;
    },
  };
}
