import { expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { DAY, MINUTE } from "../time/instant.ts";
import { LOOK_ALARM, scheduleLooks, scheduleSweep, SWEEP_ALARM } from "./alarms.ts";
import { useStage } from "./test-stage.ts";

useStage();

test("the daily sweep is set once, however often the background wakes", async () => {
  await scheduleSweep();
  const first = await fakeBrowser.alarms.get(SWEEP_ALARM);
  await scheduleSweep();
  expect(await fakeBrowser.alarms.get(SWEEP_ALARM)).toEqual(first);
  expect(first?.periodInMinutes).toBe(24 * 60);
});

test("what is due is looked for every quarter of an hour, however often the background wakes", async () => {
  await scheduleLooks();
  const first = await fakeBrowser.alarms.get(LOOK_ALARM);
  await scheduleLooks();
  expect(await fakeBrowser.alarms.get(LOOK_ALARM)).toEqual(first);
  expect(first?.periodInMinutes).toBe(15);
});

test("an alarm that a clock gone wrong has put days away is set anew", async () => {
  await fakeBrowser.alarms.create(LOOK_ALARM, { when: Date.now() + 3 * DAY, periodInMinutes: 15 });
  await scheduleLooks();
  const { scheduledTime = Infinity } = (await fakeBrowser.alarms.get(LOOK_ALARM)) ?? {};
  expect(scheduledTime).toBeLessThanOrEqual(Date.now() + 15 * MINUTE);
});
