import { seersOf } from "../overview/accounts.ts";
import { conversationOf, type Conversation } from "../overview/conversation.ts";
import { isOthers } from "../overview/mine.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import type { Agents } from "../settings/agents.ts";
import type { Settings } from "../settings/settings.ts";
import { DAY, MINUTE, type Instant, type Milliseconds } from "../time/instant.ts";
import { candidatesOf, type Candidate } from "./candidates.ts";
import { isSameEvent, wasToldTo, type FiredAlert, type ToldKind } from "./fired.ts";
import { pauseInForce, stillnessOf } from "./still.ts";

/** What is remembered besides what is known of conversations. */
export interface AlertMarks {
  readonly fired: readonly FiredAlert[];
  /** Nothing is shown before this instant. */
  readonly pausedUntil: Instant;
  readonly agents: Agents;
  /** IANA name of the zone of the computer's clock. */
  readonly zone: string;
  /** By how much a portal's clock is known to be ahead of the computer's; nothing where absent. */
  readonly clockAhead?: (portal: string) => Milliseconds;
}

/** One thing to show now. */
export interface DueAlert {
  readonly kind: ToldKind;
  readonly conversation: Conversation;
  /** All that is told by it: a later threshold tells what the earlier ones would have told. */
  readonly claims: readonly FiredAlert[];
}

export interface AlertPlan {
  /** To be shown now, together; what closes soonest first. */
  readonly due: readonly DueAlert[];
  /** When to look again; `null` when nothing is coming. */
  readonly nextAt: Instant | null;
}

/** Alerts that come within this time of each other come together. */
export const TOGETHER: Milliseconds = 10 * MINUTE;

/** Deadlines that are farther off than any window is long are not waited for: something will be learned until then. */
const HORIZON: Milliseconds = 8 * DAY;

/** What has to be shown at `now`, and when to look again. Pure: who shows it claims it first. */
export function planAlerts(
  records: readonly DialogRecord[],
  settings: Settings,
  marks: AlertMarks,
  now: Instant,
): AlertPlan {
  if (!settings.alerts.enabled) return { due: [], nextAt: null };
  const still = stillnessOf(settings.alerts, pauseInForce(marks.pausedUntil, now), marks.zone);
  const fired = Map.groupBy(marks.fired, keyOf);
  const coming: { readonly showAt: Instant; readonly alert: DueAlert }[] = [];

  for (const record of records) {
    const conversation = conversationOf(record, settings, now, marks.clockAhead?.(record.portal));
    if (conversation === null) continue;
    const told = fired.get(keyOf(record)) ?? [];
    const seers = seersOf(record);
    const toldHere = told.filter((alert) => wasToldTo(alert, seers));
    const others = settings.alerts.whose === "mine" && isOthers(conversation, marks.agents);
    const open = candidatesOf(record, conversation, told).filter(
      (candidate) => !(others && candidate.kind === "closing") && !wasTold(candidate, toldHere),
    );
    for (const [kind, candidates] of Map.groupBy(open, ({ kind }) => kind)) {
      coming.push(...inOrder(kind, candidates, conversation, seers));
    }
  }

  /** What is to be shown of one kind, one after the other; each tells what fell due until then. */
  function inOrder(
    kind: DueAlert["kind"],
    candidates: readonly Candidate[],
    conversation: Conversation,
    to: readonly string[],
  ): typeof coming {
    const found: typeof coming = [];
    let rest = candidates.toSorted((a, b) => a.dueAt - b.dueAt);
    while (rest[0] !== undefined && rest[0].dueAt <= now + HORIZON) {
      const showAt = still.freeFrom(Math.max(rest[0].dueAt, now));
      if (showAt === null || showAt >= rest[0].uselessAt) break;
      // What falls due while nothing may be shown is told by what is shown then.
      const told = rest.filter(({ dueAt }) => dueAt <= showAt);
      rest = rest.filter(({ dueAt }) => dueAt > showAt);
      const { portal, dialog } = conversation;
      const claims = told.map(({ dueAt: _, uselessAt: __, ...event }) => {
        return { ...event, portal, dialog, at: now, ...(to.length > 0 && { to }) };
      });
      found.push({ showAt, alert: { kind, conversation, claims } });
    }
    return found;
  }

  coming.sort((a, b) => a.showAt - b.showAt);
  const isDue = (coming[0]?.showAt ?? Infinity) <= now;
  /** Nobody is reminded before the hour they have set. */
  const until = (kind: ToldKind): Instant => (isDue && kind === "closing" ? now + TOGETHER : now);
  const due = coming.filter(({ showAt, alert }) => showAt <= until(alert.kind));
  const later = coming.find(({ showAt, alert }) => showAt > until(alert.kind));
  return {
    due: due.map(({ alert }) => alert).toSorted(bySoonest),
    nextAt: later?.showAt ?? null,
  };
}

function keyOf({ portal, dialog }: { readonly portal: string; readonly dialog: string }): string {
  return `${portal} ${dialog}`;
}

function wasTold(candidate: Candidate, told: readonly FiredAlert[]): boolean {
  // A person who skips one wants to hear of the next message: those that wait together do not count as one here.
  const { waitsFrom: _, ...about } = candidate;
  const skip = { ...about, kind: "skip" as const, before: 0 };
  return told.some(
    (fired) =>
      isSameEvent(fired, candidate) || (candidate.kind === "closing" && isSameEvent(fired, skip)),
  );
}

function bySoonest(a: DueAlert, b: DueAlert): number {
  return (a.conversation.pressesAt ?? Infinity) - (b.conversation.pressesAt ?? Infinity);
}
