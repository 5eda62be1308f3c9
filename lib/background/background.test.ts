import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { planAlerts, type AlertMarks } from "../alerts/plan-alerts.ts";
import { viewsOf } from "../overview/accounts.ts";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import { readAgents, rememberAgent } from "../settings/agents.ts";
import { noteClock, readClocks } from "../settings/clocks.ts";
import { dismissHealth } from "../settings/health.ts";
import { DEFAULT_SETTINGS, SETTINGS_KEY } from "../settings/settings.ts";
import { DATABASE_NAME } from "../store/schema.ts";
import { createStore, type Store } from "../store/store.ts";
import { DAY, HOUR, MINUTE, type Instant } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { atMostOnceIn } from "./at-most.ts";
import {
  handleMessages,
  LOOK_ALARM,
  SOON_ALARM,
  refreshToolbar,
  scheduleLooks,
  scheduleSweep,
  sweep,
  SWEEP_ALARM,
} from "./background.ts";
import { createCache } from "./cache.ts";
import { isNewlyAlive, loadMessenger, serveOpenTabs } from "./open-tabs.ts";
import { showDialog } from "./show-dialog.ts";
import { tellRecorded } from "./tell.ts";

const NOW = Date.UTC(2026, 10, 21, 12);
const ACME = "acme.bitrix24.com";

interface FakeTab {
  readonly id: number;
  readonly url: string;
  readonly lastAccessed?: number;
  readonly windowId?: number;
  readonly discarded?: boolean;
}

const NO_ALERTS = { look: async () => undefined, skip: async () => undefined };

let tabs: FakeTab[] = [];
let store: Store;
const query = vi.fn<(asked: { url: string | string[] }) => Promise<FakeTab[]>>();
const sendToTab = vi.fn<(tabId: number, message: unknown) => Promise<unknown>>();
const sendToPages = vi.fn<(message: unknown) => Promise<unknown>>();
const create = vi.fn<(asked: { url: string }) => Promise<{ id: number }>>();
const updateTab = vi.fn<(id: number, change: object) => Promise<void>>();
const updateWindow = vi.fn<(id: number, change: object) => Promise<void>>();
const executeScript = vi.fn<(asked: object) => Promise<unknown[]>>();
const getAll = vi.fn<() => Promise<{ origins: string[] }>>();

beforeEach(() => {
  fakeBrowser.reset();
  tabs = [];
  query.mockImplementation(async ({ url }) => {
    const hosts = [url].flat().map((match) => match.replace(/^https:\/\/\*?\.?|\/\*$/g, ""));
    return tabs.filter((tab) => hosts.some((host) => new URL(tab.url).hostname.endsWith(host)));
  });
  sendToTab.mockReset().mockResolvedValue(undefined);
  sendToPages.mockReset().mockRejectedValue(new Error("Receiving end does not exist."));
  create.mockReset().mockResolvedValue({ id: 99 });
  updateTab.mockReset();
  updateWindow.mockReset();
  executeScript.mockReset().mockResolvedValue([]);
  getAll.mockReset().mockResolvedValue({ origins: ["https://*.bitrix24.com/*"] });
  Object.assign(fakeBrowser.tabs, { query, sendMessage: sendToTab, create, update: updateTab });
  Object.assign(fakeBrowser.windows, { update: updateWindow });
  Object.assign(fakeBrowser.runtime, { sendMessage: sendToPages });
  Object.assign(fakeBrowser.scripting, { executeScript });
  Object.assign(fakeBrowser.permissions, { getAll });
  store = createStore();
});

afterEach(async () => {
  await store.close();
  await deleteDB(DATABASE_NAME);
});

function waitingSince(dialog: string, ago: number, at: Instant = NOW): DialogRecord {
  return {
    ...emptyRecord(ACME, dialog),
    connector: { value: "whatsappbytwilio", at },
    messages: [{ id: 1, by: "customer", kind: "message", at: exactly(at - ago), hasText: true }],
    spans: [{ from: 1, to: 1 }],
    startId: 1,
    newestId: 1,
    readAt: at,
    seenAt: at,
  };
}

