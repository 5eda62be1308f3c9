import { expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { type AlertMarks, planAlerts } from "../alerts/plan-alerts.ts";
import { viewsOf } from "../overview/accounts.ts";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import { readAgents, rememberAgent } from "../settings/agents.ts";
import { noteClock, readClocks } from "../settings/clocks.ts";
import { DEFAULT_SETTINGS } from "../settings/settings.ts";
import { HOUR, MINUTE } from "../time/instant.ts";
import { SOON_ALARM } from "./alarms.ts";
import { createCache } from "./cache.ts";
import { handleMessages } from "./handle-messages.ts";
import { refreshToolbar } from "./refresh-toolbar.ts";
import { tellRecorded } from "./tell.ts";
import {
  ACME,
  NO_ALERTS,
  openTabs,
  sendToTab,
  store,
  useStage,
  waitingSince,
} from "./test-stage.ts";

useStage();

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
  openTabs([{ id: 5, url: `https://${ACME}/online/` }]);
  await tellRecorded(await store.list());
  expect(JSON.stringify(sendToTab.mock.calls)).not.toContain("accounts");
});
