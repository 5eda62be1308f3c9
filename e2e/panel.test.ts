import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { LEGACY, NEWER, type Layout } from "./layouts.ts";
import { CLOSED, OPEN_WHATSAPP } from "./named-portal.ts";
import { ask, clickOn } from "./our-pages.ts";
import { useScene } from "./scene.ts";
import { until } from "./until.ts";

// One portal: a conversation's number is its own in one portal only.
const scene = useScene(["panel", ...NEWER.map(panelOf), "suggested"]);

function panelOf({ query }: Layout): string {
  return `panel${query["layout"] === undefined ? "" : `-${query["layout"]}`}`;
}

/** By a provider nobody has classified; its open channel's name ends in "WhatsApp". 20 h ago. */
const UNCLASSIFIED = "chat118";

async function search(panel: Page, typed: string): Promise<void> {
  await until("the list stands there", () =>
    panel.evaluate(() => document.querySelector("input[type=search]") !== null),
  );
  await panel.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>("input[type=search]")!;
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, typed);
}

/** Opens what can be said of a conversation by hand. */
async function actionsOf(panel: Page, dialog: string): Promise<void> {
  const find = `.item:has([data-dialog="${dialog}"]) [data-action="more"]`;
  await clickOn(panel, find);
  await until("its actions stand open", () =>
    panel.evaluate(
      (wanted) =>
        document.querySelector<HTMLDialogElement>(`dialog[data-dialog="${wanted}"]`)?.open === true,
      dialog,
    ),
  );
}

/** Forgets what was seen: the next test finds only its own conversations. */
function eraseAll(panel: Page): Promise<void> {
  return ask(panel, "erase-dialogs", {});
}

describe("the keys", () => {
  it("that the manifest suggests are taken by the browser, and the settings page shows them", async () => {
    const options = await scene().driver.openExtensionPage("options.html");
    const shown = (): Promise<string[]> =>
      options.evaluate(() =>
        [...document.querySelectorAll("[data-command]")].map(
          (row) => row.querySelector("kbd")?.textContent ?? "",
        ),
      );
    await until("the commands are listed", async () => (await shown()).length === 2);
    expect(await shown()).toEqual(["Alt+N", "Alt+W"]);
    await options.close();
  });
});

describe("the side panel", () => {
  // The default layout last: what follows finds its conversations alone.
  it.each([...NEWER, LEGACY])(
    "takes what a person says by hand to $name at once, and shows it as such",
    async (layout) => {
      const tab = await scene().open(panelOf(layout), {}, layout);
      await tab.openDialog(CLOSED);
      await tab.badgeShows(CLOSED, "closed");
      const panel = await scene().driver.openExtensionPage("sidepanel.html");
      await actionsOf(panel, CLOSED);
      await clickOn(panel, "form[data-mark=contactedAt] button[type=submit]");
      await until("it is said in the list", () =>
        panel.evaluate(
          (dialog) =>
            document
              .querySelector(`.item [data-dialog="${dialog}"]`)
              ?.textContent?.includes("entered by hand") ?? false,
          CLOSED,
        ),
      );
      await tab.page.bringToFront();
      const badge = await tab.badgeShows(CLOSED, "open");
      expect(badge.approximate).toBe(true);
      await panel.bringToFront();
      await clickOn(panel, "form[data-mark=contactedAt] button[type=button]");
      await tab.page.bringToFront();
      await tab.badgeShows(CLOSED, "closed");
      await eraseAll(panel);
      await panel.close();
      await tab.page.close();
    },
  );

  it("suggests what an unclassified channel may be, and one press makes it so on the page", async () => {
    const tab = await scene().open("suggested");
    await tab.openDialog(UNCLASSIFIED);
    await tab.badgeShows(UNCLASSIFIED, "unknown");
    const panel = await scene().driver.openExtensionPage("sidepanel.html");
    // What is searched for is folded away nowhere.
    await search(panel, "Rita");
    await actionsOf(panel, UNCLASSIFIED);
    await clickOn(
      panel,
      '[data-part="suggestion"][data-channel="whatsapp"] [data-action="accept"]',
    );
    await tab.page.bringToFront();
    await tab.badgeShows(UNCLASSIFIED, "open");
    await eraseAll(panel);
    await panel.close();
    await tab.page.close();
  });

  it("finds, filters and opens a conversation", async () => {
    const tab = await scene().open("panel");
    await tab.badgeShows(OPEN_WHATSAPP, "open");
    const panel = await scene().driver.openExtensionPage("sidepanel.html");
    await until("the list stands there", () =>
      panel.evaluate(() => document.querySelectorAll(".item").length > 3),
    );
    await panel.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>("input[type=search]")!;
      field.value = "lina";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await until("only she is left", () =>
      panel.evaluate((dialog) => {
        const rows = [...document.querySelectorAll<HTMLElement>("[data-part=conversation]")];
        return rows.length === 1 && rows[0]!.dataset["dialog"] === dialog;
      }, OPEN_WHATSAPP),
    );
    await clickOn(panel, `[data-part="bar"][data-dialog="${OPEN_WHATSAPP}"]`);
    await until("the conversation stands open", async () => {
      const [chip] = await tab.pieces("chip");
      return chip?.dialog === OPEN_WHATSAPP;
    });
  });
});
