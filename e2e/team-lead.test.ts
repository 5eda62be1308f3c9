import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import type { ReportEvent } from "../lib/report/event.ts";
import { kept } from "./kept.ts";
import { CLOSED, PAST_A_DAY } from "./named-portal.ts";
import { useScene } from "./scene.ts";
import { until } from "./until.ts";

const scene = useScene(["lines", "classify", "file", "choice"]);

/** Files that somebody may take for settings, each wrong in its own way. */
const WRONG_FILES = join(import.meta.dirname, "../lib/settings/wrong-files");

interface Extension {
  readonly storage: { readonly local: { get(keys: readonly string[]): Promise<object> } };
}

/** A conversation of a connector that the rules leave open. */
const PARTNER = "chat118";

/** Waits until an expression holds in a page. */
function shows(page: Page, what: string, holds: (arg: string) => boolean, arg = ""): Promise<void> {
  return until(what, () => page.evaluate(holds, arg));
}

/** Puts a file into the page's first file field, as if a person had chosen it. */
async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    (name, text) => {
      const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
      const files = new DataTransfer();
      files.items.add(new File([text], name, { type: "application/json" }));
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    name,
    text,
  );
}

async function press(page: Page, text: string): Promise<void> {
  await shows(
    page,
    `there is a button “${text}”`,
    (name) => {
      const buttons = [...document.querySelectorAll("button")];
      const found = buttons.find((button) => button.textContent === name);
      found?.click();
      return found !== undefined;
    },
    text,
  );
}

/** What the page hands to the browser to be saved, instead of a file. */
async function catchSaved(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const kept = globalThis as unknown as { saved?: Blob };
    URL.createObjectURL = (blob) => {
      kept.saved = blob as Blob;
      return "#";
    };
  });
  return async () => {
    await shows(page, "something is saved", () => "saved" in globalThis);
    return page.evaluate(() => {
      const kept = globalThis as unknown as { saved?: Blob };
      const { saved } = kept;
      delete kept.saved;
      return saved!.text();
    });
  };
}

