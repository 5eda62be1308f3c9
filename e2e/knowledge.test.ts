import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "vitest";
import { until } from "./until.ts";
import { OPEN, TRUE_STATES } from "./named-portal.ts";
import { startScene, useScene } from "./scene.ts";

const scene = useScene(["killed", "tabs", "burst"]);

/** Tabs that must agree on when things happened get one clock. */
const NOW = Math.floor(Date.now() / 1000) * 1000;
const ALIKE = { model: "off", now: NOW };

/** A conversation of which only opening it says how long it may be answered. */
const LEARNED = OPEN;

describe("with the background ended in between", () => {
  it("badges go on by themselves, and what was learned then is not lost", async () => {
    const first = await scene().open("killed", ALIKE);
    await first.badgeShows(LEARNED, "unknown");
    await scene().driver.killBackground();
    await first.page.bringToFront();
    await first.openDialog(LEARNED);
    await first.badgeShows(LEARNED, "open");
    await scene().driver.killBackground();
    const second = await scene().open("killed", ALIKE);
    await second.badgeShows(LEARNED, "open");
  });

  it("again and again during a burst of messages, the last of them counts everywhere", async () => {
    const tab = await scene().open("burst", ALIKE);
    await tab.openDialog(LEARNED);
    await tab.badgeShows(LEARNED, "open");
    let at = 0;
    for (let round = 0; round < 3; round += 1) {
      for (let message = 0; message < 10; message += 1) {
        at = await tab.receive(LEARNED, { text: `No. ${message}` });
      }
      if (scene().driver.browser === "chromium" || round === 0) {
        await scene().driver.killBackground();
        await tab.page.bringToFront();
      }
    }
    const other = await scene().open("burst", ALIKE);
    await until("the other tab knows the last message", async () => {
      const badge = await other.badge(LEARNED);
      return badge?.closesAt === new Date(at + 86_400_000).toISOString();
    });
  });
});

describe("what was learned in one tab", () => {
  it("is shown in another tab that stands open", async () => {
    const one = await scene().open("tabs", ALIKE);
    const other = await scene().open("tabs", ALIKE);
    await other.badgeShows(LEARNED, "unknown");
    await one.page.bringToFront();
    await one.openDialog(LEARNED);
    await one.badgeShows(LEARNED, "open");
    await other.badgeShows(LEARNED, "open");
  });
});

describe("after a restart of the browser", () => {
  it("a conversation opened once keeps its badge", async () => {
    const profile = await mkdtemp(join(tmpdir(), "reply-window-profile-"));
    try {
      const portal = { port: 0 };
      const before = await startScene(["restart"], { profile });
      portal.port = Number(new URL(before.url("restart")).port);
      const tab = await before.open("restart", ALIKE);
      await tab.openDialog(LEARNED);
      await tab.badgeShows(LEARNED, "open");
      // A second tab shows it only when it is on disk.
      const witness = await before.open("restart", ALIKE);
      await witness.badgeShows(LEARNED, "open");
      await before.close();

      const after = await startScene(["restart"], { profile }, portal);
      try {
        const again = await after.open("restart", ALIKE);
        await again.badgeShows(LEARNED, TRUE_STATES[LEARNED]!);
      } finally {
        await after.close();
      }
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
