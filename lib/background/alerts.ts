import { browser } from "wxt/browser";
import { messageOf } from "../alerts/candidates.ts";
import type { FiredAlert } from "../alerts/fired.ts";
import { laterAt } from "../alerts/later.ts";
import { planAlerts, type AlertMarks, type DueAlert } from "../alerts/plan-alerts.ts";
import { PAUSE, pauseInForce } from "../alerts/still.ts";
import { conversationOf } from "../overview/conversation.ts";
import { isWaitingForUs } from "../overview/sections.ts";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import { readAgents } from "../settings/agents.ts";
import { aheadBy, readClocks } from "../settings/clocks.ts";
import { readPause, writePause } from "../settings/pause.ts";
import type { Settings } from "../settings/settings.ts";
import { readSettings } from "../settings/storage.ts";
import type { Store } from "../store/store.ts";
import { pageWordsOf } from "../texts/page-words.ts";
import type { Instant, Milliseconds } from "../time/instant.ts";
import type { Cache } from "./cache.ts";
import { notify, shownLately, subjectOf, withdraw } from "./notify.ts";
import { showDialog } from "./show-dialog.ts";
import { showPanel } from "./show-panel.ts";

export const ALERTS_ALARM = "alerts";

export interface AlertsOptions {
  readonly store: Store;
  readonly cache: Cache;
  readonly now: () => Instant;
  /** Whether this browser's notifications have buttons; where not, a click leads to the panel, which has them. */
  readonly buttons: boolean;
}

/** Tells people in time. Holds nothing in memory: the background may die between any two lines. */
export interface Alerts {
  /** Shows what is due and sets the alarm for what comes next. */
  look(): Promise<void>;
  /** No more alerts about this conversation until the customer writes again. */
  skip(portal: string, dialog: string): Promise<void>;
  /** Reminds of it later. */
  later(portal: string, dialog: string): Promise<void>;
  /** A notification was clicked; `button` where it was one of its buttons. */
  onClick(id: string, button?: number): Promise<void>;
}

