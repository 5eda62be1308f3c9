import { beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { dismissHealth } from "../settings/health.ts";
import { DAY, HOUR } from "../time/instant.ts";
import { createCache } from "./cache.ts";
import { handleMessages } from "./handle-messages.ts";
import { refreshToolbar } from "./refresh-toolbar.ts";
import { ACME, getAll, NO_ALERTS, NOW, store, useStage, waitingSince } from "./test-stage.ts";

useStage();

const stored = () => createCache(() => store.list());

test("the toolbar counts who waits and is running out, says it in words, and knows when to look again", async () => {
  await store.record([
    waitingSince("chat1", 23 * HOUR),
    waitingSince("chat2", 21 * HOUR),
    waitingSince("chat3", HOUR),
    waitingSince("chat4", 30 * HOUR),
  ]);
  await refreshToolbar(stored(), NOW);
  expect(await fakeBrowser.action.getBadgeText({})).toBe("2");
  expect(await fakeBrowser.action.getTitle({})).toMatch(/2 customers wait/);
  expect((await fakeBrowser.alarms.get("toolbar"))?.scheduledTime).toBe(NOW + HOUR);
  await refreshToolbar(stored(), NOW + HOUR);
  expect(await fakeBrowser.action.getBadgeText({})).toBe("1");
  await refreshToolbar(stored(), NOW + 2 * DAY);
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
  const cache = stored();
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
  await refreshToolbar(stored(), NOW);
  expect((await fakeBrowser.alarms.get("toolbar"))?.scheduledTime).toBe(NOW + 30_000);
});

test("without access the toolbar asks for it, and a database that fails costs only the count", async () => {
  getAll.mockResolvedValue({ origins: [] });
  const failing = createCache(() => Promise.reject(new Error("made up")));
  await refreshToolbar(failing, NOW);
  expect(await fakeBrowser.action.getBadgeText({})).toBe("?");
  expect(await fakeBrowser.action.getTitle({})).toContain("may not read");
});

describe("a portal that the browser does not let us read any more", () => {
  beforeEach(() => {
    Object.assign(fakeBrowser.permissions, { contains: async () => false });
  });

  test("is asked for by name", async () => {
    await store.record([waitingSince("chat1", HOUR)]);
    await refreshToolbar(stored(), NOW);
    expect(await fakeBrowser.action.getBadgeText({})).toBe("?");
    expect(await fakeBrowser.action.getTitle({})).toMatch(/nobody waits.*\n.*acme\.bitrix24\.com/);
  });

  test("does not take the place of who waits", async () => {
    await store.record([waitingSince("chat1", 23 * HOUR)]);
    await refreshToolbar(stored(), NOW);
    expect(await fakeBrowser.action.getBadgeText({})).toBe("1");
    expect(await fakeBrowser.action.getTitle({})).toContain(ACME);
  });

  test("where nothing was seen, nothing is asked for", async () => {
    await refreshToolbar(stored(), NOW);
    expect(await fakeBrowser.action.getBadgeText({})).toBe("");
  });
});