test("facts are acknowledged when they are on disk, and a full disk is not acknowledged", async () => {
  const handlers = handleMessages(store, NO_ALERTS, () => undefined);
  const sender = { kind: "page", portal: ACME, tabId: 1, frameId: 0 } as const;
  const records = [waitingSince("chat1", HOUR)];
  expect(await handlers["record-facts"]({ records }, sender)).toEqual({ committed: true });
  expect(await store.list()).toEqual(records);
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("no space", "QuotaExceededError");
  });
  const more = { records: [waitingSince("chat2", HOUR)] };
  await expect(handlers["record-facts"](more, sender)).rejects.toThrow("no space");
});

test("who begins to wait for a customer hears of the next message, also by a clock that is ahead", async () => {
  const handlers = handleMessages(store, NO_ALERTS, () => undefined);
  const sender = { kind: "page", portal: ACME, tabId: 1, frameId: 0 } as const;
  const marks = { waiting: true };
  const before = Date.now() - 30 * HOUR;
  await store.record(["chat1", "chat2", "chat3"].map((id) => waitingSince(id, 0, before)));
  await handlers["mark-dialog"](
    { portal: ACME, dialog: "chat1", marks },
    { kind: "extension-page" },
  );
  const waiting = { value: true, at: Date.now() };
  const mark = { ...emptyRecord(ACME, "chat2"), waiting };
  await handlers["record-facts"]({ records: [mark] }, sender);
  // Written after the mark, by a portal whose clock is ten minutes behind.
  const { messages, ...written } = waitingSince("chat1", 10 * MINUTE, Date.now());
  const next = { ...messages[0]!, id: 2 };
  const records = ["chat1", "chat2"].map((dialog): DialogRecord => {
    return { ...written, dialog, messages: [next], spans: [{ from: 1, to: 2 }], newestId: 2 };
  });
  await handlers["record-facts"]({ records }, sender);
  // A page that has heard of no acknowledgement says it again.
  await handlers["record-facts"]({ records: [mark] }, sender);
  const plan = planAlerts(await store.list(), DEFAULT_SETTINGS, await marksNow(), Date.now());
  expect(plan.due.map(({ kind, conversation }) => [kind, conversation.dialog])).toEqual([
    ["reopened", "chat1"],
    ["reopened", "chat2"],
  ]);
});

async function marksNow(): Promise<AlertMarks> {
  return { fired: await store.firedAlerts(), pausedUntil: 0, agents: {}, zone: "UTC" };
}

test("a commit is told to all tabs of that portal and to no other", async () => {
  tabs = [
    { id: 1, url: `https://${ACME}/online/` },
    { id: 2, url: `https://${ACME}:8443/crm/` },
    { id: 3, url: "https://other.bitrix24.com/online/" },
  ];
  sendToTab.mockRejectedValueOnce(new Error("Could not establish connection."));
  const records = [waitingSince("chat1", HOUR)];
  await tellRecorded(records);
  const told = { to: "page", name: "facts-recorded", payload: { records } };
  expect(sendToTab.mock.calls).toEqual([
    [1, told],
    [2, told],
  ]);
  expect(sendToPages).toHaveBeenCalledWith({ ...told, to: "extension-pages" });
});

test("the toolbar counts who waits and is running out, says it in words, and knows when to look again", async () => {
  await store.record([
    waitingSince("chat1", 23 * HOUR),
    waitingSince("chat2", 21 * HOUR),
    waitingSince("chat3", HOUR),
    waitingSince("chat4", 30 * HOUR),
  ]);
  await refreshToolbar(
    createCache(() => store.list()),
    NOW,
  );
  expect(await fakeBrowser.action.getBadgeText({})).toBe("2");
  expect(await fakeBrowser.action.getTitle({})).toMatch(/2 customers wait/);
  expect((await fakeBrowser.alarms.get("toolbar"))?.scheduledTime).toBe(NOW + HOUR);
  await refreshToolbar(
    createCache(() => store.list()),
    NOW + HOUR,
  );
  expect(await fakeBrowser.action.getBadgeText({})).toBe("1");
  await refreshToolbar(
    createCache(() => store.list()),
    NOW + 2 * DAY,
  );
  expect(await fakeBrowser.action.getBadgeText({})).toBe("");
  expect(await fakeBrowser.alarms.get("toolbar")).toBeUndefined();
});