export function createAlerts({ store, cache, now, buttons }: AlertsOptions): Alerts {
  const clocksNow = async () => aheadBy(await readClocks(), now());

  /** What a wrong clock has set is forgotten at once: it would hold again when its hour comes. */
  const pauseNow = async (): Promise<Instant> => {
    const set = await readPause();
    const until = pauseInForce(set, now());
    if (until !== set) await writePause(until);
    return until;
  };

  const marksNow = async (): Promise<AlertMarks> => {
    const [fired, pausedUntil, agents, clockAhead] = await Promise.all([
      store.firedAlerts(),
      pauseNow(),
      readAgents(),
      clocksNow(),
    ]);
    return { fired, pausedUntil, agents, clockAhead, zone: Temporal.Now.timeZoneId() };
  };

  const look = async (): Promise<void> => {
    const [settings, marks, records] = await Promise.all([
      readSettings(),
      marksNow(),
      cache.records(),
    ]);
    const at = now();
    const { due, nextAt } = planAlerts(records, settings, marks, at);
    if (nextAt === null) await browser.alarms.clear(ALERTS_ALARM);
    else await browser.alarms.create(ALERTS_ALARM, { when: nextAt });
    await takeBack(records, settings, at);
    if (due.length > 0) await tell(due, records, settings, at);
  };

  /** Claims first: what somebody else, or we before we died, has claimed is not shown again. */
  const tell = async (
    due: readonly DueAlert[],
    records: readonly DialogRecord[],
    settings: Settings,
    at: Instant,
  ): Promise<void> => {
    const claimed = new Set(
      (await store.claimAlerts(due.flatMap(({ claims }) => claims))).map(claimOf),
    );
    const fresh = due.filter(({ claims }) => claims.some((claim) => claimed.has(claimOf(claim))));
    if (fresh.length === 0) return;
    await Promise.all(
      fresh
        .filter(({ kind }) => kind === "reopened")
        .map(({ conversation: { portal, dialog } }) =>
          store.record([{ ...emptyRecord(portal, dialog), waiting: { value: false, at } }]),
        ),
    );
    const words = pageWordsOf(settings.language, navigator.languages);
    const before = await standing(records, settings, at);
    const together = new Map(
      [...before, ...fresh].map((alert) => [nameOf(alert.conversation), alert]),
    );
    await notify([...together.values()], at, words, buttons);
  };

  /** What was shown in the last minutes and still holds. */
  const standing = async (
    records: readonly DialogRecord[],
    settings: Settings,
    at: Instant,
    within?: Milliseconds,
  ): Promise<readonly DueAlert[]> => {
    const lately = await shownLately(at, within);
    if (lately.length === 0) return [];
    const clockAhead = await clocksNow();
    const byName = new Map(records.map((record) => [nameOf(record), record]));
    return lately.flatMap((shown) => {
      const record = byName.get(nameOf(shown));
      const conversation =
        record && conversationOf(record, settings, at, clockAhead(record.portal));
      if (!conversation || !isWaitingForUs(conversation)) return [];
      return [{ kind: shown.kind, conversation, claims: [] }];
    });
  };

  /** A notification about somebody who has been answered meanwhile asks for nothing any more. */
  const takeBack = async (
    records: readonly DialogRecord[],
    settings: Settings,
    at: Instant,
  ): Promise<void> => {
    const subjects = Object.keys(await browser.notifications.getAll()).flatMap(
      (id) => subjectOf(id) ?? [],
    );
    const shown = subjects.flatMap((subject) => (subject.of === "one" ? [subject] : []));
    if (subjects.length > shown.length) {
      const still = await standing(records, settings, at, Infinity);
      if (still.length === 0) await withdraw({ of: "several" });
    }
    await Promise.all(
      shown.map(async (subject) => {
        const record = records.find((known) => nameOf(known) === nameOf(subject));
        const conversation = record && conversationOf(record, settings, at);
        const isAnswered = conversation?.window.unanswered === "no" || conversation?.ended;
        const reminds = record?.remindAt?.value != null;
        if (isAnswered && !reminds) await withdraw(subject);
      }),
    );
  };

  const conversationNow = async (portal: string, dialog: string) => {
    const [[record], settings, clockAhead] = await Promise.all([
      store.recall(portal, [dialog]),
      readSettings(),
      clocksNow(),
    ]);
    return record && conversationOf(record, settings, now(), clockAhead(portal));
  };

  const skip = async (portal: string, dialog: string): Promise<void> => {
    const conversation = await conversationNow(portal, dialog);
    const eventAt = conversation?.window.closesAt;
    if (conversation && eventAt !== undefined) {
      const about = { kind: "skip" as const, before: 0, eventAt, ...messageOf(conversation) };
      await store.claimAlerts([{ ...about, portal, dialog, at: now() }]);
    }
    await withdraw({ of: "one", portal, dialog });
    await look();
  };

  const later = async (portal: string, dialog: string): Promise<void> => {
    const at = now();
    const value = laterAt(at, (await conversationNow(portal, dialog))?.window.closesAt);
    await store.record([{ ...emptyRecord(portal, dialog), remindAt: { value, at } }]);
    await withdraw({ of: "one", portal, dialog });
    await look();
  };

  return {
    look,
    skip,
    later,
    async onClick(id, button) {
      const subject = subjectOf(id);
      if (subject === null) return;
      if (button === undefined) await withdraw(subject);
      if (subject.of === "several") {
        if (button !== 1) return showPanel();
        await writePause(now() + PAUSE);
        return withdraw(subject);
      }
      const { portal, dialog } = subject;
      if (button === 0) return later(portal, dialog);
      if (button === 1) return skip(portal, dialog);
      if (!buttons) return showPanel({ portal, dialog });
      await showDialog(portal, dialog);
    },
  };
}

function nameOf({ portal, dialog }: Pick<DialogRecord, "portal" | "dialog">): string {
  return `${portal} ${dialog}`;
}

function claimOf({ kind, before, ...of }: FiredAlert): string {
  return `${nameOf(of)} ${kind} ${before}`;
}
