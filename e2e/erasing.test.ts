import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { kept } from "./kept.ts";
import { CLOSED, OPEN, OPEN_WHATSAPP, PAST_A_DAY } from "./named-portal.ts";
import { ask, clickOn } from "./our-pages.ts";
import { useScene } from "./scene.ts";
import { until } from "./until.ts";

const scene = useScene(["erase", "stays", "some", "every", "shut"]);

/** Without the page's model only opening a conversation says how long it may be answered. Tabs get one clock. */
const ALIKE = { model: "off", now: Math.floor(Date.now() / 1000) * 1000 };

/** Where on disk lies what was seen of conversations. */
const SEEN = ["dialogs", "events", "alerts"] as const;

/** A tab in which these conversations are opened, and that is closed again: what was seen there is only remembered. */
async function learn(portal: string, ...dialogs: readonly string[]): Promise<void> {
  const tab = await scene().open(portal, ALIKE);
  for (const dialog of dialogs) {
    await tab.openDialog(dialog);
    await tab.badgeShows(dialog, "open");
  }
  // Another tab knows it only when it is on disk.
  const witness = await scene().open(portal, ALIKE);
  for (const dialog of dialogs) await witness.badgeShows(dialog, "open");
  await tab.page.close();
  await witness.page.close();
}

function hostOf(portal: string): string {
  return new URL(scene().url(portal)).host;
}

/** The portals that the settings page lists as stored, by the first label of their address. */
function listedPortals(options: Page): Promise<string[]> {
  return options.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-portal]")].map(
      ({ dataset }) => dataset["portal"]!.split(".")[0]!,
    ),
  );
}

/** The conversations of a portal that it lists. */
function listedDialogs(options: Page, portal: string): Promise<string[]> {
  return options.evaluate(
    (host) =>
      [...document.querySelectorAll<HTMLElement>(`[data-portal="${host}"] li[data-dialog]`)].map(
        ({ dataset }) => dataset["dialog"]!,
      ),
    hostOf(portal),
  );
}

/** Conversations of a portal that one of the tables on disk knows. */
async function dialogsIn(
  options: Page,
  table: (typeof SEEN)[number],
  portal: string,
): Promise<string[]> {
  const host = hostOf(portal);
  const all = (await kept(options, table)).filter((entry) => entry.portal === host);
  return [...new Set(all.map(({ dialog }) => dialog))].toSorted();
}

/** The numbers of the messages that are known of a conversation. */
async function messagesOf(options: Page, portal: string, dialog: string): Promise<number[]> {
  const host = hostOf(portal);
  const records = await kept(options, "dialogs");
  const record = records.find((one) => one.portal === host && one.dialog === dialog);
  return record?.messages.map(({ id }) => id) ?? [];
}

/** The conversations that the popup lists, and the sections it has, some of them folded. */
function inPopup(popup: Page): Promise<{ listed: string[]; sections: number }> {
  return popup.evaluate(() => ({
    listed: [...document.querySelectorAll<HTMLElement>("[data-part=conversation]")].map(
      ({ dataset }) => dataset["dialog"]!,
    ),
    sections: document.querySelectorAll("[data-section]").length,
  }));
}

