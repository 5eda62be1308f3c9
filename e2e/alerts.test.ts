import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import type { FiredAlert } from "../lib/alerts/fired.ts";
import { kept } from "./kept.ts";
import { CLOSED } from "./named-portal.ts";
import { ask } from "./our-pages.ts";
import { useScene } from "./scene.ts";
import { until } from "./until.ts";

// What is alerted depends on all portals that the browser has seen: each test names its own conversations.
const scene = useScene(["told", "ring", "answered", "quiet", "waits"]);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Extension {
  readonly notifications: {
    getAll(): Promise<Record<string, unknown>>;
    clear(id: string): Promise<boolean>;
    readonly onClosed: { addListener(hear: (id: string) => void): void };
  };
  readonly storage: {
    readonly local: { set(items: object): Promise<void> };
  };
}

/** What was told of a conversation, as the extension keeps it; it is written before anything is shown. */
async function firedOf(witness: Page, dialog: string): Promise<readonly FiredAlert[]> {
  const all = await kept(witness, "alerts");
  // That somebody waits for a customer is kept beside it, and tells nobody anything.
  return all.filter((fired) => fired.dialog === dialog && fired.kind !== "awaited");
}

/** Remembers what is closed: a Firefox without a screen closes each notification as soon as it was shown. */
async function watch(witness: Page): Promise<void> {
  await witness.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
    const closedAlerts: string[] = [];
    Object.assign(globalThis, { closedAlerts });
    (browser ?? chrome)!.notifications.onClosed.addListener((id) => closedAlerts.push(id));
  });
}

/** Ids of the notifications that stand or stood on the screen. */
function shown(witness: Page): Promise<string[]> {
  return witness.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
    const { closedAlerts = [] } = globalThis as unknown as { closedAlerts?: string[] };
    return [...Object.keys(await (browser ?? chrome)!.notifications.getAll()), ...closedAlerts];
  });
}

async function clearAll(witness: Page): Promise<void> {
  await witness.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
    const { notifications } = (browser ?? chrome)!;
    for (const id of Object.keys(await notifications.getAll())) await notifications.clear(id);
  });
}

/** Any message wakes the background, and whenever it wakes it looks for what is due. */
function wake(witness: Page): Promise<void> {
  return ask(witness, "settle-report", {});
}

function setAlerts(witness: Page, alerts: object): Promise<void> {
  return witness.evaluate(async (changed) => {
    const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
    const settings = { version: 2, alerts: changed };
    await (browser ?? chrome)!.storage.local.set({ settings });
  }, alerts);
}

function told(witness: Page, dialog: string, within?: number): Promise<void> {
  const told = async () => (await firedOf(witness, dialog)).length > 0;
  return until(`${dialog} has been alerted`, told, within);
}

/** A customer of whom the alert is due after so many milliseconds. */
async function dueAfter(
  portal: Awaited<ReturnType<ReturnType<typeof scene>["open"]>>,
  id: string,
  delay: number,
): Promise<void> {
  const at = Date.now() + delay - DAY + HOUR;
  await portal.portal("addDialog", { id, line: "whatsappbytwilio", at: at - HOUR });
  await portal.portal("receive", id, { text: "Hello?", at });
}

describe("an alert", () => {
  it("comes once, however often the background dies and wakes", async () => {
    const tab = await scene().open("told");
    const witness = await scene().driver.openExtensionPage("options.html");
    await watch(witness);
    await tab.page.bringToFront();
    await dueAfter(tab, "chat901", -10 * MINUTE);
    await told(witness, "chat901");
    const first = await firedOf(witness, "chat901");
    await until("it is shown", async () => (await shown(witness)).length > 0);
    await clearAll(witness);
    for (let round = 0; round < 2; round += 1) {
      await scene().driver.killBackground();
      await wake(witness);
    }
    await tab.page.bringToFront();
    // What comes after proves that the background has looked again.
    await dueAfter(tab, "chat902", -10 * MINUTE);
    await told(witness, "chat902");
    expect(await firedOf(witness, "chat901")).toEqual(first);
    expect(first).toHaveLength(1);
  });

  it("rings although the background was dead when it fell due", async () => {
    const tab = await scene().open("ring");
    const witness = await scene().driver.openExtensionPage("options.html");
    await tab.page.bringToFront();
    await dueAfter(tab, "chat911", 30_000);
    await tab.badgeShows("chat911", "open");
    await until("the alarm is set", async () => (await alarmAt(witness)) < Date.now() + 30_000);
    await tab.page.close();
    await scene().driver.killBackground();
    expect(await firedOf(witness, "chat911")).toEqual([]);
    await told(witness, "chat911");
  });

  it("does not come for who was answered, nor for what was finished", async () => {
    const tab = await scene().open("answered");
    const witness = await scene().driver.openExtensionPage("options.html");
    await tab.page.bringToFront();
    await dueAfter(tab, "chat921", 20_000);
    await dueAfter(tab, "chat922", 20_000);
    await tab.badgeShows("chat921", "open");
    await tab.portal("reply", "chat921", { text: "Here it is." });
    await tab.portal("finish", "chat922");
    await dueAfter(tab, "chat923", 26_000);
    await tab.openDialog("chat921");
    await tab.badgeShows("chat923", "open");
    await scene().driver.killBackground();
    await told(witness, "chat923");
    expect(await firedOf(witness, "chat921")).toEqual([]);
    expect(await firedOf(witness, "chat922")).toEqual([]);
  });

  it("says when the customer writes for whom somebody waits, also to a background that died meanwhile", async () => {
    const tab = await scene().open("waits");
    const witness = await scene().driver.openExtensionPage("options.html");
    await tab.page.bringToFront();
    await tab.openDialog(CLOSED);
    await tab.badgeShows(CLOSED, "closed");
    await ask(witness, "mark-dialog", {
      portal: new URL(scene().url("waits")).host,
      dialog: CLOSED,
      marks: { waiting: true },
    });
    await scene().driver.killBackground();
    await tab.page.bringToFront();
    await tab.portal("receive", CLOSED, { text: "I am back." });
    await tab.badgeShows(CLOSED, "open");
    await told(witness, CLOSED);
    const [fired, ...more] = await firedOf(witness, CLOSED);
    expect(fired!.kind).toBe("reopened");
    expect(more).toEqual([]);
  });

  it("waits for the end of quiet hours", async () => {
    const witness = await scene().driver.openExtensionPage("options.html");
    const ends = new Date(Date.now() + 15_000 + MINUTE);
    ends.setSeconds(0, 0);
    const to = ends.getHours() * 60 + ends.getMinutes();
    const from = (to + 24 * 60 - 30) % (24 * 60);
    await setAlerts(witness, { quietHours: { enabled: true, from, to } });
    const tab = await scene().open("quiet");
    await dueAfter(tab, "chat931", -20 * MINUTE);
    await tab.badgeShows("chat931", "open");
    await scene().driver.killBackground();
    await told(witness, "chat931", 150_000);
    const [fired] = await firedOf(witness, "chat931");
    expect(fired!.at).toBeGreaterThanOrEqual(ends.getTime());
    await setAlerts(witness, {});
  }, 300_000);
});

/** When the background is to be woken for the next alert; `Infinity` for never. */
function alarmAt(witness: Page): Promise<number> {
  return witness.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, WithAlarms>;
    const found = await (browser ?? chrome)!.alarms.getAll();
    return found.find(({ name }) => name === "alerts")?.scheduledTime ?? Infinity;
  });
}

interface WithAlarms {
  readonly alarms: { getAll(): Promise<{ name: string; scheduledTime: number }[]> };
}