test("the toolbar says in a line more that a page could not be read, until that is dismissed", async () => {
  vi.spyOn(fakeBrowser.runtime, "getManifest").mockReturnValue({
    manifest_version: 3,
    name: "Reply Window",
    version: "1.0.0",
  });
  const handlers = handleMessages(store, NO_ALERTS, () => undefined);
  const cache = createCache(() => store.list());
  await handlers["report-health"](
    { portal: ACME, layout: "imol", missing: ["sendButton"] },
    { kind: "page", portal: ACME, tabId: 1, frameId: 0 },
  );
  await refreshToolbar(cache, Date.now());
  expect(await fakeBrowser.action.getTitle({})).toMatch(/nobody waits.*\n.*could not be read/);
  await dismissHealth();
  await refreshToolbar(cache, Date.now());
  expect(await fakeBrowser.action.getTitle({})).not.toContain("could not be read");
});

test("an alarm is never set nearer than browsers ring", async () => {
  await store.record([waitingSince("chat1", DAY - 1000)]);
  await refreshToolbar(
    createCache(() => store.list()),
    NOW,
  );
  expect((await fakeBrowser.alarms.get("toolbar"))?.scheduledTime).toBe(NOW + 30_000);
});

test("without access the toolbar asks for it, and a database that fails costs only the count", async () => {
  getAll.mockResolvedValue({ origins: [] });
  const failing = createCache(() => Promise.reject(new Error("made up")));
  await refreshToolbar(failing, NOW);
  expect(await fakeBrowser.action.getBadgeText({})).toBe("?");
  expect(await fakeBrowser.action.getTitle({})).toContain("may not read");
});

test("a sweep forgets windows that ended more than the set days ago", async () => {
  await store.record([
    waitingSince("chat1", 32 * DAY),
    waitingSince("chat2", 30 * DAY),
    waitingSince("chat3", HOUR),
  ]);
  expect(await sweep(store, NOW)).toBe(1);
  await fakeBrowser.storage.local.set({
    [SETTINGS_KEY]: { ...DEFAULT_SETTINGS, retentionDays: 7 },
  });
  expect(await sweep(store, NOW)).toBe(1);
  expect((await store.list()).map(({ dialog }) => dialog)).toEqual(["chat3"]);
});

test("erasing takes what lies beside the records too: who is at this browser there, and the portal's clock", async () => {
  const OTHER = "other.bitrix24.com";
  const handlers = handleMessages(store, NO_ALERTS, () => undefined);
  const sender = { kind: "extension-page" } as const;
  const learn = async (): Promise<void> => {
    for (const portal of [ACME, OTHER]) {
      await rememberAgent(portal, "7", 1);
      await noteClock(portal, MINUTE, Date.now());
    }
  };
  const kept = async (): Promise<readonly string[]> => {
    const [agents, clocks] = await Promise.all([readAgents(), readClocks()]);
    return [...Object.keys(agents), ...clocks.keys()];
  };
  await learn();
  await handlers["erase-some"]({ portal: ACME, dialog: "chat1" }, sender);
  expect(await kept()).toEqual([ACME, OTHER, ACME, OTHER]);
  await handlers["erase-some"]({ portal: ACME }, sender);
  expect(await kept()).toEqual([OTHER, OTHER]);
  await learn();
  await handlers["erase-dialogs"]({}, sender);
  expect(await kept()).toEqual([]);
});

test("facts that are just being written down when a portal is erased are erased too", async () => {
  const handlers = handleMessages(store, NO_ALERTS, () => undefined);
  const page = { kind: "page", portal: ACME, tabId: 7, frameId: 0 } as const;
  const ours = { kind: "extension-page" } as const;
  const some = () => handlers["erase-some"]({ portal: ACME }, ours);
  const all = () => handlers["erase-dialogs"]({}, ours);
  for (const erase of [some, all]) {
    const recording = handlers["record-facts"](
      { records: [waitingSince("chat1", HOUR)], me: "7", clockAhead: MINUTE },
      page,
    );
    await erase();
    await recording;
    expect(await store.list()).toEqual([]);
  }
});

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

