import { describe, expect, test } from "vitest";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import { DEFAULT_SETTINGS } from "../settings/settings.ts";
import { DAY, HOUR, MINUTE, type Instant, type Milliseconds } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import type { FiredAlert } from "./fired.ts";
import { planAlerts } from "./plan-alerts.ts";

const START = Date.UTC(2026, 10, 18, 12);
/** However wrong the clock is, the background looks that often: without it, a clock that was ahead loses alerts. */
const LOOK: Milliseconds = 15 * MINUTE;
/** The usual threshold. */
const BEFORE = HOUR;

/** Somebody waits whose window closes so long after the start. */
function closesIn(left: Milliseconds): DialogRecord {
  const message = {
    id: 1,
    by: "customer",
    kind: "message",
    at: exactly(START + left - DAY),
    hasText: true,
  } as const;
  return {
    ...emptyRecord("acme.bitrix24.com", `chat${left / MINUTE}`),
    connector: { value: "whatsappbytwilio", at: START - DAY },
    messages: [message],
    spans: [{ from: 1, to: 1 }],
    startId: 1,
    newestId: 1,
    readAt: START,
    seenAt: START,
  };
}

const LEFTS = Array.from({ length: 47 }, (_, n) => (n + 1) * 30 * MINUTE);
const RECORDS = LEFTS.map(closesIn);

/** What has passed in truth since the start. */
type Elapsed = Milliseconds;

interface Story {
  /** How far the computer's clock is ahead of the truth. */
  readonly wrongBy: (elapsed: Elapsed) => Milliseconds;
  readonly asleep?: (elapsed: Elapsed) => boolean;
}

interface Outcome {
  /** How often each conversation was told. */
  readonly told: ReadonlyMap<string, number>;
  /** Those for whom the computer was awake between the threshold and the end, by its own clock, for longer than a look. */
  readonly useful: ReadonlySet<string>;
}

/** Lives through two days, minute by minute: the alarm rings by the clock, and a look comes by itself now and then. */
function live({ wrongBy, asleep = () => false }: Story): Outcome {
  const told = new Map<string, number>();
  const chances = new Map<string, number>();
  let fired: readonly FiredAlert[] = [];
  let alarmAt: Instant | null = START;
  let lookedAt: Elapsed = 0;
  for (let elapsed: Elapsed = 0; elapsed <= 2 * DAY; elapsed += MINUTE) {
    if (asleep(elapsed)) continue;
    const now = START + elapsed + wrongBy(elapsed);
    for (const left of LEFTS) {
      const closesAt = START + left;
      const name = `chat${left / MINUTE}`;
      if (now < closesAt - BEFORE || now >= closesAt) continue;
      chances.set(name, (chances.get(name) ?? 0) + MINUTE);
    }
    if (!(alarmAt !== null && now >= alarmAt) && elapsed - lookedAt < LOOK) continue;
    lookedAt = elapsed;
    const marks = { fired, pausedUntil: 0, agents: {}, zone: "UTC" };
    const { due, nextAt } = planAlerts(RECORDS, DEFAULT_SETTINGS, marks, now);
    for (const { conversation, claims } of due) {
      expect(now).toBeLessThan(conversation.window.closesAt ?? 0);
      told.set(conversation.dialog, (told.get(conversation.dialog) ?? 0) + 1);
      fired = [...fired, ...claims];
    }
    alarmAt = nextAt;
  }
  const useful = [...chances].filter(([, chance]) => chance > LOOK).map(([name]) => name);
  return { told, useful: new Set(useful) };
}

describe.each([
  ["an hour ahead", HOUR],
  ["an hour back", -HOUR],
  ["a day ahead", DAY],
  ["a day back", -DAY],
])("a clock that jumps %s", (_, jump) => {
  test.each([
    ["for good", Infinity],
    ["for two hours", 2 * HOUR],
  ])("%s: each alert comes once, and none that is still useful is lost", (_, lasting) => {
    const from = 5 * HOUR + 10 * MINUTE;
    const { told, useful } = live({
      wrongBy: (elapsed) => (elapsed >= from && elapsed < from + lasting ? jump : 0),
    });
    expect([...told.values()].every((times) => times === 1)).toBe(true);
    expect([...useful].filter((dialog) => !told.has(dialog))).toEqual([]);
    expect(useful.size).toBeGreaterThan(8);
  });
});

test("after eight hours of sleep: what is still useful at once, the rest in its time, what is over never", () => {
  const from = 3 * HOUR;
  const { told, useful } = live({
    wrongBy: () => 0,
    asleep: (elapsed) => elapsed >= from && elapsed < from + 8 * HOUR,
  });
  expect([...told.values()].every((times) => times === 1)).toBe(true);
  expect([...useful].filter((dialog) => !told.has(dialog))).toEqual([]);
  // Closed while the computer slept, and not due before.
  for (const hours of [5, 7, 9, 10.5]) expect(told.has(`chat${hours * 60}`)).toBe(false);
  for (const hours of [3.5, 11.5, 12, 23]) expect(told.has(`chat${hours * 60}`)).toBe(true);
});
