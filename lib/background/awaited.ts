import type { FiredAlert } from "../alerts/fired.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import type { Register } from "../policy/facts.ts";
import type { Store } from "../store/store.ts";
import type { Instant } from "../time/instant.ts";

/**
 * Remembers, before these pieces are recorded, which message was the last where somebody begins to wait for the customer:
 * what comes after it is what they wait for, whatever the clocks of computer and portal say. Never rejects.
 */
export async function noteAwaited(
  store: Pick<Store, "recall" | "claimAlerts">,
  pieces: readonly DialogRecord[],
  at: Instant,
): Promise<void> {
  const marked = pieces.filter((piece) => waitingIn(piece).some(({ value }) => value));
  if (marked.length === 0) return;
  try {
    const known = await Promise.all(
      marked.map(async (piece): Promise<FiredAlert[]> => {
        const { portal, dialog } = piece;
        const [record] = await store.recall(portal, [dialog]);
        const message = record ? newestOf(record) : 0;
        // A mark that is sent once more says nothing of what is known by now.
        if (message === 0 || (record && isSaid(piece, record))) return [];
        return [{ portal, dialog, kind: "awaited", before: 0, eventAt: at, message, at }];
      }),
    );
    await store.claimAlerts(known.flat());
  } catch {
    // Then the clocks have to say it.
  }
}

/** Whoever said it. */
function waitingIn({ waiting, accounts = {} }: DialogRecord): readonly Register<boolean>[] {
  return [waiting, ...Object.values(accounts).map((account) => account.waiting)].filter(
    (mark) => mark !== undefined,
  );
}

function isSaid(piece: DialogRecord, record: DialogRecord): boolean {
  const known = new Set(waitingIn(record).map(({ at }) => at));
  return waitingIn(piece).every(({ at }) => known.has(at));
}

function newestOf({ newestId, messages, spans }: DialogRecord): number {
  return Math.max(newestId, messages.at(-1)?.id ?? 0, spans.at(-1)?.to ?? 0);
}
