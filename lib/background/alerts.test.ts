import { expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptyRecord } from "../policy/dialog-record.ts";
import { DEFAULT_SETTINGS, SETTINGS_KEY } from "../settings/settings.ts";
import { HOUR, MINUTE } from "../time/instant.ts";
import { noteAwaited } from "./awaited.ts";
import {
  ACME,
  alarmAt,
  alerts,
  awake,
  chat,
  now,
  setNow,
  shown,
  standing,
  START,
  store,
  useAlerts,
} from "./alerts-stage.ts";

useAlerts();

test("an alarm is set for the hour before the deadline, and the alert comes then, once", async () => {
  await store.record([chat("chat1", ["customer", START - 20 * HOUR])]);
  await alerts.look();
  expect(await alarmAt()).toBe(START + 3 * HOUR);
  expect(shown).toEqual([]);
  setNow(START + 3 * HOUR);
  await awake().look();
  expect(shown).toHaveLength(1);
  const [id, content] = shown[0]!;
  expect(id).toBe(`alert ${ACME} chat1`);
  expect(content.title).toBe("Title of chat1 is waiting");
  expect(content.message).toMatch(/^Reply until .*\nWhatsApp · 59m left · as seen at /);
  expect(content.buttons?.map(({ title }) => title)).toEqual(["Remind me later", "Not this one"]);
  await awake().look();
  await awake().look();
  expect(shown).toHaveLength(1);
});

test("two backgrounds at the same moment tell once, and a dead one's claim counts", async () => {
  await store.record([chat("chat1", ["customer", START - 23 * HOUR])]);
  await Promise.all([awake().look(), awake().look(), awake().look()]);
  expect(shown).toHaveLength(1);
});

test("the claim is on disk before anything is shown", async () => {
  await store.record([chat("chat1", ["customer", START - 23 * HOUR])]);
  let claimed = 0;
  Object.assign(fakeBrowser.notifications, {
    create: async () => {
      claimed = (await store.firedAlerts()).length;
      throw new Error("The background dies here");
    },
  });
  await expect(alerts.look()).rejects.toThrow("dies");
  expect(claimed).toBe(1);
});

test("what the browser did not show is shown a minute later, once", async () => {
  const create = vi.spyOn(fakeBrowser.notifications, "create");
  create.mockRejectedValueOnce(new Error("No icon"));
  // Of a portal that is behind: only the number says that the second message is new.
  const waiting = { value: true, at: START + HOUR };
  await store.record([chat("chat2", ["customer", START - 30 * HOUR])]);
  await noteAwaited(store, [{ ...emptyRecord(ACME, "chat2"), waiting }], START);
  await store.record([
    chat("chat1", ["customer", START - 23 * HOUR]),
    {
      ...chat("chat2", ["customer", START - 30 * HOUR], ["customer", START - MINUTE]),
      waiting,
    },
  ]);
  await expect(alerts.look()).rejects.toThrow("No icon");
  expect(shown).toEqual([]);
  expect(await alarmAt()).toBe(START + MINUTE);
  setNow(START + MINUTE);
  await awake().look();
  await awake().look();
  expect(shown.map(([, { title }]) => title)).toEqual(["2 conversations need you"]);
});

test("what comes within ten minutes stands together, without those who were answered meanwhile", async () => {
  await store.record([
    chat("chat1", ["customer", START - 23 * HOUR]),
    chat("chat2", ["customer", START - 23 * HOUR]),
  ]);
  await alerts.look();
  expect(shown.at(-1)?.[1].title).toBe("2 conversations need you");
  expect(shown.at(-1)?.[1].buttons?.map(({ title }) => title)).toEqual([
    "Show them",
    "Pause for an hour",
  ]);
  setNow(START + 5 * MINUTE);
  const answered = chat("chat1", ["customer", START - 23 * HOUR], ["agent", now]);
  await store.record([answered, chat("chat3", ["customer", START - 23.5 * HOUR])]);
  await awake().look();
  const [group, ...others] = standing.values();
  expect(others).toEqual([]);
  expect(group?.message.split("\n")).toHaveLength(2);
  expect(group?.message).not.toContain("chat1");
});

