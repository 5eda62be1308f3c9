import { createKnown } from "../overview/known.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";

/** All records in memory for as long as the background lives, so that a burst of commits does not read them all again. */
export interface Cache {
  /** Rejects when they cannot be read; the next call tries again. */
  records(): Promise<readonly DialogRecord[]>;
  /** What was committed meanwhile. */
  add(records: readonly DialogRecord[]): void;
  /** Some are gone from the disk: read again when asked again. */
  forget(): void;
}

export function createCache(load: () => Promise<readonly DialogRecord[]>): Cache {
  let known = createKnown();
  let loading: Promise<void> | null = null;

  return {
    async records() {
      const present = known;
      loading ??= load().then((records) => present.add(records));
      const mine = loading;
      try {
        await mine;
      } catch (error) {
        if (loading === mine) loading = null;
        throw error;
      }
      return known.records;
    },
    add: (records) => known.add(records),
    forget() {
      known = createKnown();
      loading = null;
    },
  };
}
