import { joinRecords, type DialogRecord } from "../policy/dialog-record.ts";

/** All records a page of ours has been told about, joined, in no order. */
export interface Known {
  readonly records: readonly DialogRecord[];
  add(records: readonly DialogRecord[]): void;
  clear(): void;
}

export function createKnown(): Known {
  const byKey = new Map<string, DialogRecord>();
  return {
    get records() {
      return [...byKey.values()];
    },
    add(records) {
      for (const record of records) {
        const key = `${record.portal} ${record.dialog}`;
        const before = byKey.get(key);
        byKey.set(key, before ? joinRecords(before, record) : record);
      }
    },
    clear: () => byKey.clear(),
  };
}