test("who dies right after facts were recorded is woken to look for what follows from them", async () => {
  const recording = vi.spyOn(store, "record").mockImplementation(async () => {
    // An alarm outlives the background: it has to be set before the facts are safe.
    const soon = await fakeBrowser.alarms.get(SOON_ALARM);
    expect(soon?.scheduledTime).toBeLessThanOrEqual(Date.now() + 30_000);
    throw new Error("killed");
  });
  const handlers = handleMessages(store, NO_ALERTS, () => {});
  const told = handlers["record-facts"]({ records: [] }, { portal: "acme.example" } as never);
  await expect(told).rejects.toThrow("killed");
  expect(recording).toHaveBeenCalledOnce();
});

test("a conversation is shown in the tab that has it, the one used last first", async () => {
  tabs = [
    { id: 1, url: `https://${ACME}/online/`, lastAccessed: 1, windowId: 5 },
    { id: 2, url: `https://${ACME}/crm/`, lastAccessed: 2, windowId: 6 },
    { id: 3, url: `https://${ACME}:8443/online/`, lastAccessed: 9 },
  ];
  sendToTab.mockImplementation(async (id) => (id === 1 ? { opened: true } : undefined));
  expect(await showDialog(ACME, "chat7")).toEqual({ shown: true });
  expect(sendToTab.mock.calls.map(([id]) => id)).toEqual([2, 1]);
  expect(updateTab).toHaveBeenCalledWith(1, { active: true });
  expect(updateWindow).toHaveBeenCalledWith(5, { focused: true });
  expect(create).not.toHaveBeenCalled();
});

test("where no tab has it, it opens at the portal's own address", async () => {
  tabs = [{ id: 1, url: `https://${ACME}/online/` }];
  sendToTab.mockRejectedValue(new Error("Could not establish connection."));
  expect(await showDialog(ACME, "chat7")).toEqual({ shown: true });
  expect(create).toHaveBeenCalledWith({ url: `https://${ACME}/online/?IM_LINES=chat7` });
});

test("open tabs get what the manifest's content scripts say, each in its world", async () => {
  tabs = [
    { id: 1, url: `https://${ACME}/online/` },
    { id: 2, url: `https://${ACME}/crm/`, discarded: true },
  ];
  const matches = ["https://*.bitrix24.com/*"];
  fakeBrowser.runtime.getManifest = () => ({
    manifest_version: 3,
    name: "",
    version: "1",
    content_scripts: [
      { matches, js: ["content-script.js"], all_frames: true },
      { matches, js: ["page-model.js"], all_frames: true, world: "MAIN" },
    ],
  });
  executeScript.mockRejectedValueOnce(new Error("Cannot access contents of the page."));
  await serveOpenTabs();
  expect(executeScript.mock.calls).toEqual([
    [
      {
        target: { tabId: 1, allFrames: true },
        files: ["/content-script.js"],
        world: "ISOLATED",
        injectImmediately: true,
      },
    ],
    [
      {
        target: { tabId: 1, allFrames: true },
        files: ["/page-model.js"],
        world: "MAIN",
        injectImmediately: true,
      },
    ],
  ]);
});

test("the late bundle goes into the frame that asked, and a frame that is gone is said", async () => {
  expect(await loadMessenger(7, 3)).toEqual({ loaded: true });
  expect(executeScript).toHaveBeenCalledWith(
    expect.objectContaining({ target: { tabId: 7, frameIds: [3] } }),
  );
  executeScript.mockRejectedValueOnce(new Error("No frame with id 3"));
  expect(await loadMessenger(7, 3)).toEqual({ loaded: false });
});

