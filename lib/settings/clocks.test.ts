import { beforeEach, expect, test } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { HOUR, MINUTE, SECOND } from "../time/instant.ts";
import type { PortalClock } from "../time/portal-clock.ts";
import { watchClock } from "./clock-in-force.ts";
import {
  aheadBy,
  checkClocks,
  forgetClocks,
  noteClock,
  readClocks,
  watchClocks,
  type Clocks,
} from "./clocks.ts";

const NOW = Date.UTC(2026, 10, 21, 12);
const ACME = "acme.bitrix24.com";
const OTHER = "other.bitrix24.com";

beforeEach(() => fakeBrowser.reset());

test("each portal has a clock of its own, though two pages tell at once", async () => {
  await Promise.all([
    noteClock(ACME, 5 * MINUTE, NOW),
    noteClock(OTHER, -MINUTE, NOW),
    noteClock(ACME, 4 * MINUTE, NOW + SECOND),
  ]);
  const ahead = aheadBy(await readClocks(), NOW);
  expect([ahead(ACME), ahead(OTHER), ahead("third.bitrix24.com")]).toEqual([
    5 * MINUTE + SECOND,
    0,
    0,
  ]);
});

test("pages of a portal hear of theirs", async () => {
  const { signal } = new AbortController();
  const heard: (number | null)[] = [];
  watchClock(ACME, (ahead) => heard.push(ahead), signal);
  await expect.poll(() => heard).toEqual([null]);
  await noteClock(ACME, -MINUTE, NOW);
  await noteClock(ACME, 5 * MINUTE, NOW + SECOND);
  expect(heard).toEqual([null, -MINUTE, 5 * MINUTE]);
});

test("what is known already is not written again", async () => {
  await noteClock(ACME, 5 * MINUTE, NOW);
  const heard: Clocks[] = [];
  watchClocks((clocks) => heard.push(clocks));
  await noteClock(ACME, 4 * MINUTE, NOW + SECOND);
  await checkClocks(NOW + MINUTE);
  await forgetClocks((portal) => portal === OTHER, NOW);
  expect(heard).toHaveLength(1);
});

test("a computer's clock that was set back counts from then on", async () => {
  await noteClock(ACME, 0, NOW);
  await checkClocks(NOW - HOUR);
  expect(aheadBy(await readClocks(), NOW + HOUR)(ACME)).toBe(HOUR + SECOND);
});

test("a portal that was removed is forgotten, and what is old", async () => {
  await noteClock(ACME, MINUTE, NOW);
  await noteClock(OTHER, MINUTE, NOW);
  await forgetClocks((portal) => portal === ACME, NOW);
  expect([...(await readClocks()).keys()]).toEqual([OTHER]);
  await checkClocks(NOW + 25 * HOUR);
  expect((await readClocks()).size).toBe(0);
});

test("whatever else lies in the storage is left out", async () => {
  const good: PortalClock = [{ ahead: 1, at: NOW }];
  await browser.storage.local.set({
    clocks: {
      [ACME]: { samples: [...good, { ahead: "1", at: NOW }, null, { ahead: 0.5, at: 1 }] },
      [OTHER]: 5,
      third: { samples: "many" },
    },
  });
  expect([...(await readClocks())]).toEqual([[ACME, good]]);
  await browser.storage.local.set({ clocks: "none" });
  expect((await readClocks()).size).toBe(0);
});
