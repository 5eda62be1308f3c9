import { describe, expect, inject, it } from "vitest";
import { until } from "./until.ts";
import { CLOSED, OPEN_WHATSAPP } from "./named-portal.ts";
import { openPortal } from "./portal-tab.ts";
import { startScene } from "./scene.ts";

describe("installing", () => {
  it("serves portal tabs that are open already, without a reload", async () => {
    const scene = await startScene(["early"], { extension: null });
    try {
      const tab = await openPortal(scene.driver, scene.url("early"));
      const loadedAt = await tab.chat.evaluate(() => performance.timeOrigin);
      await scene.driver.install(inject("builds")[scene.driver.browser]);
      await tab.page.bringToFront();
      await tab.badgeShows(OPEN_WHATSAPP, "open");
      await tab.openDialog(CLOSED);
      await tab.badgeShows(CLOSED, "closed");
      await tab.type("Hello");
      await tab.press("Enter");
      await tab.warningOpens();
      expect(await tab.chat.evaluate(() => performance.timeOrigin)).toBe(loadedAt);
    } finally {
      await scene.close();
    }
  });

  it("twice over leaves one overlay", async () => {
    const scene = await startScene(["twice"]);
    try {
      const tab = await scene.open("twice");
      await tab.badgeShows(OPEN_WHATSAPP, "open");
      await scene.driver.install(inject("builds")[scene.driver.browser]);
      await tab.page.bringToFront();
      await tab.portal("receive", OPEN_WHATSAPP, { text: "Hello?" });
      await tab.badgeShows(OPEN_WHATSAPP, "open");
      await until("one overlay stands there", () =>
        tab.chat.evaluate(() => document.querySelectorAll("reply-window-overlay").length === 1),
      );
    } finally {
      await scene.close();
    }
  });
});

describe("removing", () => {
  it("leaves the page as it was", async () => {
    const scene = await startScene(["gone"]);
    try {
      const tab = await scene.open("gone");
      await tab.badgeShows(OPEN_WHATSAPP, "open");
      await scene.driver.uninstall();
      await until("the overlay is gone", () =>
        tab.chat.evaluate(() => document.querySelector("reply-window-overlay") === null),
      );
    } finally {
      await scene.close();
    }
  });
});
