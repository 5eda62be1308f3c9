import { emptyRecord, type DialogRecord } from "../../policy/dialog-record.ts";
import type { Register } from "../../policy/facts.ts";
import type { Instant } from "../../time/instant.ts";
import { fingerprint } from "../fingerprint.ts";
import type { PageModelAnswer } from "../page-model/protocol.ts";

/** What a row shows of its last message. The text itself is not kept, not even in memory. */
export interface LastMessage {
  readonly mark: number;
  readonly counter: number;
}

/** What a row shows. */
export interface ShownRow {
  readonly connector?: string | undefined;
  readonly title?: string | undefined;
  readonly sessionStatus?: number | undefined;
  readonly last: LastMessage;
}

interface Remembered {
  connector?: Register<string>;
  title?: Register<string>;
  sessionStatus?: Register<number>;
  /** What stood there when it was last known which messages exist. */
  last: LastMessage | null;
  newerSeenAt: Instant;
  newestId: number;
  /** The page's model has named a newer number since: the next change of the row is that message. */
  numbered: boolean;
  /** Which message was the newest has been certain since the page was loaded: changes of the row tell of later ones. */
  tied: boolean;
}

/** What rows have shown, by dialog: from it follows whether something newer stands in one. */
export interface RowMemory {
  /**
   * What the row says; seen at no instant while nothing has tied it to a message that was known to be the newest.
   * @param open whether the dialog stands open: what its row shows then has been seen
   */
  read(dialog: string, row: ShownRow, open: boolean, seenAt: Instant): DialogRecord;
  /** The dialog has been read while it stood open, and its row showed this. */
  wasRead(dialog: string, last: LastMessage): void;
  learn(answer: PageModelAnswer): void;
}

/** @param portal host name (with port) of the portal. */
export function createRowMemory(portal: string): RowMemory {
  const remembered = new Map<string, Remembered>();

  const memoryOf = (dialog: string): Remembered => {
    let memory = remembered.get(dialog);
    if (!memory)
      remembered.set(
        dialog,
        (memory = { last: null, newerSeenAt: 0, newestId: 0, numbered: false, tied: false }),
      );
    return memory;
  };

  return {
    read(dialog, row, open, seenAt) {
      const memory = memoryOf(dialog);
      const newer = memory.last === null ? row.last.counter > 0 : differs(memory.last, row.last);
      if (newer) {
        if (!open && !memory.numbered) memory.newerSeenAt = seenAt;
        // A number stands for one change, whoever saw it.
        memory.numbered = false;
      }
      memory.last = row.last;
      return {
        ...emptyRecord(portal, dialog),
        ...hold(memory, "connector", row.connector, seenAt),
        ...hold(memory, "title", row.title?.slice(0, 300) || undefined, seenAt),
        ...hold(memory, "sessionStatus", row.sessionStatus, seenAt),
        newerSeenAt: memory.newerSeenAt,
        // While nobody was looking, messages may have come that a row does not betray: it proves nothing of what is known.
        seenAt: memory.tied ? seenAt : 0,
      };
    },
    wasRead(dialog, last) {
      const memory = memoryOf(dialog);
      memory.last = last;
      memory.tied = true;
    },
    learn(answer) {
      for (const { dialog, last } of answer.dialogs) {
        const memory = memoryOf(dialog);
        if (!last) continue;
        memory.tied = true;
        if (last.id <= memory.newestId) continue;
        memory.newestId = last.id;
        memory.numbered = true;
      }
    },
  };
}

/** Keeps the instant at which a value was first seen, so that looking again says nothing new. */
function hold<Name extends "connector" | "title" | "sessionStatus">(
  memory: Remembered,
  name: Name,
  value: NonNullable<Remembered[Name]>["value"] | undefined,
  seenAt: Instant,
): Pick<Remembered, Name> {
  if (value === undefined) return {} as Pick<Remembered, Name>;
  if (memory[name]?.value !== value) memory[name] = { value, at: seenAt } as Remembered[Name];
  return { [name]: memory[name] } as Pick<Remembered, Name>;
}

/**
 * @param by who wrote it, as far as the row shows it.
 * @param counter what stands in the row's counter.
 */
export function lastMessage(
  by: string,
  text: string,
  counter: string | null | undefined,
): LastMessage {
  return {
    mark: fingerprint(`${by}\t${text.trim().slice(0, 1_000)}`),
    counter: Number.parseInt(counter ?? "", 10) || 0,
  };
}

function differs(before: LastMessage, now: LastMessage): boolean {
  return before.mark !== now.mark || now.counter > before.counter;
}
