import type { DialogRecord } from "../policy/dialog-record.ts";
import { windowState } from "../policy/window-state.ts";
import { resolveChannel } from "../settings/resolve.ts";
import { readSettings } from "../settings/storage.ts";
import { isPastRetention } from "../store/retention.ts";
import type { Store } from "../store/store.ts";
import type { Instant } from "../time/instant.ts";
import { inTurn } from "./in-turn.ts";
import { sweepEvents } from "./reporting.ts";

/** Forgets what has been kept for as long as it may be. */
export function sweep(store: Store, now: Instant): Promise<number> {
  return inTurn(() => sweepNow(store, now));
}

async function sweepNow(store: Store, now: Instant): Promise<number> {
  const settings = await readSettings();
  await sweepEvents(store, now);
  return store.sweep((record: DialogRecord) => {
    const { policy } = resolveChannel(
      settings,
      record.portal,
      record.connector?.value,
      record.line?.value,
    );
    const window = windowState(record, policy, now);
    return isPastRetention(record, window, settings.retentionDays, now);
  });
}
