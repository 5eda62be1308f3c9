import { emptyRecord, joinRecords, type DialogRecord } from "../policy/dialog-record.ts";
import { SECOND, type Milliseconds } from "../time/instant.ts";
import { createPauses } from "../time/pauses.ts";

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

/** What in the records has not the form that can be recorded: they would be refused for ever. */
export interface Refusal {
  readonly malformed: string;
}

export interface OutboxOptions {
  /** Resolves to true once the records are committed; false or a rejection keeps them, a refusal drops what it is about. */
  readonly send: (records: readonly DialogRecord[]) => Promise<boolean | Refusal>;
  /** Hears of a record that was refused by itself. */
  readonly onDropped?: (record: DialogRecord, why: Refusal) => void;
  readonly setTimer: (run: () => void, delay: Milliseconds) => unknown;
  readonly signal: AbortSignal;
}

/** Facts of the same dialog are joined while they wait, so that a burst costs one message a batch. */
export const BATCH_DELAY: Milliseconds = 500;
/** So many records within that time are more than a few changes of a page bring: there is more to come. */
export const MANY = 120;
/** A batch waits so long for it, once: what one tab learns is to be seen in the others within a second. */
export const PATIENCE: Milliseconds = 200;
const BATCH_SIZE = 200;
const LONGEST_RETRY: Milliseconds = 30 * SECOND;

export function createOutbox(options: OutboxOptions): Outbox {
  const { send, setTimer, signal } = options;
  const pending = new Map<string, DialogRecord>();
  let sending = 0;
  let timer = false;
  const retries = createPauses(2 * BATCH_DELAY, LONGEST_RETRY);
  let cleared = 0;
  /** Since it was looked last whether more is coming. */
  let added = 0;
  let hasWaited = false;

  const put = (record: DialogRecord): void => {
    // Joined even with nothing: a join keeps no more messages than are recorded.
    const before = pending.get(record.dialog) ?? emptyRecord(record.portal, record.dialog);
    pending.set(record.dialog, joinRecords(before, record));
  };

  const schedule = (delay: Milliseconds): void => {
    if (timer || signal.aborted) return;
    timer = true;
    setTimer(() => {
      timer = false;
      const waits = added > MANY && !hasWaited;
      hasWaited = waits;
      added = 0;
      if (waits) schedule(PATIENCE);
      else void flush();
    }, delay);
  };

  /** Returns what has to be sent again. Of a refused batch each half is sent by itself, so that only what is refused is lost. */
  const deliver = async (batch: readonly DialogRecord[]): Promise<readonly DialogRecord[]> => {
    const before = cleared;
    const answer = await send(batch).catch(() => false);
    if (before !== cleared || answer === true) return [];
    if (answer === false) return batch;
    if (batch.length > 1) {
      const half = Math.ceil(batch.length / 2);
      const left = await deliver(batch.slice(0, half));
      return before === cleared ? [...left, ...(await deliver(batch.slice(half)))] : [];
    }
    for (const record of batch) options.onDropped?.(record, answer);
    return [];
  };

  const flush = async (): Promise<void> => {
    if (sending > 0 || pending.size === 0 || signal.aborted) return;
    const batch = [...pending.values()].slice(0, BATCH_SIZE);
    sending = batch.length;
    for (const record of batch) pending.delete(record.dialog);
    const left = await deliver(batch);
    sending = 0;
    if (left.length === 0) retries.reset();
    // What came meanwhile is joined with what came back: the order of facts does not matter.
    for (const record of left) put(record);
    if (pending.size > 0) schedule(left.length === 0 ? BATCH_DELAY : retries.next());
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
