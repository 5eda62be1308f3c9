import { expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { DEFAULT_SETTINGS, SETTINGS_KEY } from "../settings/settings.ts";
import { DAY, HOUR } from "../time/instant.ts";
import { sweep } from "./sweep.ts";
import { NOW, store, useStage, waitingSince } from "./test-stage.ts";

useStage();

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
