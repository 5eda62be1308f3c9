import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { expect, inject, it } from "vitest";
import { PAST_A_DAY } from "./named-portal.ts";
import { startScene } from "./scene.ts";
import { until } from "./until.ts";

/** Where Firefox looks for what is managed for one person. */
const FIREFOX_POLICY = ".mozilla/managed-storage/reply-window@reply-window.app.json";

/** One setting is enforced, the other proposed. */
const POLICY = {
  team: { name: "Acme", date: "2026-11-20" },
  locked: ["channels.facebook-messages.extendTo7Days"],
  settings: {
    version: 2,
    channels: { "facebook-messages": { extendTo7Days: true, atSend: "block" } },
  },
};

/** Firefox reads the policy from a file when it starts, below the person's home folder. */
async function withPolicyFile(run: () => Promise<void>): Promise<void> {
  const home = process.env["HOME"] ?? homedir();
  const folder = await mkdtemp(join(tmpdir(), "reply-window-home-"));
  await mkdir(join(folder, ".mozilla/managed-storage"), { recursive: true });
  const manifest = { name: "reply-window@reply-window.app", description: "-", type: "storage" };
  await writeFile(join(folder, FIREFOX_POLICY), JSON.stringify({ ...manifest, data: POLICY }));
  process.env["HOME"] = folder;
  try {
    await run();
  } finally {
    process.env["HOME"] = home;
    await rm(folder, { recursive: true, force: true });
  }
}

/** Chromium's own page for trying policies sets them for the running browser, through all that a real one goes through. */
async function setChromiumPolicy(page: Page): Promise<void> {
  const namespace = new URL(page.url()).host;
  const policies = Object.entries(POLICY).map(([name, value]) => ({
    namespace,
    name,
    value,
    // Mandatory, for this person, from the cloud.
    level: 1,
    scope: 0,
    source: 1,
  }));
  const tester = await page.browser().newPage();
  await tester.goto("chrome://policy/test");
  await tester.evaluate((text) => {
    const { chrome } = globalThis as unknown as {
      chrome: { send(name: string, args?: readonly string[]): void };
    };
    chrome.send("listenPoliciesUpdates");
    chrome.send("setLocalTestPolicies", ["answer", text, ""]);
  }, JSON.stringify(policies));
  await tester.close();
}

it("what the browser's management enforces is shown locked, with who set it, and every page obeys", async () => {
  await withPolicyFile(async () => {
    const isFirefox = inject("browser") === "firefox";
    const scene = await startScene(["managed"]);
    try {
      const tab = await scene.open("managed");
      await tab.openDialog(PAST_A_DAY);
      const options = await scene.driver.openExtensionPage("options.html");
      if (!isFirefox) {
        await tab.badgeShows(PAST_A_DAY, "closed");
        await setChromiumPolicy(options);
      }
      // In Chromium the policy came while the page stood open.
      await tab.badgeShows(PAST_A_DAY, "human-agent");
      const seen = () =>
        options.evaluate(() => {
          const card = document.querySelector('[data-channel="facebook-messages"]');
          const input = card?.querySelectorAll<HTMLInputElement>("[role=switch]")[1];
          const block = card?.querySelector<HTMLInputElement>('input[type=radio][value="block"]');
          return {
            locked: input?.disabled,
            on: input?.checked,
            by: card?.textContent.match(/Set by .*?browser\./u)?.[0],
            proposed: block?.checked,
            proposedIsFree: block?.disabled === false,
            team: document.querySelector(".team-name")?.textContent,
          };
        });
      await until("the switch shows whose it is", async () => (await seen()).locked === true);
      expect(await seen()).toEqual({
        locked: true,
        on: true,
        by: "Set by Acme, through the management of this browser.",
        proposed: true,
        proposedIsFree: true,
        team: "Settings of Acme, November 20, 2026",
      });
      const popup = await scene.driver.openExtensionPage("popup.html");
      await until("the popup says whose settings these are, and of when", () =>
        popup.evaluate(() =>
          document.body.textContent.includes("Settings of Acme, November 20, 2026"),
        ),
      );
      await popup.close();
      await options.evaluate(() => {
        const buttons = [...document.querySelectorAll("button")];
        buttons.find(({ textContent }) => textContent === "Reset settings")?.click();
      });
      await until("what was only proposed is as delivered", async () => !(await seen()).proposed);
      expect((await seen()).on).toBe(true);
      await tab.page.bringToFront();
      await tab.badgeShows(PAST_A_DAY, "human-agent");
    } finally {
      await scene.close();
    }
  });
});