describe("erasing", () => {
  it("one portal leaves the others", async () => {
    const gone = await scene().open("erase");
    await gone.badgeShows(PAST_A_DAY, "closed");
    const stays = await scene().open("stays");
    await stays.badgeShows(PAST_A_DAY, "closed");
    await gone.page.close();
    const options = await scene().driver.openExtensionPage("options.html");
    await until("both portals are listed", async () => {
      const listed = await listedPortals(options);
      return listed.includes("erase") && listed.includes("stays");
    });
    await clickOn(options, '[data-portal^="erase."] [data-action="erase-portal"]');
    await clickOn(options, ".stored .question .danger");
    await until("only the other is listed", async () => {
      return !(await listedPortals(options)).includes("erase");
    });
    expect(await listedPortals(options)).toContain("stays");
    await stays.page.close();
    await options.close();
  });

  it("one conversation takes it alone from the disk and from the page that remembers it, for good", async () => {
    await learn("some", OPEN, OPEN_WHATSAPP);
    const tab = await scene().open("some", ALIKE);
    await tab.badgeShows(OPEN, "open");
    await tab.badgeShows(OPEN_WHATSAPP, "open");
    await tab.openDialog(CLOSED);
    await tab.badgeShows(CLOSED, "closed");
    const options = await scene().driver.openExtensionPage("options.html");
    for (const dialog of [OPEN, OPEN_WHATSAPP]) {
      await ask(options, "mark-dialog", {
        portal: hostOf("some"),
        dialog,
        marks: { waiting: true },
      });
    }
    const all = async (): Promise<Record<string, string[]>> => ({
      dialogs: await dialogsIn(options, "dialogs", "some"),
      events: await dialogsIn(options, "events", "some"),
      alerts: await dialogsIn(options, "alerts", "some"),
      listed: (await listedDialogs(options, "some")).toSorted(),
    });
    await until("all of it is on disk and listed", async () => {
      const { dialogs, events, alerts, listed } = await all();
      return (
        [OPEN, OPEN_WHATSAPP, CLOSED].every((dialog) => events!.includes(dialog)) &&
        alerts!.length === 2 &&
        JSON.stringify(listed) === JSON.stringify(dialogs)
      );
    });
    const without = (before: Record<string, string[]>, gone: string): Record<string, string[]> =>
      Object.fromEntries(
        Object.entries(before).map(([name, found]) => [name, found.filter((one) => one !== gone)]),
      );
    const erase = async (dialog: string): Promise<void> => {
      const before = await all();
      await options.bringToFront();
      await clickOn(options, `[data-portal="${hostOf("some")}"] [data-dialog="${dialog}"] button`);
      await clickOn(options, ".stored .question .danger");
      await until(`${dialog} is not listed any more`, async () => {
        return !(await listedDialogs(options, "some")).includes(dialog);
      });
      expect(await all()).toEqual(without(before, dialog));
    };

    await erase(OPEN);
    await tab.page.bringToFront();
    await tab.badgeShows(OPEN, "unknown");
    await tab.badgeShows(OPEN_WHATSAPP, "open");
    await erase(CLOSED);
    await tab.page.bringToFront();
    await tab.frames(10);
    expect((await tab.badge(CLOSED))?.state, "The page shows it").toBe("closed");
    expect((await tab.badge(OPEN_WHATSAPP))?.state, "It is remembered").toBe("open");

    await scene().driver.killBackground();
    await tab.page.bringToFront();
    await tab.openDialog(PAST_A_DAY);
    await until("what is seen now is written down", async () => {
      return (await dialogsIn(options, "events", "some")).includes(PAST_A_DAY);
    });
    const after = await all();
    for (const found of Object.values(after)) {
      expect(found).not.toContain(OPEN);
      expect(found).not.toContain(CLOSED);
    }
    const later = await scene().open("some", ALIKE);
    // All that is remembered comes in one answer.
    await later.badgeShows(OPEN_WHATSAPP, "open");
    expect((await later.badge(OPEN))?.state).toBe("unknown");
    await later.page.close();
    await tab.page.close();
    await options.close();
  });

  it("everything takes what was only remembered from disk, popup and pages, for good, and leaves what a page itself shows", async () => {
    await learn("shut", OPEN_WHATSAPP);
    await learn("every", OPEN);
    const tab = await scene().open("every", ALIKE);
    await tab.badgeShows(OPEN, "open");
    await tab.openDialog(CLOSED);
    await tab.badgeShows(CLOSED, "closed");
    const options = await scene().driver.openExtensionPage("options.html");
    await ask(options, "mark-dialog", {
      portal: hostOf("shut"),
      dialog: OPEN_WHATSAPP,
      marks: { waiting: true },
    });
    const popup = await scene().driver.openExtensionPage("popup.html");
    await until("the popup lists what is remembered and what is shown", async () => {
      const { listed } = await inPopup(popup);
      return [OPEN, OPEN_WHATSAPP, CLOSED].every((dialog) => listed.includes(dialog));
    });
    await until("the settings page lists it", async () => {
      return (await listedPortals(options)).includes("every");
    });

    for (const table of SEEN) expect(await kept(options, table), table).not.toEqual([]);
    const read = await messagesOf(options, "every", CLOSED);
    await options.bringToFront();
    await clickOn(options, ".erase > .danger");
    const asked = Date.now();
    await clickOn(options, ".erase .question .danger");
    await until("it says so", () =>
      options.evaluate(
        () => document.querySelector(".erase output")?.textContent === "Everything was erased.",
      ),
    );
    for (const table of SEEN) expect(await kept(options, table), table).toEqual([]);
    const [erasure, ...more] = await kept(options, "erasures");
    expect(more).toEqual([]);
    expect(erasure).toMatchObject({ portal: "", dialog: "" });
    expect(erasure!.at).toBeGreaterThanOrEqual(asked);
    await until("the settings page lists nothing", async () => {
      return (await listedPortals(options)).length === 0;
    });
    await tab.page.bringToFront();
    await tab.badgeShows(OPEN, "unknown");
    expect((await tab.badge(CLOSED))?.state).toBe("closed");
    await popup.bringToFront();
    await until("the popup shows nothing", async () => (await inPopup(popup)).sections === 0);

    await scene().driver.killBackground();
    await tab.page.bringToFront();
    const fresh = await tab.portal("receive", CLOSED, { text: "Still there?" });
    await tab.badgeShows(CLOSED, "open");
    await popup.bringToFront();
    await until("the popup shows what came since", async () => {
      return (await inPopup(popup)).sections > 0;
    });
    expect(await inPopup(popup)).toEqual({ listed: [CLOSED], sections: 1 });
    const known = await kept(options, "dialogs");
    expect(known.map(({ portal, dialog }) => [portal, dialog])).toEqual([
      [hostOf("every"), CLOSED],
    ]);
    // The page shows the older messages too: they were seen anew. What they prove was erased from the report.
    expect(await messagesOf(options, "every", CLOSED)).toEqual([...read, fresh]);
    await ask(options, "settle-report", {});
    expect(await kept(options, "events")).toEqual([]);
    const later = await scene().open("every", ALIKE);
    // All that is remembered comes in one answer.
    await later.badgeShows(CLOSED, "open");
    expect((await later.badge(OPEN))?.state).toBe("unknown");
    const anew = await scene().open("shut", ALIKE);
    await anew.badgeShows(OPEN_WHATSAPP, "unknown");
  });
});