describe("a team lead", () => {
  it("sets one open channel apart from its channel, and an open tab follows", async () => {
    const tab = await scene().open("lines");
    await tab.openDialog(PAST_A_DAY);
    await tab.badgeShows(PAST_A_DAY, "closed");
    const options = await scene().driver.openExtensionPage("options.html");
    await shows(
      options,
      "the open channels are listed",
      () => document.querySelectorAll("[data-line]").length > 3,
    );
    const set = (value: string): Promise<void> =>
      options.evaluate((value) => {
        for (const card of document.querySelectorAll("[data-line]")) {
          const label = [...card.querySelectorAll("label")].find(
            ({ textContent }) => textContent === "7-day window",
          );
          if (!label || !card.textContent?.includes("Facebook: Messages")) continue;
          const select = card.querySelector<HTMLSelectElement>(`[id="${label.htmlFor}"]`)!;
          select.value = value;
          select.dispatchEvent(new Event("change", { bubbles: true }));
        }
      }, value);
    await set("true");
    await tab.badgeShows(PAST_A_DAY, "human-agent");
    await set("");
    await tab.badgeShows(PAST_A_DAY, "closed");
  });

  it("says what a channel is that nobody knew, and an open tab follows", async () => {
    const tab = await scene().open("classify");
    await tab.openDialog(PARTNER);
    await tab.badgeShows(PARTNER, "unknown");
    const options = await scene().driver.openExtensionPage("options.html");
    const say = (channel: string): Promise<void> =>
      until("the channel is listed, and classified", () =>
        options.evaluate((value) => {
          const label = [...document.querySelectorAll("label")].find(
            ({ textContent }) => textContent === "wazzup",
          );
          const select = document.querySelector<HTMLSelectElement>(`[id="${label?.htmlFor}"]`);
          if (select === null) return false;
          select.value = value;
          select.dispatchEvent(new Event("change", { bubbles: true }));
          return true;
        }, channel),
      );
    await say("whatsapp");
    const badge = await tab.badgeShows(PARTNER, "open");
    expect(badge.closesAt).not.toBeUndefined();
    await say("other-unlimited");
    await tab.badgeShows(PARTNER, "unlimited");
    await say("");
    await tab.badgeShows(PARTNER, "unknown");
  });

  it("opens a file: a wrong one changes nothing, a right one only after its difference was seen", async () => {
    const tab = await scene().open("file");
    await tab.openDialog(PAST_A_DAY);
    await tab.badgeShows(PAST_A_DAY, "closed");
    const options = await scene().driver.openExtensionPage("options.html");
    await options.waitForSelector('input[type="file"]');
    const file = {
      replyWindowSettings: 1,
      team: { name: "Support Madrid", date: "2026-11-21" },
      locked: ["channels.facebook-messages"],
      settings: { version: 2, channels: { "facebook-messages": { extendTo7Days: true } } },
    };
    await choose(options, "wrong.json", JSON.stringify(file).replace("true", '"yes"'));
    await shows(options, "the file is refused", () =>
      document.body.textContent.includes("Nothing has changed"),
    );
    await tab.badgeShows(PAST_A_DAY, "closed");
    await choose(options, "right.json", JSON.stringify(file));
    await shows(
      options,
      "the difference stands there",
      () =>
        document.querySelector('[data-path="channels.facebook-messages.extendTo7Days"]') !== null,
    );
    await tab.badgeShows(PAST_A_DAY, "closed");
    await press(options, "Take over");
    await tab.badgeShows(PAST_A_DAY, "human-agent");
    await shows(options, "the team's wish stands beside the switch", () =>
      document.body.textContent.includes("Support Madrid asks to leave this as it is."),
    );
    const popup = await scene().driver.openExtensionPage("popup.html");
    await shows(popup, "the popup says whose settings these are", () =>
      document.body.textContent.includes("Settings of Support Madrid"),
    );
    await press(options, "Reset settings");
    await shows(
      options,
      "settings as delivered are no team's",
      () => !document.body.textContent.includes("Settings of Support Madrid"),
    );
    await tab.badgeShows(PAST_A_DAY, "closed");
  });

  it("is told of each wrong file which row is wrong and why, and nothing changes by it", async () => {
    const options = await scene().driver.openExtensionPage("options.html");
    await options.waitForSelector('input[type="file"]');
    const stored = (): Promise<string> =>
      options.evaluate(async () => {
        const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
        return JSON.stringify(await (browser ?? chrome)!.storage.local.get(["settings", "team"]));
      });
    const before = await stored();
    const names = (await readdir(WRONG_FILES)).toSorted();
    const said: string[] = [];
    for (const name of names) {
      await choose(options, name, await readFile(join(WRONG_FILES, name), "utf8"));
      await until(`${name} is refused, in other words than the one before`, async () => {
        const now = await options.$$eval(".team-outcome li", (reasons) =>
          reasons.map(({ textContent }) => textContent).join(" "),
        );
        if (now === "" || now === said.at(-1)) return false;
        said.push(now);
        return true;
      });
    }
    expect(names.length).toBeGreaterThanOrEqual(10);
    for (const [index, reason] of said.entries())
      expect(reason, names[index]).toMatch(/^Row \d+: ./);
    expect(new Set(said).size).toBe(names.length);
    expect(await stored()).toBe(before);
  });

  it("finds in the report what agents chose in warnings, and saves exactly what was recorded", async () => {
    const tab = await scene().open("choice", { refusals: "off" });
    await tab.openDialog(CLOSED);
    await tab.badgeShows(CLOSED, "closed");
    await tab.type("Hello");
    await tab.press("Enter");
    await tab.warningOpens();
    await tab.choose("edit");
    await tab.warningCloses();
    await tab.press("Enter");
    await tab.warningOpens();
    await tab.choose("send");
    await tab.warningCloses();
    const first = await scene().driver.openExtensionPage("report.html");
    await until("both choices are on disk", async () => {
      const found = await kept(first, "events");
      return (
        found.filter(({ kind, portal }) => kind === "warning" && portal.startsWith("choice"))
          .length === 2
      );
    });
    await first.close();
    const report = await scene().driver.openExtensionPage("report.html");
    await shows(
      report,
      "they are counted",
      () =>
        document
          .querySelector('[data-tile="warnings"]')
          ?.textContent?.includes("1 heeded, 1 sent anyway") ?? false,
    );
    const saved = await catchSaved(report);
    await report.evaluate(() => document.querySelector<HTMLElement>('[data-save="json"]')!.click());
    const exported = JSON.parse(await saved()) as { events: ReportEvent[] };
    const monthAgo = Date.now() - 29 * 86_400_000;
    const recent = (found: readonly ReportEvent[]): string[] =>
      found
        .filter(({ at }) => at > monthAgo)
        .map((event) => JSON.stringify(event))
        .toSorted();
    expect(recent(exported.events)).toEqual(recent(await kept(report, "events")));
    expect(exported.events.length).toBeGreaterThan(1);
    await report.evaluate(() => document.querySelector<HTMLElement>('[data-save="csv"]')!.click());
    const [header, ...rows] = (await saved()).trimEnd().split("\r\n");
    expect(header).toMatch(/^kind,at,portal,dialog,/);
    const kindAndTime = ({ kind, at }: ReportEvent): string =>
      `${kind},${new Date(at).toISOString().replace(/\.\d+/, "")}`;
    expect(rows.map((row) => row.split(",", 2).join(",")).toSorted()).toEqual(
      exported.events.map(kindAndTime).toSorted(),
    );
  });
});
