import { expect, test } from "vitest";
import { HOUR, MINUTE } from "../time/instant.ts";
import {
  ACME,
  alarmAt,
  alerts,
  awake,
  chat,
  now,
  setNow,
  standing,
  START,
  store,
  useAlerts,
} from "./alerts-stage.ts";

useAlerts();

test("what is over stands there no longer: the next look is planned for its deadline", async () => {
  await store.record([
    chat("chat1", ["customer", START - 23 * HOUR]),
    chat("chat2", ["customer", START - 23.5 * HOUR]),
  ]);
  await alerts.look();
  expect(standing.size).toBe(1);
  expect(await alarmAt()).toBe(START + 30 * MINUTE);
  setNow(START + 30 * MINUTE);
  await awake().look();
  expect(standing.size).toBe(1);
  expect(await alarmAt()).toBe(START + HOUR);
  setNow(START + HOUR);
  await awake().look();
  expect(standing.size).toBe(0);
  expect(await alarmAt()).toBeUndefined();
});

test("one that was skipped in the panel goes out of a group, and the group when it was the last", async () => {
  await store.record([
    chat("chat1", ["customer", START - 23 * HOUR]),
    chat("chat2", ["customer", START - 23 * HOUR]),
  ]);
  await alerts.look();
  await awake().skip(ACME, "chat1");
  expect(standing.size).toBe(1);
  await awake().skip(ACME, "chat2");
  expect(standing.size).toBe(0);
});

test("an alert that stands there goes when the customer is answered", async () => {
  await store.record([chat("chat1", ["customer", START - 23 * HOUR])]);
  await alerts.look();
  expect(standing.size).toBe(1);
  await store.record([chat("chat1", ["customer", START - 23 * HOUR], ["agent", START])]);
  await awake().look();
  expect(standing.size).toBe(0);
});

test("one that stands for several goes when all of them are answered", async () => {
  const asked = START - 23 * HOUR;
  await store.record([chat("chat1", ["customer", asked]), chat("chat2", ["customer", asked])]);
  await alerts.look();
  await store.record([chat("chat1", ["customer", asked], ["agent", START])]);
  await awake().look();
  expect(standing.size).toBe(1);
  setNow(START + 20 * MINUTE);
  await store.record([chat("chat2", ["customer", asked], ["agent", START])]);
  await awake().look();
  expect(standing.size).toBe(0);
});

test("a group stands as long as one of its customers waits, whatever is shown beside it", async () => {
  const asked = START - 23 * HOUR;
  await store.record([chat("chat1", ["customer", asked]), chat("chat2", ["customer", asked])]);
  await alerts.look();
  const [first] = standing.keys();
  setNow(START + 15 * MINUTE);
  await store.record([chat("chat3", ["customer", now - 23 * HOUR])]);
  await awake().look();
  await awake().look();
  expect([...standing.keys()]).toEqual([first, `alert ${ACME} chat3`]);
  setNow(START + 30 * MINUTE);
  await store.record([
    chat("chat4", ["customer", now - 23 * HOUR]),
    chat("chat5", ["customer", now - 23 * HOUR]),
  ]);
  await awake().look();
  expect([...standing.values()].map(({ title }) => title)).toEqual([
    "2 conversations need you",
    "Title of chat3 is waiting",
    "2 conversations need you",
  ]);
  await store.record([
    chat("chat1", ["customer", asked], ["agent", START]),
    chat("chat2", ["customer", asked], ["agent", START]),
  ]);
  await awake().look();
  expect(standing.has(first!)).toBe(false);
  expect(standing.size).toBe(2);
});

test("a reminder that was shown goes when the customer is answered, and stands as long as nobody did", async () => {
  const asked = START - 5 * HOUR;
  await store.record([chat("chat1", ["customer", asked])]);
  await alerts.later(ACME, "chat1");
  setNow(START + 30 * MINUTE);
  await awake().look();
  await awake().look();
  expect([...standing.values()].map(({ title }) => title)).toEqual([
    "Your reminder: Title of chat1",
  ]);
  await store.record([chat("chat1", ["customer", asked], ["agent", now])]);
  await awake().look();
  expect(standing.size).toBe(0);
});

test("a reminder of a conversation that was answered before it was set stands until somebody sees it", async () => {
  const remindAt = { value: START, at: START - HOUR };
  const answered = chat("chat1", ["customer", START - 5 * HOUR], ["agent", START - 2 * HOUR]);
  await store.record([{ ...answered, remindAt }]);
  await alerts.look();
  await awake().look();
  expect(standing.size).toBe(1);
});

test("an alert of a conversation that was erased goes with it", async () => {
  await store.record([chat("chat1", ["customer", START - 23 * HOUR])]);
  await alerts.look();
  await store.erase(ACME, "chat1");
  await awake().look();
  expect(standing.size).toBe(0);
});
