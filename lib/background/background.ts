import { browser } from "wxt/browser";
import type { Marks } from "../messages.ts";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import { thoseHere, toldBy, viewsOf, withoutAccounts } from "../overview/accounts.ts";
import { conversationOf } from "../overview/conversation.ts";
import { hasPortalAccess } from "../settings/access.ts";
import type { BackgroundHandlers } from "../messaging/serve.ts";
import { windowState } from "../policy/window-state.ts";
import { WORD_LISTS } from "../promotional/word-lists.ts";
import { resolveChannel } from "../settings/resolve.ts";
import { forgetAgents, readAgents, rememberAgent } from "../settings/agents.ts";
import { aheadBy, checkClocks, forgetClocks, noteClock, readClocks } from "../settings/clocks.ts";
import { noteHealth, readHealth } from "../settings/health.ts";
import { writePause } from "../settings/pause.ts";
import { putSettingsInForce } from "../settings/keep-in-force.ts";
import { readSettings } from "../settings/storage.ts";
import { isPastRetention } from "../store/retention.ts";
import type { Store } from "../store/store.ts";
import { pageWordsOf } from "../texts/page-words.ts";
import { DAY, MINUTE, SECOND, type Instant } from "../time/instant.ts";
import type { Alerts } from "./alerts.ts";
import { noteAwaited } from "./awaited.ts";
import type { Cache } from "./cache.ts";
import { inTurn } from "./in-turn.ts";
import { loadMessenger } from "./open-tabs.ts";
import { showDialog } from "./show-dialog.ts";
import { noteChoice, noteEvents, sweepEvents } from "./reporting.ts";
import { tellErased, tellErasedSome } from "./tell.ts";
import { drawToolbar, toolbarOf } from "./toolbar.ts";

/** What was learned of portals besides their conversations. */
async function forgetBeside(isMeant: (portal: string) => boolean): Promise<void> {
  await forgetAgents(isMeant);
  await forgetClocks(isMeant, Date.now());
}

/** What the background does with each message. */
export function handleMessages(
  store: Store,
  alerts: Pick<Alerts, "look" | "skip">,
  onErased: () => void,
): BackgroundHandlers {
  return {
    "record-facts": ({ records, me, clockAhead }, { portal, tabId }) =>
      inTurn(async () => {
        const fresh = await store.notErased(records);
        // Seen before it was erased: neither is what lies beside it remembered anew.
        if (records.length > 0 && fresh.length === 0) return { committed: true };
        if (me) await rememberAgent(portal, me, tabId);
        if (clockAhead !== undefined) {
          await noteClock(portal, clockAhead, Date.now()).catch(() => undefined);
        }
        // Whoever dies between the facts and the alarm that follows from them is woken by this one.
        await lookSoon();
        const told = fresh.map((found) => toldBy(found, me ? [me] : []));
        await noteAwaited(store, told, Date.now());
        const known = await store.record(told);
        // Whatever fails here is made good when the report is opened, and before anything is forgotten.
        await noteEvents(store, known, Date.now()).catch(() => undefined);
        return { committed: true };
      }),
    "recall-dialogs": async ({ portal, dialogs }) => ({
      records: (await store.recall(portal, dialogs)).map(withoutAccounts),
    }),
    async "load-messenger"(_, { tabId, frameId }) {
      // A disk that is full keeps what held before.
      await putSettingsInForce().catch(() => undefined);
      return loadMessenger(tabId, frameId);
    },
    "fetch-word-lists": async () => WORD_LISTS,
    async "report-health"({ layout, missing }) {
      await noteHealth({ layout, missing, at: Date.now() });
      return { noted: true };
    },
    "show-dialog": ({ portal, dialog }) => showDialog(portal, dialog),
    async "erase-dialogs"() {
      await inTurn(async () => {
        await store.eraseAll();
        await forgetBeside(() => true);
      });
      onErased();
      await tellErased();
      return { erased: true };
    },
    async "erase-some"({ portal, dialog }) {
      await inTurn(async () => {
        await store.erase(portal, dialog);
        if (dialog === undefined) await forgetBeside((other) => other === portal);
      });
      onErased();
      await tellErasedSome(portal, await store.list());
      return { erased: true };
    },
    "record-choice": (chosen) =>
      inTurn(async () => {
        await noteChoice(store, chosen);
        return { committed: true };
      }),
    "settle-report": () =>
      inTurn(async () => {
        await noteEvents(store, await store.list(), Date.now());
        return { settled: true };
      }),
    "mark-dialog": ({ portal, dialog, marks }) =>
      inTurn(async () => {
        const at = Date.now();
        const here = thoseHere(await readAgents(), portal);
        const mark = toldBy(markOf(portal, dialog, marks, at), here);
        await noteAwaited(store, [mark], at);
        await store.record([mark]);
        return { marked: true };
      }),
    async "skip-alerts"({ portal, dialog }) {
      await alerts.skip(portal, dialog);
      return { skipped: true };
    },
    async "pause-alerts"({ until }) {
      await writePause(until);
      await alerts.look();
      return { paused: true };
    },
  };
}

