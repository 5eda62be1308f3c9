import { describe, expect, test } from "vitest";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import type { Author, MessageFact } from "../policy/facts.ts";
import { DEFAULT_SETTINGS, type Settings } from "../settings/settings.ts";
import { DAY, HOUR, MINUTE, type Instant } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { laterAt } from "./later.ts";
import { planAlerts, type AlertMarks, type AlertPlan } from "./plan-alerts.ts";

/** A Wednesday, 12:00 UTC. */
const NOW = Date.UTC(2026, 10, 18, 12);
const ACME = "acme.bitrix24.com";
const NOTHING: AlertMarks = { fired: [], pausedUntil: 0, agents: {}, zone: "UTC" };

/** A conversation read from its beginning, with messages of these authors at these instants. */
function chat(
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
function closesIn(dialog: string, left: number, more: Partial<DialogRecord> = {}): DialogRecord {
  return chat(dialog, [["customer", NOW + left - DAY]], more);
}

function withWhatsApp(
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

function quiet(from: number, to: number): Settings {
  const alerts = { ...DEFAULT_SETTINGS.alerts, quietHours: { enabled: true, from, to } };
  return { ...DEFAULT_SETTINGS, alerts };
}

const dialogs = ({ due }: AlertPlan): string[] =>
  due.map(({ conversation }) => conversation.dialog);

/** Lives through the hours as the background does: woken when the plan says so, telling each thing once. */
function live(
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

describe("before a window closes", () => {
  test("one hour before, and not again", () => {
    const record = closesIn("chat1", 5 * HOUR);
    expect(live(() => [record], DEFAULT_SETTINGS, 30)).toEqual([["chat1", "closing", 240]]);
  });

  test("by the portal's clock, where that is known to be ahead of the computer's", () => {
    const marks = { ...NOTHING, clockAhead: () => 5 * MINUTE };
    const record = closesIn("chat1", 5 * HOUR);
    expect(live(() => [record], DEFAULT_SETTINGS, 30, marks)).toEqual([["chat1", "closing", 235]]);
  });

  test("each threshold of the channel tells once; late, the nearest tells for all", () => {
    const settings = withWhatsApp({ alertBefore: [4 * HOUR, HOUR, 15 * MINUTE] });
    expect(live(() => [closesIn("chat1", 5 * HOUR)], settings, 30)).toEqual([
      ["chat1", "closing", 60],
      ["chat1", "closing", 240],
      ["chat1", "closing", 285],
    ]);
    expect(live(() => [closesIn("chat1", 30 * MINUTE)], settings, 30)).toEqual([
      ["chat1", "closing", 0],
      ["chat1", "closing", 15],
    ]);
  });

  test("a channel with no threshold tells nothing", () => {
    expect(live(() => [closesIn("chat1", HOUR)], withWhatsApp({ alertBefore: [] }), 30)).toEqual(
      [],
    );
  });

  test("an answered, ended, ignored or closed conversation tells nothing", () => {
    const records = [
      chat("chat1", [
        ["customer", NOW - 23 * HOUR],
        ["agent", NOW - HOUR],
      ]),
      closesIn("chat2", HOUR, { sessionStatus: { value: 60, at: NOW } }),
      closesIn("chat3", HOUR, { ignored: { value: true, at: NOW } }),
      closesIn("chat4", -HOUR),
    ];
    expect(planAlerts(records, DEFAULT_SETTINGS, NOTHING, NOW)).toEqual({ due: [], nextAt: null });
  });

  test("an answer in time prevents what was planned", () => {
    const asked = NOW - 20 * HOUR;
    const answers = chat("chat1", [
      ["customer", asked],
      ["agent", NOW + HOUR],
    ]);
    const before = chat("chat1", [["customer", asked]]);
    expect(live((now) => [now < NOW + HOUR ? before : answers], DEFAULT_SETTINGS, 30)).toEqual([]);
  });

  test("a bot, an automatic text and a holding reply are no answers", () => {
    const asked = NOW + HOUR - DAY;
    const record = chat("chat1", [
      ["customer", asked],
      ["bot", asked + MINUTE],
      ["automatic", asked + 2 * MINUTE],
    ]);
    const [first, ...rest] = chat("chat2", [
      ["customer", asked],
      ["agent", asked + MINUTE],
    ]).messages;
    const held = chat("chat2", [], {
      messages: [first!, { ...rest[0]!, holding: true }],
      spans: [{ from: 1, to: 2 }],
      newestId: 2,
    });
    expect(dialogs(planAlerts([record, held], DEFAULT_SETTINGS, NOTHING, NOW))).toEqual([
      "chat1",
      "chat2",
    ]);
  });

  test("the customer writes again: a new window, a new alert", () => {
    const first = chat("chat1", [["customer", NOW - 23 * HOUR]]);
    const again = chat("chat1", [
      ["customer", NOW - 23 * HOUR],
      ["customer", NOW + 10 * MINUTE],
    ]);
    const recordsAt = (now: Instant) => [now < NOW + 10 * MINUTE ? first : again];
    const [told] = live(recordsAt, DEFAULT_SETTINGS, 1);
    expect(told).toEqual(["chat1", "closing", 0]);
    const { due } = planAlerts([first], DEFAULT_SETTINGS, NOTHING, NOW);
    const fired = due.flatMap(({ claims }) => claims);
    const later = NOW + 10 * MINUTE + 23 * HOUR;
    expect(planAlerts([again], DEFAULT_SETTINGS, { ...NOTHING, fired }, later).due).toHaveLength(1);
  });

  test("a better reading of the same deadline is no new event", () => {
    const { due } = planAlerts([closesIn("chat1", HOUR)], DEFAULT_SETTINGS, NOTHING, NOW);
    const fired = due.flatMap(({ claims }) => claims);
    const better = closesIn("chat1", HOUR + 40_000);
    expect(planAlerts([better], DEFAULT_SETTINGS, { ...NOTHING, fired }, NOW).due).toEqual([]);
  });

  test("what was not seen lately says so", () => {
    const record = closesIn("chat1", HOUR, { seenAt: NOW - 3 * HOUR });
    const [alert] = planAlerts([record], DEFAULT_SETTINGS, NOTHING, NOW).due;
    expect(alert?.conversation.asSeenAt).toBe(NOW - 3 * HOUR);
  });

  test("a clock that is set right in between makes no new event", () => {
    const { due } = planAlerts([closesIn("chat1", HOUR)], DEFAULT_SETTINGS, NOTHING, NOW);
    const fired = due.flatMap(({ claims }) => claims);
    const ahead = { ...NOTHING, fired, clockAhead: () => 2 * HOUR };
    expect(
      planAlerts([closesIn("chat1", HOUR)], DEFAULT_SETTINGS, ahead, NOW - 2 * HOUR).due,
    ).toEqual([]);
  });

  test("what an earlier version told, by the instant alone, is not told again", () => {
    const told = { portal: ACME, dialog: "chat1", kind: "closing" as const, before: HOUR, at: NOW };
    const fired = [{ ...told, eventAt: NOW + HOUR }];
    const marks = { ...NOTHING, fired };
    expect(planAlerts([closesIn("chat1", HOUR)], DEFAULT_SETTINGS, marks, NOW).due).toEqual([]);
    expect(
      planAlerts([closesIn("chat1", 3 * HOUR)], DEFAULT_SETTINGS, marks, NOW + 2 * HOUR).due,
    ).toHaveLength(1);
  });

  test("alerts switched off tell nothing and wake nobody", () => {
    const alerts = { ...DEFAULT_SETTINGS.alerts, enabled: false };
    const settings = { ...DEFAULT_SETTINGS, alerts };
    expect(planAlerts([closesIn("chat1", HOUR)], settings, NOTHING, NOW)).toEqual({
      due: [],
      nextAt: null,
    });
  });
});

describe("before the last working moment", () => {
  const workingHours = { ...DEFAULT_SETTINGS.workingHours, enabled: true };
  const settings = { ...DEFAULT_SETTINGS, workingHours };

  test("an hour before work ends, where the window closes in the night after", () => {
    // Closes at 03:00; work ends at 18:00, six hours from now.
    expect(live(() => [closesIn("chat1", 15 * HOUR)], settings, 30)).toEqual([
      ["chat1", "closing", 5 * 60],
    ]);
  });

  test("answered, and asked again twenty minutes later: a second window, a second alert", () => {
    const friday = NOW + 2 * DAY + 5 * HOUR;
    const story = [
      ["customer", friday + 5 * MINUTE],
      ["agent", friday + 15 * MINUTE],
      ["customer", friday + 25 * MINUTE],
    ] as const;
    const recordsAt = (now: Instant) => [
      chat(
        "chat1",
        story.filter(([, at]) => at <= now),
      ),
    ];
    const fired = [5, 25].reduce<AlertMarks["fired"]>((before, minute) => {
      const now = friday + minute * MINUTE;
      const { due } = planAlerts(recordsAt(now), settings, { ...NOTHING, fired: before }, now);
      expect(due.map(({ kind }) => kind)).toEqual(["closing"]);
      return [...before, ...due.flatMap(({ claims }) => claims)];
    }, []);
    expect(fired).toHaveLength(2);
  });

  test("asked again without an answer between: one alert for both", () => {
    const friday = NOW + 2 * DAY + 5 * HOUR;
    const first = chat("chat1", [["customer", friday]]);
    const both = chat("chat1", [
      ["customer", friday],
      ["customer", friday + MINUTE],
    ]);
    const { due } = planAlerts([first], settings, NOTHING, friday);
    const fired = due.flatMap(({ claims }) => claims);
    expect(fired).toHaveLength(1);
    const marks = { ...NOTHING, fired };
    expect(planAlerts([both], settings, marks, friday + MINUTE).due).toEqual([]);
  });

  test("nobody works before it closes: an hour before the deadline itself", () => {
    const saturday = NOW + 3 * DAY;
    const record = chat("chat1", [["customer", saturday]]);
    const { nextAt } = planAlerts([record], settings, NOTHING, saturday + MINUTE);
    expect(nextAt).toBe(saturday + 23 * HOUR);
  });
});

describe("several at once", () => {
  test("within ten minutes they come together, farther ones later", () => {
    const records = [
      closesIn("chat1", HOUR),
      closesIn("chat2", HOUR + 9 * MINUTE),
      closesIn("chat3", HOUR + 11 * MINUTE),
    ];
    const plan = planAlerts(records, DEFAULT_SETTINGS, NOTHING, NOW);
    expect(dialogs(plan)).toEqual(["chat1", "chat2"]);
    expect(plan.nextAt).toBe(NOW + 11 * MINUTE);
    expect(live(() => records, DEFAULT_SETTINGS, 30)).toEqual([
      ["chat1", "closing", 0],
      ["chat2", "closing", 0],
      ["chat3", "closing", 11],
    ]);
  });

  test("five thousand of which none is due are one wake", () => {
    const records = Array.from({ length: 5_000 }, (_, n) => closesIn(`chat${n}`, 2 * HOUR + n));
    const plan = planAlerts(records, DEFAULT_SETTINGS, NOTHING, NOW);
    expect(plan).toEqual({ due: [], nextAt: NOW + HOUR });
  });
});

describe("whose conversations", () => {
  const mine = closesIn("chat1", HOUR, { owner: { value: "12", at: NOW } });
  const others = closesIn("chat2", HOUR, { owner: { value: "7", at: NOW } });
  const nobodys = closesIn("chat3", HOUR, { owner: { value: "0", at: NOW } });
  const notKnown = closesIn("chat4", HOUR);
  const records = [mine, others, nobodys, notKnown];
  const agents = { [ACME]: ["12"] };

  test("mine are those that are not known to be somebody else's", () => {
    const plan = planAlerts(records, DEFAULT_SETTINGS, { ...NOTHING, agents }, NOW);
    expect(dialogs(plan)).toEqual(["chat1", "chat3", "chat4"]);
  });

  test("all are all, and nobody is left out while it is not known who I am", () => {
    const alerts = { ...DEFAULT_SETTINGS.alerts, whose: "all" as const };
    const all = planAlerts(records, { ...DEFAULT_SETTINGS, alerts }, { ...NOTHING, agents }, NOW);
    expect(all.due).toHaveLength(4);
    expect(planAlerts(records, DEFAULT_SETTINGS, NOTHING, NOW).due).toHaveLength(4);
  });
});

describe("when nothing may be shown", () => {
  test("quiet hours hold an alert to their end, if it is still useful then", () => {
    // Quiet from 11:00 to 14:00; now is 12:00.
    const settings = quiet(11 * 60, 14 * 60);
    expect(live(() => [closesIn("chat1", 150 * MINUTE)], settings, 30)).toEqual([
      ["chat1", "closing", 120],
    ]);
    expect(live(() => [closesIn("chat2", 90 * MINUTE)], settings, 30)).toEqual([]);
  });

  test("quiet hours over midnight, from an alert planned for later", () => {
    const settings = quiet(22 * 60, 7 * 60);
    // Due at 23:00, closes at 07:30.
    const record = closesIn("chat1", 19.5 * HOUR);
    const long = withWhatsApp({ alertBefore: [8.5 * HOUR] }, { alerts: settings.alerts });
    expect(live(() => [record], long, 30)).toEqual([["chat1", "closing", 19 * 60]]);
  });

  test("answered during the quiet hours: nothing comes at their end", () => {
    const settings = quiet(11 * 60, 14 * 60);
    const asked = NOW - 22 * HOUR;
    const before = chat("chat1", [["customer", asked]]);
    const after = chat("chat1", [
      ["customer", asked],
      ["agent", NOW + HOUR],
    ]);
    expect(live((now) => [now < NOW + HOUR ? before : after], settings, 30)).toEqual([]);
  });

  test("a pause holds alerts as well", () => {
    const marks = { ...NOTHING, pausedUntil: NOW + HOUR };
    expect(live(() => [closesIn("chat1", 90 * MINUTE)], DEFAULT_SETTINGS, 30, marks)).toEqual([
      ["chat1", "closing", 60],
    ]);
  });

  test("a pause that was set by a wrong clock holds nothing", () => {
    const marks = { ...NOTHING, pausedUntil: NOW + HOUR + 1 };
    expect(dialogs(planAlerts([closesIn("chat1", HOUR)], DEFAULT_SETTINGS, marks, NOW))).toEqual([
      "chat1",
    ]);
  });
});

describe("what a person asked for", () => {
  const waiting = { value: true, at: NOW - 2 * HOUR };

  test("the customer somebody waits for writes: told at once, and once", () => {
    const record = chat("chat1", [["customer", NOW - MINUTE]], { waiting });
    const told = live(() => [record], DEFAULT_SETTINGS, 2);
    expect(told).toEqual([["chat1", "reopened", 0]]);
  });

  test("waited for once more: told once more, however soon the customer writes", () => {
    const first = chat("chat1", [["customer", NOW - MINUTE]], { waiting });
    const { due } = planAlerts([first], DEFAULT_SETTINGS, NOTHING, NOW);
    const marks = { ...NOTHING, fired: due.flatMap(({ claims }) => claims) };
    const messages = [
      ["customer", NOW - MINUTE],
      ["agent", NOW + MINUTE],
      ["customer", NOW + 10 * MINUTE],
    ] as const;
    const again = chat("chat1", messages, { waiting: { value: true, at: NOW + 2 * MINUTE } });
    const plan = planAlerts([again], DEFAULT_SETTINGS, marks, NOW + 10 * MINUTE);
    expect(plan.due.map(({ kind }) => kind)).toEqual(["reopened"]);
  });

  test("the message that was there before does not count", () => {
    const record = chat("chat1", [["customer", NOW - 5 * HOUR]], { waiting });
    expect(planAlerts([record], DEFAULT_SETTINGS, NOTHING, NOW).due).toEqual([]);
  });

  test("a message that was known when somebody began to wait is not new, whatever its time", () => {
    const known = { portal: ACME, dialog: "chat1", kind: "awaited" as const, before: 0, at: NOW };
    const marks = { ...NOTHING, fired: [{ ...known, eventAt: NOW, message: 1 }] };
    const record = chat("chat1", [["customer", NOW - MINUTE]], { waiting });
    expect(planAlerts([record], DEFAULT_SETTINGS, marks, NOW).due).toEqual([]);
  });

  test("what a person says of another way is no message", () => {
    const contactedAt = { value: NOW - MINUTE, at: NOW };
    const record = chat("chat1", [["customer", NOW - 3 * DAY]], { waiting, contactedAt });
    expect(planAlerts([record], DEFAULT_SETTINGS, NOTHING, NOW).due).toEqual([]);
  });

  test("answered already: not told", () => {
    const record = chat(
      "chat1",
      [
        ["customer", NOW - HOUR],
        ["colleague", NOW - MINUTE],
      ],
      { waiting },
    );
    expect(planAlerts([record], DEFAULT_SETTINGS, NOTHING, NOW).due).toEqual([]);
  });

  test("a reminder comes at its hour, not before it with others", () => {
    const remindAt = { value: NOW + 5 * MINUTE, at: NOW };
    const records = [closesIn("chat1", HOUR), closesIn("chat2", 10 * HOUR, { remindAt })];
    expect(live(() => records, DEFAULT_SETTINGS, 2)).toEqual([
      ["chat1", "closing", 0],
      ["chat2", "reminder", 5],
    ]);
  });

  test("a reminder of what was answered after it was set, or taken back, does not come", () => {
    const messages = [
      ["customer", NOW - 2 * HOUR],
      ["agent", NOW - MINUTE],
    ] as const;
    const set = NOW - HOUR;
    const answered = chat("chat1", messages, { remindAt: { value: NOW, at: set } });
    const takenBack = chat("chat2", messages, { remindAt: { value: null, at: NOW } });
    const after = chat("chat3", messages, { remindAt: { value: NOW, at: NOW } });
    const plan = planAlerts([answered, takenBack, after], DEFAULT_SETTINGS, NOTHING, NOW);
    expect(dialogs(plan)).toEqual(["chat3"]);
  });

  test("a reminder that a person set comes, also where the conversation ended or its time is over", () => {
    const remindAt = { value: NOW + HOUR, at: NOW };
    const ended = { value: 60, at: NOW };
    const records = [
      closesIn("chat1", 5 * HOUR, { remindAt, sessionStatus: ended }),
      closesIn("chat2", -HOUR, { remindAt }),
      closesIn("chat3", 30 * MINUTE, { remindAt, ignored: { value: true, at: NOW - MINUTE } }),
      closesIn("chat4", 5 * HOUR, { remindAt, ignored: { value: true, at: NOW + MINUTE } }),
    ];
    expect(live(() => records, DEFAULT_SETTINGS, 2)).toEqual([
      ["chat1", "reminder", 60],
      ["chat2", "reminder", 60],
      ["chat3", "reminder", 60],
    ]);
  });

  test("a reminder that nobody could be shown for longer than a week is not shown any more", () => {
    const record = closesIn("chat1", -HOUR, {
      remindAt: { value: NOW - 8 * DAY, at: NOW - 9 * DAY },
    });
    expect(planAlerts([record], DEFAULT_SETTINGS, NOTHING, NOW).due).toEqual([]);
  });

  test("not this one: nothing more about this window, but about the next one", () => {
    const settings = withWhatsApp({ alertBefore: [HOUR, 15 * MINUTE] });
    const skip = { portal: ACME, dialog: "chat1", kind: "skip" as const, before: 0, at: NOW };
    const fired = [{ ...skip, eventAt: NOW + HOUR }];
    const marks = { ...NOTHING, fired };
    expect(planAlerts([closesIn("chat1", HOUR)], settings, marks, NOW)).toEqual({
      due: [],
      nextAt: null,
    });
    expect(planAlerts([closesIn("chat1", 24 * HOUR)], settings, marks, NOW).nextAt).toBe(
      NOW + 23 * HOUR,
    );
  });

  test("later is in half an hour, or before half of what is left has passed", () => {
    expect(laterAt(NOW, NOW + 4 * HOUR)).toBe(NOW + 30 * MINUTE);
    expect(laterAt(NOW, NOW + 20 * MINUTE)).toBe(NOW + 10 * MINUTE);
    expect(laterAt(NOW, undefined)).toBe(NOW + 30 * MINUTE);
  });
});
