import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { afterEach, beforeEach, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import { DATABASE_NAME } from "../store/schema.ts";
import { createStore, type Store } from "../store/store.ts";
import type { Instant } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";

export const NOW = Date.UTC(2026, 10, 21, 12);
export const ACME = "acme.bitrix24.com";

export const NO_ALERTS = { look: async () => undefined, skip: async () => undefined };

interface FakeTab {
  readonly id: number;
  readonly url: string;
  readonly lastAccessed?: number;
  readonly windowId?: number;
  readonly discarded?: boolean;
}

let tabs: readonly FakeTab[] = [];
export let store: Store;
const query = vi.fn<(asked: { url: string | string[] }) => Promise<FakeTab[]>>();
export const sendToTab = vi.fn<(tabId: number, message: unknown) => Promise<unknown>>();
export const sendToPages = vi.fn<(message: unknown) => Promise<unknown>>();
export const create = vi.fn<(asked: { url: string }) => Promise<{ id: number }>>();
export const updateTab = vi.fn<(id: number, change: object) => Promise<void>>();
export const updateWindow = vi.fn<(id: number, change: object) => Promise<void>>();
export const executeScript = vi.fn<(asked: object) => Promise<unknown[]>>();
export const getAll = vi.fn<() => Promise<{ origins: string[] }>>();

/** These tabs stand open, and no others. */
export function openTabs(open: readonly FakeTab[]): void {
  tabs = open;
}

/** Before each test of a file: a browser that has just been started, without tabs, and an empty database. */
export function useStage(): void {
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
    executeScript.mockReset().mockResolvedValue([{ frameId: 0 }]);
    getAll.mockReset().mockResolvedValue({ origins: ["https://*.bitrix24.com/*"] });
    Object.assign(fakeBrowser.tabs, { query, sendMessage: sendToTab, create, update: updateTab });
    Object.assign(fakeBrowser.windows, { update: updateWindow });
    Object.assign(fakeBrowser.runtime, { sendMessage: sendToPages });
    Object.assign(fakeBrowser.scripting, { executeScript });
    Object.assign(fakeBrowser.permissions, { getAll, contains: async () => true });
    store = createStore();
  });
  afterEach(async () => {
    await store.close();
    await deleteDB(DATABASE_NAME);
  });
}

/** A customer of WhatsApp wrote so long before, and was not answered. */
export function waitingSince(dialog: string, ago: number, at: Instant = NOW): DialogRecord {
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
