import { browser } from "wxt/browser";
import { messageOf } from "../alerts/candidates.ts";
import type { FiredAlert } from "../alerts/fired.ts";
import { laterAt } from "../alerts/later.ts";
import { planAlerts, TOGETHER, type AlertMarks, type DueAlert } from "../alerts/plan-alerts.ts";
import { isStillNeeded, type StandingAlert } from "../alerts/standing.ts";
import { PAUSE, pauseInForce } from "../alerts/still.ts";
import { seersOf, thoseHere, toldBy, viewsOf } from "../overview/accounts.ts";
import { conversationOf } from "../overview/conversation.ts";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import { readAgents } from "../settings/agents.ts";
import { aheadBy, readClocks } from "../settings/clocks.ts";
import { readPause, writePause } from "../settings/pause.ts";
import { readSettings } from "../settings/storage.ts";
import type { Store } from "../store/store.ts";
import { pageWordsOf, type PageWords } from "../texts/page-words.ts";
import { MINUTE, type Instant } from "../time/instant.ts";
import type { Cache } from "./cache.ts";
import { idOfOne, notify, subjectOf, withdraw } from "./notify.ts";
import { showDialog } from "./show-dialog.ts";
import { showPanel } from "./show-panel.ts";
import { readStanding, settleStanding, type Standing } from "./standing.ts";

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
    const [settings, marks, everybodys, standing] = await Promise.all([
      readSettings(),
      marksNow(),
      cache.records(),
      readStanding(),
    ]);
    const at = now();
    const records = viewsOf(everybodys, marks.agents);
    const { due, nextAt } = planAlerts(records, settings, marks, at);
    await wakeAtFirst([nextAt, ...endsOf(due, standing, at)]);

    const byName = new Map(records.map((record) => [nameOf(record), record]));
    const stillDue = (alert: StandingAlert): readonly DueAlert[] => {
      const record = byName.get(nameOf(alert));
      const ahead = marks.clockAhead?.(alert.portal);
      const conversation = record && conversationOf(record, settings, at, ahead);
      if (!record || !conversation || !isStillNeeded(alert, record, conversation, at)) return [];
      return [{ kind: alert.kind, conversation, claims: [] }];
    };
    const still = [...standing].map(([id, told]) => {
      const isLate = told.every((one) => one.at > at || one.at <= at - TOGETHER);
      return { id, isLate, alerts: told.flatMap(stillDue) };
    });
    const needless = still.filter(({ alerts }) => alerts.length === 0);
    if (needless.length > 0) await withdraw(...needless.map(({ id }) => id));
    if (due.length === 0) return;
    const lately = still.filter(({ isLate, alerts }) => !isLate && alerts.length > 0);
    const words = pageWordsOf(settings.language, navigator.languages);
    await tell(due, lately, words, at);
  };

  /**
   * Claims first: what somebody else, or we before we died, has claimed is not shown again. What the browser does not show
   * is given back.
   * @param lately notifications of the last minutes and what still holds of them: it stands together with what is due
   */
  const tell = async (
    due: readonly DueAlert[],
    lately: readonly { readonly id: string; readonly alerts: readonly DueAlert[] }[],
    words: PageWords,
    at: Instant,
  ): Promise<void> => {
    const claims = await store.claimAlerts(due.flatMap((alert) => alert.claims));
    const claimed = new Set(claims.map(claimOf));
    const fresh = due.filter((alert) => alert.claims.some((claim) => claimed.has(claimOf(claim))));
    if (fresh.length === 0) return;
    const before = lately.flatMap((shown) => shown.alerts);
    const together = new Map(
      [...before, ...fresh].map((alert) => [nameOf(alert.conversation), alert]),
    );
    const insteadOf = lately.map(({ id }) => id);
    try {
      await notify([...together.values()], insteadOf, at, words, buttons);
    } catch (error) {
      await store.unclaimAlerts(claims);
      await wakeAtFirst([at + MINUTE]);
      throw error;
    }
    const heard = fresh.filter(({ kind }) => kind === "reopened");
    await say(
      heard.map(({ conversation: { portal, dialog } }) => ({
        ...emptyRecord(portal, dialog),
        waiting: { value: false, at },
      })),
    );
  };

  const conversationNow = async (portal: string, dialog: string) => {
    const [records, agents, settings, clockAhead] = await Promise.all([
      store.recall(portal, [dialog]),
      readAgents(),
      readSettings(),
      clocksNow(),
    ]);
    const [record] = viewsOf(records, agents);
    const conversation = record && conversationOf(record, settings, now(), clockAhead(portal));
    return { conversation, seers: record ? seersOf(record) : [] };
  };

  /** Writes down what those at this browser have said, or have been told. */
  const say = async (marks: readonly DialogRecord[]): Promise<void> => {
    const agents = await readAgents();
    await store.record(marks.map((mark) => toldBy(mark, thoseHere(agents, mark.portal))));
  };

  /** Wherever it stands, a person has seen to it. */
  const settle = async (portal: string, dialog: string): Promise<void> => {
    await withdraw(idOfOne({ portal, dialog }));
    await settleStanding(portal, dialog).catch(() => undefined);
  };

  const skip = async (portal: string, dialog: string): Promise<void> => {
    const { conversation, seers: to } = await conversationNow(portal, dialog);
    const eventAt = conversation?.window.closesAt;
    if (conversation && eventAt !== undefined) {
      const about = { kind: "skip" as const, before: 0, eventAt, ...messageOf(conversation) };
      await store.claimAlerts([
        { ...about, portal, dialog, at: now(), ...(to.length > 0 && { to }) },
      ]);
    }
    await settle(portal, dialog);
    await look();
  };

  const later = async (portal: string, dialog: string): Promise<void> => {
    const at = now();
    const { conversation } = await conversationNow(portal, dialog);
    const value = laterAt(at, conversation?.window.closesAt);
    await say([{ ...emptyRecord(portal, dialog), remindAt: { value, at } }]);
    await settle(portal, dialog);
    await look();
  };

  return {
    look,
    skip,
    later,
    async onClick(id, button) {
      const subject = subjectOf(id);
      if (subject === null) return;
      if (button === undefined || subject.of === "several") await withdraw(id);
      if (subject.of === "several") {
        if (button !== 1) return showPanel();
        return writePause(now() + PAUSE);
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

/** When the time is over that something names which stands there, or is about to. */
function endsOf(due: readonly DueAlert[], standing: Standing, at: Instant): readonly Instant[] {
  const shown = [...standing.values()].flat().map(({ until }) => until);
  const coming = due.map(({ conversation }) => conversation.window.closesAt);
  return [...shown, ...coming].flatMap((end) => (end !== undefined && end > at ? [end] : []));
}

async function wakeAtFirst(instants: readonly (Instant | null)[]): Promise<void> {
  const when = Math.min(...instants.map((at) => at ?? Infinity));
  if (when === Infinity) await browser.alarms.clear(ALERTS_ALARM);
  else await browser.alarms.create(ALERTS_ALARM, { when });
}

function claimOf({ kind, before, ...of }: FiredAlert): string {
  return `${nameOf(of)} ${kind} ${before}`;
}
