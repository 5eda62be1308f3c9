import * as fc from "fast-check";
import { expect, test } from "vitest";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import type { MessageFact } from "../policy/facts.ts";
import { DEFAULT_SETTINGS, type Settings } from "../settings/settings.ts";
import { DAY, HOUR, MINUTE, type Instant } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import type { FiredAlert } from "./fired.ts";
import { planAlerts } from "./plan-alerts.ts";

const START = Date.UTC(2026, 10, 16);
const LENGTH = 4 * DAY;

/** One happening in a conversation, in minutes after the start. */
interface Happening {
  readonly by: "customer" | "agent" | "bot";
  readonly minute: number;
}

const happening: fc.Arbitrary<Happening> = fc.record({
  by: fc.constantFrom("customer", "agent", "bot"),
  minute: fc.integer({ min: 0, max: LENGTH / MINUTE }),
});

const settings: fc.Arbitrary<Settings> = fc
  .record({
    alertBefore: fc.subarray([15 * MINUTE, HOUR, 4 * HOUR]),
    quiet: fc.boolean(),
    from: fc.integer({ min: 0, max: 1439 }),
    to: fc.integer({ min: 0, max: 1439 }),
    hours: fc.boolean(),
  })
  .map(({ alertBefore, quiet, from, to, hours }) => {
    const { channels, alerts, workingHours } = DEFAULT_SETTINGS;
    return {
      ...DEFAULT_SETTINGS,
      channels: { ...channels, whatsapp: { ...channels.whatsapp, alertBefore } },
      alerts: { ...alerts, quietHours: { enabled: quiet, from, to } },
      workingHours: { ...workingHours, enabled: hours },
    };
  });

/** What is known of a conversation at an instant: everything that has happened. */
function recordAt(dialog: string, happenings: readonly Happening[], now: Instant): DialogRecord {
  const facts = happenings
    .map(({ by, minute }) => ({ by, at: START + minute * MINUTE }))
    .filter(({ at }) => at <= now)
    .map(({ by, at }, index): MessageFact => {
      return { id: index + 1, by, kind: "message", at: exactly(at), hasText: true };
    });
  return {
    ...emptyRecord("acme.bitrix24.com", dialog),
    connector: { value: "whatsappbytwilio", at: START },
    messages: facts,
    spans: facts.length === 0 ? [] : [{ from: 1, to: facts.length }],
    startId: 1,
    newestId: facts.length,
    readAt: now,
    seenAt: now,
  };
}

/** Whether a customer waits at this instant, and since which message: the rules in three lines. */
function waitingSince(happenings: readonly Happening[], now: Instant): Instant | null {
  const past = happenings.filter(({ minute }) => START + minute * MINUTE <= now);
  const last = past.findLast(({ by }) => by === "customer");
  if (!last || past.slice(past.indexOf(last)).some(({ by }) => by === "agent")) return null;
  const wrote = START + last.minute * MINUTE;
  return now < wrote + DAY ? wrote : null;
}

/** Whether an agent wrote between the messages whose windows close at these instants. */
function isAnsweredBetween(story: readonly Happening[], first: Instant, second: Instant): boolean {
  return story.some(({ by, minute }) => {
    const closesAt = START + minute * MINUTE + DAY;
    return by === "agent" && closesAt >= first && closesAt <= second;
  });
}

test("every window that closes on a waiting customer is told before, once a threshold, and nothing else is", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(happening, { maxLength: 8 }), { minLength: 1, maxLength: 4 }),
      settings,
      (chats, settings) => {
        const stories = chats.map((chat) => chat.toSorted((a, b) => a.minute - b.minute));
        const changes = stories.flat().map(({ minute }) => START + minute * MINUTE);
        let fired: readonly FiredAlert[] = [];
        const told: { readonly chat: number; readonly wrote: Instant; readonly at: Instant }[] = [];
        let now: Instant = START;
        let wakes = 0;
        while (now <= START + LENGTH + DAY) {
          const records = stories.map((story, i) => recordAt(`chat${i}`, story, now));
          const marks = { fired, pausedUntil: 0, agents: {}, zone: "UTC" };
          const { due, nextAt } = planAlerts(records, settings, marks, now);
          for (const { conversation, claims } of due) {
            const chat = Number(conversation.dialog.slice(4));
            const wrote = waitingSince(stories[chat]!, now);
            // Nobody is told of who was answered, nor of what is over.
            expect(wrote).not.toBeNull();
            told.push({ chat, wrote: wrote ?? 0, at: now });
            for (const claim of claims) {
              const same = fired.filter(
                (before) => before.dialog === claim.dialog && before.before === claim.before,
              );
              // Once a window; soon after another only where that one was answered.
              for (const { eventAt } of same) {
                expect(eventAt).not.toBe(claim.eventAt);
                const isFar = Math.abs(eventAt - claim.eventAt) >= HOUR;
                expect(isFar || isAnsweredBetween(stories[chat]!, eventAt, claim.eventAt)).toBe(
                  true,
                );
              }
            }
            fired = [...fired, ...claims];
          }
          const { enabled, from, to } = settings.alerts.quietHours;
          expect(due.length > 0 && enabled && isQuiet(from, to, now)).toBe(false);
          expect(nextAt ?? Infinity).toBeGreaterThan(now);
          const next = Math.min(nextAt ?? Infinity, ...changes.filter((at) => at > now));
          if (next === Infinity) break;
          now = next;
          expect((wakes += 1)).toBeLessThan(500);
        }
        if (settings.alerts.quietHours.enabled || settings.workingHours.enabled) return;
        const [latest] = settings.channels.whatsapp.alertBefore.toSorted((a, b) => a - b);
        if (latest === undefined) return;
        stories.forEach((story, chat) => {
          for (const { by, minute } of story) {
            const wrote = START + minute * MINUTE;
            if (by !== "customer" || waitingSince(story, wrote + DAY - 1) !== wrote) continue;
            expect(told.some((one) => one.chat === chat && one.wrote === wrote)).toBe(true);
          }
        });
      },
    ),
    { numRuns: 150 },
  );
});

function isQuiet(from: number, to: number, now: Instant): boolean {
  const minute = (now % DAY) / MINUTE;
  const end = to === 0 ? 1440 : to;
  return end > from ? minute >= from && minute < end : minute >= from || minute < end;
}
