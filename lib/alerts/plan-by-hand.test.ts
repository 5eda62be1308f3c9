import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../settings/settings.ts";
import { DAY, HOUR, MINUTE } from "../time/instant.ts";
import { laterAt } from "./later.ts";
import { planAlerts } from "./plan-alerts.ts";
import { ACME, chat, closesIn, dialogs, live, NOTHING, NOW, withWhatsApp } from "./test-plans.ts";

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
