import { eventsOf } from "../report/events-of.ts";
import type { WarningEvent } from "../report/event.ts";
import type { Past } from "../report/past.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import { resolveChannel } from "../settings/resolve.ts";
import type { Settings } from "../settings/settings.ts";
import { readSettings } from "../settings/storage.ts";
import { isEventPastRetention, LONGEST_WINDOW } from "../store/retention.ts";
import type { Store } from "../store/store.ts";
import { DAY, type Instant } from "../time/instant.ts";

/**
 * Writes down what these records prove to have happened up to `now`. Whole records, as they are on disk. What has been kept
 * for as long as it may be is not written down anew: a conversation that goes on proves it still.
 */
export async function noteEvents(
  store: Pick<Store, "replaceEvents">,
  records: readonly DialogRecord[],
  now: Instant,
): Promise<void> {
  const settings = await readSettings();
  const found = records.map((record) => ({
    portal: record.portal,
    dialog: record.dialog,
    fromId: record.messages[0]?.id ?? Number.POSITIVE_INFINITY,
    events: (past: Past) =>
      eventsOf(record, judgedBy(record, settings), now, past).filter(
        (event) => !isEventPastRetention(event, settings.retentionDays, now),
      ),
  }));
  await store.replaceEvents(found);
}

export type Choice = Pick<WarningEvent, "portal" | "dialog" | "at" | "state" | "choice">;

/** Writes down what an agent chose in a send warning. Of one conversation, the moment tells choices apart. */
export async function noteChoice(
  store: Pick<Store, "recall" | "addEvent">,
  { portal, dialog, at, state, choice }: Choice,
): Promise<void> {
  const [[record], settings] = await Promise.all([store.recall(portal, [dialog]), readSettings()]);
  await store.addEvent({
    kind: "warning",
    portal,
    dialog,
    channel: record ? judgedBy(record, settings).channel : null,
    ...(record?.line && { line: record.line.value }),
    ...(record?.owner && { owner: record.owner.value }),
    ...(record?.title && settings.titles && { title: record.title.value }),
    id: at,
    at,
    state,
    choice,
  });
}

/** Forgets what has been kept for as long as it may be, after writing down what the records still prove. */
export async function sweepEvents(store: Store, now: Instant): Promise<void> {
  await noteEvents(store, await store.list(), now);
  const { retentionDays } = await readSettings();
  await store.sweepEvents((event) => isEventPastRetention(event, retentionDays, now));
  // What happened before an erasure may be read again for as long as events are kept.
  await store.forgetErasures(now - Math.max(retentionDays * DAY + LONGEST_WINDOW, 90 * DAY));
}

function judgedBy({ portal, connector, line }: DialogRecord, settings: Settings) {
  return resolveChannel(settings, portal, connector?.value, line?.value);
}
