import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../settings/settings.ts";
import { DAY, HOUR, type Instant, MINUTE } from "../time/instant.ts";
import { type AlertMarks, planAlerts } from "./plan-alerts.ts";
import { chat, closesIn, dialogs, live, NOTHING, NOW, quiet, withWhatsApp } from "./test-plans.ts";

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
