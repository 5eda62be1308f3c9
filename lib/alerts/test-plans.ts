import { type DialogRecord, emptyRecord } from "../policy/dialog-record.ts";
import type { Author, MessageFact } from "../policy/facts.ts";
import { DEFAULT_SETTINGS, type Settings } from "../settings/settings.ts";
import { DAY, HOUR, type Instant, MINUTE } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { type AlertMarks, type AlertPlan, planAlerts } from "./plan-alerts.ts";

/** A Wednesday, 12:00 UTC. */
export const NOW = Date.UTC(2026, 10, 18, 12);
export const ACME = "acme.bitrix24.com";
export const NOTHING: AlertMarks = { fired: [], pausedUntil: 0, agents: {}, zone: "UTC" };

/** A conversation read from its beginning, with messages of these authors at these instants. */
export function chat(
  dialog: string,
  messages: readonly (readonly [Author, Instant])[],
  more: Partial<DialogRecord> = {},
): DialogRecord {
  const facts = messages.map(([by, at], index): MessageFact => {
    return { id: index + 1, by, kind: "message", at: exactly(at), hasText: true };
  });
  return {
    ...emptyRecord(ACME, dialog),
    connector: { value: "whatsappbytwilio", at: NOW },
    title: { value: `Title of ${dialog}`, at: NOW },
    messages: facts,
    spans: [{ from: 1, to: facts.length }],
    startId: 1,
    newestId: facts.length,
    readAt: NOW,
    seenAt: NOW,
    ...more,
  };
}

/** Somebody waits whose window closes so long after `NOW`. */
export function closesIn(
  dialog: string,
  left: number,
  more: Partial<DialogRecord> = {},
): DialogRecord {
  return chat(dialog, [["customer", NOW + left - DAY]], more);
}

export function withWhatsApp(
  changed: Partial<Settings["channels"]["whatsapp"]>,
  more: Partial<Settings> = {},
): Settings {
  const { channels } = DEFAULT_SETTINGS;
  return {
    ...DEFAULT_SETTINGS,
    channels: { ...channels, whatsapp: { ...channels.whatsapp, ...changed } },
    ...more,
  };
}

export function quiet(from: number, to: number): Settings {
  const alerts = { ...DEFAULT_SETTINGS.alerts, quietHours: { enabled: true, from, to } };
  return { ...DEFAULT_SETTINGS, alerts };
}

export const dialogs = ({ due }: AlertPlan): string[] =>
  due.map(({ conversation }) => conversation.dialog);

/** Lives through the hours as the background does: woken when the plan says so, telling each thing once. */
export function live(
  recordsAt: (now: Instant) => readonly DialogRecord[],
  settings: Settings,
  hours: number,
  marks: AlertMarks = NOTHING,
): [dialog: string, kind: string, minutes: number][] {
  const told: [string, string, number][] = [];
  let fired = marks.fired;
  let now: Instant | null = NOW;
  while (now !== null && now <= NOW + hours * HOUR) {
    const { due, nextAt } = planAlerts(recordsAt(now), settings, { ...marks, fired }, now);
    for (const { conversation, kind, claims } of due) {
      told.push([conversation.dialog, kind, (now - NOW) / MINUTE]);
      fired = [...fired, ...claims];
    }
    if (nextAt !== null && nextAt <= now) throw new Error("The next wake is not in the future");
    now = nextAt;
  }
  return told;
}
