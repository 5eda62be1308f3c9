import { joinRecords, type DialogRecord } from "../policy/dialog-record.ts";

/** Collects records while a batch is being written, one a dialog, so that a burst costs a few transactions. */
export interface Batches {
  /**
   * Resolves with the records' new state when the batch that holds them is committed, without those it left out; rejects as
   * its commit does.
   */
  add(records: readonly DialogRecord[]): Promise<readonly DialogRecord[]>;
  /** When everything added so far is committed or rejected. Never rejects. */
  settled(): Promise<void>;
}

interface Batch {
  readonly records: Map<string, DialogRecord>;
  readonly committed: Promise<ReadonlyMap<string, DialogRecord | null>>;
}

/**
 * @param commit writes a batch, all or nothing, and returns the new state of each record, in the same order; `null` for what
 * it left out
 */
export function createBatches(
  commit: (batch: readonly DialogRecord[]) => Promise<readonly (DialogRecord | null)[]>,
): Batches {
  let gathering: Batch | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const begin = (): Batch => {
    const records = new Map<string, DialogRecord>();
    const committed = last.then(async () => {
      gathering = null;
      const keys = [...records.keys()];
      const written = await commit([...records.values()]);
      return new Map(written.map((record, index) => [keys[index] ?? "", record]));
    });
    last = committed.catch(() => undefined);
    return { records, committed };
  };

  return {
    async add(records) {
      if (records.length === 0) return [];
      const batch = (gathering ??= begin());
      const keys = new Set<string>();
      for (const record of records) {
        const key = JSON.stringify([record.portal, record.dialog]);
        const before = batch.records.get(key);
        batch.records.set(key, before ? joinRecords(before, record) : record);
        keys.add(key);
      }
      const written = await batch.committed;
      return [...keys].flatMap((key) => written.get(key) ?? []);
    },
    async settled() {
      await last;
    },
  };
}
