import { joinRecords, type DialogRecord } from "../policy/dialog-record.ts";
import { SECOND, type Milliseconds } from "../time/instant.ts";

/** Facts on their way to the background, kept until it says that they are on disk. */
export interface Outbox {
  add(records: readonly DialogRecord[]): void;
  /** Sends what waits now, e.g. when the page is hidden. */
  flush(): void;
  /** Drops everything that is not committed: it has been erased by hand. */
  clear(): void;
  /** How many dialogs have facts that are not committed. */
  readonly waiting: number;
}

export interface OutboxOptions {
  /** Resolves to true once the records are committed; false or a rejection keeps them. */
  readonly send: (records: readonly DialogRecord[]) => Promise<boolean>;
  readonly setTimer: (run: () => void, delay: Milliseconds) => unknown;
  readonly signal: AbortSignal;
}

/** Facts of the same dialog are joined while they wait, so that a burst costs one message a batch. */
export const BATCH_DELAY: Milliseconds = 500;
/** So many records within that time are more than a few changes of a page bring: there is more to come. */
export const MANY = 120;
/** A batch waits for it so often at most. */
export const PATIENCE = 4;
const BATCH_SIZE = 200;
const LONGEST_RETRY: Milliseconds = 30 * SECOND;

export function createOutbox({ send, setTimer, signal }: OutboxOptions): Outbox {
  const pending = new Map<string, DialogRecord>();
  let sending = 0;
  let timer = false;
  let failures = 0;
  let cleared = 0;
  /** Since it was looked last whether more is coming. */
  let added = 0;
  let waited = 0;

  const put = (record: DialogRecord): void => {
    const before = pending.get(record.dialog);
    pending.set(record.dialog, before ? joinRecords(before, record) : record);
  };

  const schedule = (delay: Milliseconds): void => {
    if (timer || signal.aborted) return;
    timer = true;
    setTimer(() => {
      timer = false;
      const isGrowing = added > MANY && waited < PATIENCE;
      waited = isGrowing ? waited + 1 : 0;
      added = 0;
      if (isGrowing) schedule(BATCH_DELAY);
      else void flush();
    }, delay);
  };

  const flush = async (): Promise<void> => {
    if (sending > 0 || pending.size === 0 || signal.aborted) return;
    const batch = [...pending.values()].slice(0, BATCH_SIZE);
    sending = batch.length;
    for (const record of batch) pending.delete(record.dialog);
    const before = cleared;
    const committed = await send(batch).catch(() => false);
    sending = 0;
    if (committed) {
      failures = 0;
    } else {
      failures += 1;
      // What came meanwhile is joined with what came back: the order of facts does not matter.
      if (before === cleared) for (const record of batch) put(record);
    }
    if (pending.size > 0) schedule(Math.min(BATCH_DELAY * 2 ** failures, LONGEST_RETRY));
  };

  return {
    add(records) {
      for (const record of records) put(record);
      added += records.length;
      if (pending.size > 0) schedule(BATCH_DELAY);
    },
    flush: () => void flush(),
    clear() {
      cleared += 1;
      pending.clear();
    },
    get waiting() {
      return pending.size + sending;
    },
  };
}