test("records are read once while the background lives, and again after some were erased", async () => {
  const load = vi
    .fn<() => Promise<DialogRecord[]>>()
    .mockRejectedValueOnce(new Error("made up"))
    .mockResolvedValue([waitingSince("chat1", HOUR)]);
  const cache = createCache(load);
  await expect(cache.records()).rejects.toThrow("made up");
  cache.add([waitingSince("chat2", HOUR)]);
  const both = await Promise.all([cache.records(), cache.records()]);
  expect(both.map((records) => records.length)).toEqual([2, 2]);
  expect(load).toHaveBeenCalledTimes(2);
  cache.forget();
  expect(await cache.records()).toHaveLength(1);
});

test("a background that merely woke up is not newly alive", async () => {
  expect(await isNewlyAlive()).toBe(true);
  expect(await isNewlyAlive()).toBe(false);
});

test("a burst of events costs one run now and one after the pause", async () => {
  vi.useFakeTimers();
  const run = vi.fn<() => Promise<void>>().mockResolvedValue();
  const ask = atMostOnceIn(MINUTE, run);
  for (let i = 0; i < 50; i++) ask();
  expect(run).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(run).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(run).toHaveBeenCalledTimes(2);
  run.mockRejectedValueOnce(new Error("made up"));
  ask();
  ask();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(run).toHaveBeenCalledTimes(4);
  vi.useRealTimers();
});

test("two accounts of a portal stay apart: what each has seen, and what each says by hand", async () => {
  const handlers = handleMessages(store, NO_ALERTS, () => undefined);
  const page = { kind: "page", portal: ACME, tabId: 1, frameId: 0 } as const;
  const ours = { kind: "extension-page" } as const;
  const here = async () => viewsOf(await store.list(), await readAgents());
  const tell = (me: string, ...dialogs: string[]) =>
    handlers["record-facts"](
      { records: dialogs.map((id) => waitingSince(id, HOUR, Date.now())), me },
      page,
    );
  await tell("7", "chat1", "chat2");
  await handlers["mark-dialog"]({ portal: ACME, dialog: "chat2", marks: { ignored: true } }, ours);
  expect((await here()).map(({ dialog }) => dialog)).toEqual(["chat1", "chat2"]);
  await tell("12", "chat2", "chat3");
  const seen = await here();
  expect(seen.map(({ dialog }) => dialog)).toEqual(["chat2", "chat3"]);
  expect(seen.every(({ ignored }) => ignored === undefined)).toBe(true);
  await refreshToolbar(
    createCache(() => store.list()),
    Date.now() + 22.5 * HOUR,
  );
  expect(await fakeBrowser.action.getBadgeText({})).toBe("2");
  await tell("7", "chat1");
  expect((await here()).find(({ dialog }) => dialog === "chat2")?.ignored?.value).toBe(true);
});

test("a page hears nothing of who else has seen its conversations", async () => {
  const handlers = handleMessages(store, NO_ALERTS, () => undefined);
  const page = { kind: "page", portal: ACME, tabId: 1, frameId: 0 } as const;
  const records = [waitingSince("chat1", HOUR, Date.now())];
  await handlers["record-facts"]({ records, me: "7" }, page);
  const answer = await handlers["recall-dialogs"]({ portal: ACME, dialogs: ["chat1"] }, page);
  expect(answer.records).toEqual(records);
  tabs = [{ id: 5, url: `https://${ACME}/online/` }];
  await tellRecorded(await store.list());
  expect(JSON.stringify(sendToTab.mock.calls)).not.toContain("accounts");
});

test("what is asked for while the background wakes up is done once, when that is over", async () => {
  vi.useFakeTimers();
  const run = vi.fn<() => Promise<void>>().mockResolvedValue();
  const { promise, resolve } = Promise.withResolvers<void>();
  const ask = atMostOnceIn(MINUTE, run, promise);
  // The alarm that woke it, then what it does at each start.
  ask();
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(run).not.toHaveBeenCalled();
  ask();
  resolve();
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(run).toHaveBeenCalledTimes(1);
  // Awake, it is as ever.
  ask();
  await vi.advanceTimersByTimeAsync(0);
  ask();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(run).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});
