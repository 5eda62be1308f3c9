import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { CHAT } from "./layouts.ts";
import { CLOSED } from "./named-portal.ts";
import { useScene } from "./scene.ts";
import { until } from "./until.ts";

const scene = useScene(["renamed"]);

/** What the popup shows of pages that could not be read. */
const SEEN = '.health [data-action="copy-report"]';

const SAID = "Zaphod owes 4711 towels before Michaelmas";

/** What a press of this button puts on the clipboard. */
function copiedFrom(page: Page, selector: string): Promise<string> {
  return page.evaluate(async (button) => {
    const copied: string[] = [];
    navigator.clipboard.writeText = async (text) => void copied.push(text);
    document.querySelector<HTMLElement>(button)?.click();
    return copied.join("");
  }, selector);
}

describe("a page that is not what it was", () => {
  it("says so in the popup, with a report that holds no word of it, until that is dismissed", async () => {
    const { driver } = scene();
    const tab = await scene().open("renamed", {}, CHAT);
    await tab.openDialog(CLOSED);
    await tab.chipShows(CLOSED, "closed");
    await tab.portal("receive", CLOSED, { text: SAID });
    await tab.chipShows(CLOSED, "open");
    const popup = await driver.openExtensionPage("popup.html");
    expect(await popup.$(SEEN)).toBeNull();
    // As a release does that calls a class by another name.
    await tab.page.bringToFront();
    await tab.chat.evaluate((button) => {
      const rename = (): void => {
        for (const element of document.querySelectorAll(button)) element.className = "renamed";
      };
      rename();
      new MutationObserver(rename).observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
      });
    }, CHAT.sendButton);
    // A look at the clock is a look at the page. A popup in the background draws nothing.
    await tab.chat.evaluate(() => dispatchEvent(new Event("focus")));
    await popup.bringToFront();
    await until("the popup says so", async () => (await popup.$(SEEN)) !== null);
    const report = await copiedFrom(popup, SEEN);
    expect(report).toMatch(/^Reply Window [\d.]+\n.+\nNot found on the page:\nchat, \S+: \w+/);
    expect(report).toContain("sendButton");
    const names = (await tab.portal("dialogs")).map(({ title }) => title);
    const words = [...names, ...SAID.split(" "), "bitrix24", "renamed.", CLOSED];
    for (const word of words) expect(report).not.toContain(word);
    const options = await driver.openExtensionPage("options.html");
    await until("the options say so too", () =>
      options.evaluate(
        () =>
          document.querySelector('[data-part="health"]')?.textContent?.includes("sendButton") ??
          false,
      ),
    );
    expect(await copiedFrom(options, '#health [data-action="copy-report"]')).toBe(report);
    await options.close();
    await popup.bringToFront();
    await popup.click('[data-action="dismiss-report"]');
    await until("the popup says no more", async () => (await popup.$(".health")) === null);
  });
});
