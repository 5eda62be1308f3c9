import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import { rememberAgent } from "../settings/agents.ts";
import { HOUR } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { createCache } from "./cache.ts";
import { openNext, openPanel } from "./commands.ts";

const NOW = Date.UTC(2026, 10, 18, 12);
const ACME = "acme.bitrix24.com";
const create = vi.fn<(asked: { url: string }) => Promise<{ id: number }>>();

beforeEach(() => {
  fakeBrowser.reset();
  create.mockReset().mockResolvedValue({ id: 1 });
  Object.assign(fakeBrowser.tabs, { query: async () => [], create });
});

function wroteAgo(dialog: string, ago: number, more: Partial<DialogRecord> = {}): DialogRecord {
  return {
    ...emptyRecord(ACME, dialog),
    connector: { value: "whatsappbytwilio", at: NOW },
    messages: [{ id: 1, by: "customer", kind: "message", at: exactly(NOW - ago), hasText: true }],
    spans: [{ from: 1, to: 1 }],
    newestId: 1,
    readAt: NOW,
    seenAt: NOW,
    ...more,
  };
}

const cacheOf = (...records: DialogRecord[]) => createCache(async () => records);
const opened = () => create.mock.lastCall?.[0].url;

test("the key leads to the conversation that closes next, of those who wait for me", async () => {
  await rememberAgent(ACME, "12", 1);
  const cache = cacheOf(
    wroteAgo("chat1", 5 * HOUR),
    wroteAgo("chat2", 20 * HOUR),
    wroteAgo("chat3", 21 * HOUR, { owner: { value: "7", at: NOW } }),
    wroteAgo("chat4", 22 * HOUR, { ignored: { value: true, at: NOW } }),
    wroteAgo("chat5", 30 * HOUR),
  );
  await openNext(cache, NOW);
  expect(opened()).toContain("IM_LINES=chat2");
});

test("where nobody waits, it leads to the panel", async () => {
  await openNext(cacheOf(wroteAgo("chat5", 30 * HOUR)), NOW);
  expect(opened()).toMatch(/\/sidepanel\.html$/);
});

test("the panel opens beside the page, and in a tab where the browser refuses", async () => {
  const open = vi.fn<(where: { windowId: number }) => Promise<void>>().mockResolvedValue();
  await openPanel(7, { chrome: { sidePanel: { open } } });
  expect(open).toHaveBeenCalledWith({ windowId: 7 });
  const toggle = vi.fn<() => Promise<void>>().mockResolvedValue();
  await openPanel(undefined, { browser: { sidebarAction: { toggle } } });
  expect(toggle).toHaveBeenCalledOnce();
  expect(create).not.toHaveBeenCalled();
  open.mockRejectedValue(new Error("may only be called in response to a user gesture"));
  await openPanel(7, { chrome: { sidePanel: { open } } });
  expect(opened()).toMatch(/\/sidepanel\.html$/);
});
