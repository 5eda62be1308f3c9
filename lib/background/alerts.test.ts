import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { toldBy } from "../overview/accounts.ts";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import type { Author, MessageFact } from "../policy/facts.ts";
import { rememberAgent } from "../settings/agents.ts";
import { readPause, writePause } from "../settings/pause.ts";
import { DEFAULT_SETTINGS, SETTINGS_KEY } from "../settings/settings.ts";
import { DATABASE_NAME } from "../store/schema.ts";
import { createStore, type Store } from "../store/store.ts";
import { DAY, HOUR, MINUTE, type Instant } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { ALERTS_ALARM, createAlerts, type Alerts } from "./alerts.ts";
import { noteAwaited } from "./awaited.ts";
import { createCache } from "./cache.ts";

const START = Date.UTC(2026, 10, 18, 12);
const ACME = "acme.bitrix24.com";

interface Shown {
  readonly title: string;
  readonly message: string;
  readonly buttons?: readonly { readonly title: string }[];
}

let now = START;
let store: Store;
let alerts: Alerts;
/** What stands on the screen. */
let standing: Map<string, Shown>;
/** Everything that was ever shown. */
let shown: [id: string, content: Shown][];
const createTab = vi.fn<(asked: { url: string }) => Promise<{ id: number }>>();

beforeEach(() => {
  fakeBrowser.reset();
  now = START;
  standing = new Map();
  shown = [];
  Object.assign(fakeBrowser.notifications, {
    create: async (id: string, content: Shown) => {
      standing.set(id, content);
      shown.push([id, content]);
      return id;
    },
    clear: async (id: string) => standing.delete(id),
    getAll: async () => Object.fromEntries(standing),
  });
  createTab.mockReset().mockResolvedValue({ id: 9 });
  Object.assign(fakeBrowser.tabs, { query: async () => [], create: createTab });
  store = createStore();
  alerts = awake();
});

afterEach(async () => {
  await store.close();
  await deleteDB(DATABASE_NAME);
});

/** A background that has just woken up and knows only what is on disk. */
function awake(buttons = true): Alerts {
  return createAlerts({ store, cache: createCache(() => store.list()), now: () => now, buttons });
}

function chat(dialog: string, ...messages: (readonly [Author, Instant])[]): DialogRecord {
  const facts = messages.map(([by, at], index): MessageFact => {
    return { id: index + 1, by, kind: "message", at: exactly(at), hasText: true };
  });
  return {
    ...emptyRecord(ACME, dialog),
    connector: { value: "whatsappbytwilio", at: START },
    title: { value: `Title of ${dialog}`, at: START },
    messages: facts,
    spans: [{ from: 1, to: facts.length }],
    startId: 1,
    newestId: facts.length,
    readAt: now,
    seenAt: now,
  };
}

const alarmAt = async () => (await fakeBrowser.alarms.get(ALERTS_ALARM))?.scheduledTime;

test("an alarm is set for the hour before the deadline, and the alert comes then, once", async () => {
  await store.record([chat("chat1", ["customer", START - 20 * HOUR])]);
  await alerts.look();
  expect(await alarmAt()).toBe(START + 3 * HOUR);
  expect(shown).toEqual([]);
  now = START + 3 * HOUR;
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

test("what is over stands there no longer: the next look is planned for its deadline", async () => {
  await store.record([
    chat("chat1", ["customer", START - 23 * HOUR]),
    chat("chat2", ["customer", START - 23.5 * HOUR]),
  ]);
  await alerts.look();
  expect(standing.size).toBe(1);
  expect(await alarmAt()).toBe(START + 30 * MINUTE);
  now = START + 30 * MINUTE;
  await awake().look();
  expect(standing.size).toBe(1);
  expect(await alarmAt()).toBe(START + HOUR);
  now = START + HOUR;
  await awake().look();
  expect(standing.size).toBe(0);
  expect(await alarmAt()).toBeUndefined();
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
  now = START + MINUTE;
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
  now = START + 5 * MINUTE;
  const answered = chat("chat1", ["customer", START - 23 * HOUR], ["agent", now]);
  await store.record([answered, chat("chat3", ["customer", START - 23.5 * HOUR])]);
  await awake().look();
  const [group, ...others] = standing.values();
  expect(others).toEqual([]);
  expect(group?.message.split("\n")).toHaveLength(2);
  expect(group?.message).not.toContain("chat1");
});

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
  now = START + MINUTE;
  await act(`alert ${ACME} chat1`);
  await store.record([chat("chat2", ["customer", START - 23 * HOUR])]);
  await awake().look();
  expect([...standing.keys()]).toEqual([`alert ${ACME} chat2`]);
});

