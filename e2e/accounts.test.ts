import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { OPEN_WHATSAPP } from "./named-portal.ts";
import { useScene } from "./scene.ts";
import { until } from "./until.ts";

const scene = useScene(["shift"]);

/** The conversations that popup or panel list. */
function listed(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-dialog]")].map(
      ({ dataset }) => dataset["dialog"]!,
    ),
  );
}

it("two accounts of one portal stay apart: each sees its own conversations, whoever was there before", async () => {
  const first = await scene().open("shift", { agent: 21 });
  await first.badgeShows(OPEN_WHATSAPP, "open");
  const panel = await scene().driver.openExtensionPage("sidepanel.html");
  await until("the panel lists what the first has seen", async () =>
    (await listed(panel)).includes(OPEN_WHATSAPP),
  );
  await first.page.close();

  const second = await scene().open("shift", { agent: 22, rows: 5 });
  const own = (await second.portal("dialogs")).map(({ dialog }) => dialog);
  expect(own).not.toContain(OPEN_WHATSAPP);
  await panel.bringToFront();
  await until("the panel lists only what the second has seen", async () => {
    const dialogs = await listed(panel);
    return dialogs.length > 0 && dialogs.every((dialog) => own.includes(dialog));
  });
  await second.page.close();

  const back = await scene().open("shift", { agent: 21 });
  await back.badgeShows(OPEN_WHATSAPP, "open");
  const popup = await scene().driver.openExtensionPage("popup.html");
  await until("the popup lists what the first has seen, and nothing else", async () => {
    const dialogs = await listed(popup);
    return dialogs.includes(OPEN_WHATSAPP) && !dialogs.some((dialog) => own.includes(dialog));
  });
});
