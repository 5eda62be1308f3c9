import { expect, test } from "vitest";
import { type DialogRecord, emptyRecord } from "../policy/dialog-record.ts";
import { readPause, writePause } from "../settings/pause.ts";
import { DAY, HOUR, MINUTE } from "../time/instant.ts";
import {
  ACME,
  alarmAt,
  alerts,
  awake,
  chat,
  createTab,
  now,
  setNow,
  shown,
  standing,
  START,
  store,
  useAlerts,
} from "./alerts-stage.ts";

useAlerts();

/** Somebody has seen to one of those that stand there: what is shown next holds no word of it. */
test.each<[string, (id: string) => unknown]>([
  ["not this one", (id) => awake().onClick(id, 1)],
  ["remind me later", (id) => awake().onClick(id, 0)],
  ["a click", (id) => awake().onClick(id)],
  ["closed", (id) => standing.delete(id)],
  ["ignored", () => mark({ ignored: { value: true, at: now } })],
  ["remind me later, in the panel", () => mark({ remindAt: { value: now + HOUR, at: now } })],
])("%s: it does not come again together with others", async (_, act) => {
  await store.record([chat("chat1", ["customer", START - 23 * HOUR])]);
  await alerts.look();
  setNow(START + MINUTE);
  await act(`alert ${ACME} chat1`);
  await store.record([chat("chat2", ["customer", START - 23 * HOUR])]);
  await awake().look();
  expect([...standing.keys()]).toEqual([`alert ${ACME} chat2`]);
});

function mark(marks: Partial<DialogRecord>): Promise<unknown> {
  return store.record([{ ...emptyRecord(ACME, "chat1"), ...marks }]);
}

test("a click on it opens the conversation; where there are no buttons, the panel with it", async () => {
  await alerts.onClick(`alert ${ACME} chat1`);
  expect(createTab).toHaveBeenLastCalledWith({ url: `https://${ACME}/online/?IM_LINES=chat1` });
  await awake(false).onClick(`alert ${ACME} chat1`);
  expect(createTab.mock.lastCall?.[0].url).toMatch(
    /\/sidepanel\.html#acme\.bitrix24\.com%20chat1$/,
  );
  await alerts.onClick("somebody else's");
  expect(createTab).toHaveBeenCalledTimes(2);
});

test("later: a reminder comes again; not this one: nothing until the customer writes", async () => {
  await store.record([
    chat("chat1", ["customer", START - 23 * HOUR]),
    chat("chat2", ["customer", START - 22 * HOUR]),
  ]);
  await alerts.look();
  await awake().onClick(`alert ${ACME} chat1`, 0);
  expect(standing.size).toBe(0);
  expect(await alarmAt()).toBe(START + 30 * MINUTE);
  await awake().onClick(`alert ${ACME} chat2`, 1);
  setNow(START + 30 * MINUTE);
  await awake().look();
  expect(shown.at(-1)?.[1].title).toBe("Your reminder: Title of chat1");
  setNow(START + HOUR + MINUTE);
  await awake().look();
  expect(shown).toHaveLength(2);
});

test("a pause from the alert itself holds what comes", async () => {
  await alerts.onClick("alerts", 1);
  expect(await readPause()).toBe(START + HOUR);
  await store.record([chat("chat1", ["customer", START - 22.5 * HOUR])]);
  setNow(START + 45 * MINUTE);
  await awake().look();
  expect(shown).toEqual([]);
  expect(await alarmAt()).toBe(START + HOUR);
  await writePause(0);
  await awake().look();
  expect(shown).toHaveLength(1);
});

test("a pause from a clock that was a day ahead holds nothing, neither now nor when its hour comes", async () => {
  await writePause(START + DAY + HOUR);
  await store.record([chat("chat1", ["customer", START - 23 * HOUR])]);
  await awake().look();
  expect(shown).toHaveLength(1);
  expect(await readPause()).toBe(0);
});