function mark(marks: Partial<DialogRecord>): Promise<unknown> {
  return store.record([{ ...emptyRecord(ACME, "chat1"), ...marks }]);
}

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
  now = START + 20 * MINUTE;
  await store.record([chat("chat2", ["customer", asked], ["agent", START])]);
  await awake().look();
  expect(standing.size).toBe(0);
});

test("a group stands as long as one of its customers waits, whatever is shown beside it", async () => {
  const asked = START - 23 * HOUR;
  await store.record([chat("chat1", ["customer", asked]), chat("chat2", ["customer", asked])]);
  await alerts.look();
  const [first] = standing.keys();
  now = START + 15 * MINUTE;
  await store.record([chat("chat3", ["customer", now - 23 * HOUR])]);
  await awake().look();
  await awake().look();
  expect([...standing.keys()]).toEqual([first, `alert ${ACME} chat3`]);
  now = START + 30 * MINUTE;
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
  now = START + 30 * MINUTE;
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
  now = START + 30 * MINUTE;
  await awake().look();
  expect(shown.at(-1)?.[1].title).toBe("Your reminder: Title of chat1");
  now = START + HOUR + MINUTE;
  await awake().look();
  expect(shown).toHaveLength(2);
});

test("a pause from the alert itself holds what comes", async () => {
  await alerts.onClick("alerts", 1);
  expect(await readPause()).toBe(START + HOUR);
  await store.record([chat("chat1", ["customer", START - 22.5 * HOUR])]);
  now = START + 45 * MINUTE;
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
  now = START + 5.5 * HOUR;
  const asked = ["customer", now] as const;
  await store.record([chat("chat1", asked)]);
  await awake().look();
  expect(shown).toHaveLength(1);
  now += 20 * MINUTE;
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

describe("two accounts at one browser", () => {
  const ANNA = "7";
  const BEN = "12";
  const asked = START - 23 * HOUR;
  const titles = () => shown.map(([, { title }]) => title);

  test("nobody is alerted of what only the other has seen", async () => {
    await rememberAgent(ACME, ANNA, 1);
    await store.record([
      toldBy(chat("chat1", ["customer", asked]), [ANNA]),
      toldBy(chat("chat2", ["customer", asked]), [BEN]),
    ]);
    await alerts.look();
    expect(titles()).toEqual(["Title of chat1 is waiting"]);
  });

  test("who takes over is told what only the other was told, once", async () => {
    await rememberAgent(ACME, ANNA, 1);
    const record = chat("chat1", ["customer", asked]);
    await store.record([toldBy(record, [ANNA])]);
    await alerts.look();
    now = START + 20 * MINUTE;
    await rememberAgent(ACME, BEN, 1);
    await store.record([toldBy({ ...record, seenAt: now }, [BEN])]);
    await awake().look();
    await awake().look();
    await rememberAgent(ACME, ANNA, 1);
    await awake().look();
    expect(titles()).toEqual(["Title of chat1 is waiting", "Title of chat1 is waiting"]);
  });

  test("what one skips, ignores or puts off, the other still hears of", async () => {
    const record = chat("chat1", ["customer", START - 20 * HOUR]);
    const other = chat("chat2", ["customer", START - 20 * HOUR]);
    await rememberAgent(ACME, ANNA, 1);
    await store.record([record, other].map((one) => toldBy(one, [ANNA, BEN])));
    await alerts.skip(ACME, "chat1");
    await alerts.later(ACME, "chat2");
    const ignored = { ...emptyRecord(ACME, "chat2"), ignored: { value: true, at: START + 1 } };
    await store.record([toldBy(ignored, [ANNA])]);
    now = START + 3 * HOUR;
    await awake().look();
    expect(shown).toEqual([]);
    await rememberAgent(ACME, BEN, 1);
    await awake().look();
    expect(titles()).toEqual(["2 conversations need you"]);
  });
});
