import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { afterEach, beforeEach, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import type { Author, MessageFact } from "../policy/facts.ts";
import { DATABASE_NAME } from "../store/schema.ts";
import { createStore, type Store } from "../store/store.ts";
import type { Instant } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { ALERTS_ALARM, createAlerts, type Alerts } from "./alerts.ts";
import { createCache } from "./cache.ts";

export const START = Date.UTC(2026, 10, 18, 12);
export const ACME = "acme.bitrix24.com";

interface Shown {
  readonly title: string;
  readonly message: string;
  readonly buttons?: readonly { readonly title: string }[];
}

export let now = START;
export let store: Store;
export let alerts: Alerts;
/** What stands on the screen. */
export let standing: Map<string, Shown>;
/** Everything that was ever shown. */
export let shown: [id: string, content: Shown][];
export const createTab = vi.fn<(asked: { url: string }) => Promise<{ id: number }>>();

/** Before each test of a file: nothing stands on the screen, and nothing is known. */
export function useAlerts(): void {
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
}

export function setNow(at: Instant): void {
  now = at;
}

/** A background that has just woken up and knows only what is on disk. */
export function awake(buttons = true): Alerts {
  return createAlerts({ store, cache: createCache(() => store.list()), now: () => now, buttons });
}

/** What is known now of a conversation with these messages, all of them read. */
export function chat(dialog: string, ...messages: (readonly [Author, Instant])[]): DialogRecord {
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

export async function alarmAt(): Promise<Instant | undefined> {
  return (await fakeBrowser.alarms.get(ALERTS_ALARM))?.scheduledTime;
}
