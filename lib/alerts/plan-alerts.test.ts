import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../settings/settings.ts";
import { DAY, HOUR, type Instant, MINUTE } from "../time/instant.ts";
import { planAlerts } from "./plan-alerts.ts";
import { ACME, chat, closesIn, dialogs, live, NOTHING, NOW, withWhatsApp } from "./test-plans.ts";

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