test("each line of several says what an alert of its own would: why, and as seen when", async () => {
  const waiting = { value: true, at: START - HOUR };
  const remindAt = { value: START, at: START - HOUR };
  await store.record([
    chat("chat1", ["customer", START - 23 * HOUR]),
    { ...chat("chat2", ["customer", START - MINUTE]), waiting },
    { ...chat("chat3", ["customer", START - 2 * HOUR]), remindAt },
    { ...chat("chat4", ["customer", START - 23 * HOUR + MINUTE]), seenAt: START - HOUR },
  ]);
  await alerts.look();
  const lines = shown.at(-1)?.[1].message.split("\n");
  expect(lines).toEqual([
    expect.stringMatching(/^Title of chat1: Reply until [^·]*$/),
    expect.stringMatching(/^Title of chat4: Reply until .* · as seen at /),
    expect.stringMatching(/^Your reminder: Title of chat3 · Reply until [^·]*$/),
    expect.stringMatching(/^Title of chat2 wrote: the window is open again · Reply until [^·]*$/),
  ]);
});

test("when the customer somebody waits for writes, it is said once and not waited for any more", async () => {
  const waiting = { value: true, at: START - HOUR };
  await store.record([{ ...chat("chat1", ["customer", START - MINUTE]), waiting }]);
  await alerts.look();
  expect(shown.at(-1)?.[1].title).toBe("Title of chat1 wrote: the window is open again");
  const [record] = await store.list();
  expect(record?.waiting).toEqual({ value: false, at: START });
  await awake().look();
  expect(shown).toHaveLength(1);
});

test("a customer who writes again right after an answer is told of again, from the disk as well", async () => {
  // Outside working hours from the beginning: due as soon as somebody waits.
  const workingHours = { ...DEFAULT_SETTINGS.workingHours, enabled: true, daysOff: ["2026-11-19"] };
  await fakeBrowser.storage.local.set({
    [SETTINGS_KEY]: { ...DEFAULT_SETTINGS, workingHours: { ...workingHours, zone: "UTC" } },
  });
  setNow(START + 5.5 * HOUR);
  const asked = ["customer", now] as const;
  await store.record([chat("chat1", asked)]);
  await awake().look();
  expect(shown).toHaveLength(1);
  setNow(now + 20 * MINUTE);
  await store.record([chat("chat1", asked, ["agent", now - 10 * MINUTE], ["customer", now])]);
  await awake().look();
  await awake().look();
  expect(shown).toHaveLength(2);
});

test("an alert has no title where titles are not kept, and speaks the language that is set", async () => {
  await fakeBrowser.storage.local.set({
    [SETTINGS_KEY]: { ...DEFAULT_SETTINGS, language: "es" },
  });
  const { title: _, ...record } = chat("chat7", ["customer", START - 23 * HOUR]);
  await store.record([record]);
  await alerts.look();
  expect(shown.at(-1)?.[1].title).toBe("Conversación 7 espera");
});

test("after everything was erased, nothing of it is known", async () => {
  await store.record([chat("chat1", ["customer", START - 23 * HOUR])]);
  await alerts.look();
  await store.eraseAll();
  expect(await store.firedAlerts()).toEqual([]);
});

test("what was told of forgotten conversations is swept away with them", async () => {
  await store.record([
    chat("chat1", ["customer", START - 23 * HOUR]),
    chat("chat2", ["customer", START - 23 * HOUR]),
  ]);
  await alerts.look();
  expect(await store.sweep(({ dialog }) => dialog === "chat1")).toBe(1);
  expect((await store.firedAlerts()).map(({ dialog }) => dialog)).toEqual(["chat2"]);
});