/** What a person says of a conversation, as a piece of what is known of it; not an observation: nothing was seen. */
function markOf(portal: string, dialog: string, marks: Marks, at: Instant): DialogRecord {
  const set = Object.entries(marks).map(([name, value]) => [name, { value, at }] as const);
  return { ...emptyRecord(portal, dialog), ...Object.fromEntries(set) };
}

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

export const TOOLBAR_ALARM = "toolbar";
export const SWEEP_ALARM = "sweep";
export const LOOK_ALARM = "look";
const LOOK_PERIOD = 15 * MINUTE;

/** Browsers do not ring earlier. */
const EARLIEST_ALARM = 30 * SECOND;

/** Counts and draws the toolbar's button, and sets the alarm for its next change. */
export async function refreshToolbar(cache: Cache, now: Instant): Promise<void> {
  await checkClocks(now).catch(() => undefined);
  const [settings, agents, clocks, hasAccess, missed, records] = await Promise.all([
    readSettings(),
    readAgents(),
    readClocks(),
    hasPortalAccess(),
    readHealth(now).catch(() => []),
    // Without its database the button counts nothing; it does not fail.
    cache.records().catch(() => []),
  ]);
  const ahead = aheadBy(clocks, now);
  const toolbar = toolbarOf(
    viewsOf(records, agents).flatMap(
      (record) => conversationOf(record, settings, now, ahead(record.portal)) ?? [],
    ),
    now,
  );
  const reads = { hasAccess, wholePages: missed.length === 0 };
  await drawToolbar(toolbar, reads, pageWordsOf(settings.language, navigator.languages));
  if (toolbar.changesAt === undefined) await browser.alarms.clear(TOOLBAR_ALARM);
  else {
    await browser.alarms.create(TOOLBAR_ALARM, {
      when: Math.max(toolbar.changesAt, now + EARLIEST_ALARM),
    });
  }
}

/**
 * Makes sure that what is due is looked for now and then, whatever hour the next alarm is set to: while the computer's
 * clock is wrong everything may look closed, and then no alarm is set. An alarm outlives the background that set it.
 */
export async function scheduleLooks(): Promise<void> {
  const known = await browser.alarms.get(LOOK_ALARM);
  // A clock that was ahead when it rang last may have put it far away.
  if (known && known.scheduledTime <= Date.now() + LOOK_PERIOD) return;
  const minutes = LOOK_PERIOD / MINUTE;
  await browser.alarms.create(LOOK_ALARM, { delayInMinutes: minutes, periodInMinutes: minutes });
}

/** Rings once when nothing was recorded for a while, to look again for what is due. */
export const SOON_ALARM = "soon";

async function lookSoon(): Promise<void> {
  await browser.alarms
    .create(SOON_ALARM, { when: Date.now() + EARLIEST_ALARM })
    .catch(() => undefined);
}

/** Makes sure that the daily sweep is set. An alarm outlives the background that set it. */
export async function scheduleSweep(): Promise<void> {
  if (await browser.alarms.get(SWEEP_ALARM)) return;
  await browser.alarms.create(SWEEP_ALARM, { delayInMinutes: 5, periodInMinutes: DAY / 60_000 });
}
