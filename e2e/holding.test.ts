import type { ElementHandle } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import type { PortalTab } from "./portal-tab.ts";
import { useScene } from "./scene.ts";
import { until } from "./until.ts";

const scene = useScene(["holding", "drafted"]);

/** Instagram, written 23 h 41 min ago and not answered by a person. */
const LATE = "chat103";
const TEXT = "We have read you\nand answer in the morning.";

interface Extension {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
}

async function allowHolding(): Promise<void> {
  const options = await scene().driver.openExtensionPage("options.html");
  await options.evaluate(async (text) => {
    const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
    const holdingReplies = [{ line: "", language: "en", text }];
    await (browser ?? chrome)!.storage.local.set({ settings: { version: 2, holdingReplies } });
  }, TEXT);
  await options.close();
}

/** Presses the button in the notice with the mouse. */
async function press(tab: PortalTab): Promise<void> {
  const find = () =>
    tab.chat.evaluateHandle(() =>
      document
        .querySelector("reply-window-overlay")
        ?.shadowRoot?.querySelector<HTMLElement>("[data-part=notice] [data-action=holding]"),
    );
  await until("the holding reply is offered", async () => (await find()).asElement() !== null);
  await ((await find()).asElement() as ElementHandle<HTMLElement>).click();
}

describe("the holding reply", () => {
  it("comes into an empty composer by a click; sent by the agent, it answers nobody", async () => {
    await allowHolding();
    const tab = await scene().open("holding");
    await tab.openDialog(LATE);
    await tab.badgeShows(LATE, "open");
    const before = await tab.badge(LATE);
    await press(tab);
    await until("it stands in the composer", async () => (await tab.composer()).value === TEXT);
    expect(await tab.sent()).toEqual([]);
    await tab.press("Enter");
    await until("it was sent", async () => (await tab.sent()).length === 1);
    await tab.portal("idle");
    await until("it was read", async () => (await tab.pieces("notice")).length === 0);
    const after = await tab.badge(LATE);
    expect(after?.unanswered).toBe("yes");
    expect(after?.closesAt).toBe(before?.closesAt);
  });

  it("never takes the place of a draft", async () => {
    await allowHolding();
    const tab = await scene().open("drafted");
    await tab.openDialog(LATE);
    await tab.type("Dear Mira");
    await press(tab);
    await until("it says so", async () => {
      const [notice] = await tab.pieces("notice");
      return notice?.text.startsWith("Your draft stays") ?? false;
    });
    expect((await tab.composer()).value).toBe("Dear Mira");
  });
});
