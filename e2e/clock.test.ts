import { describe, expect, it } from "vitest";
import { LAYOUTS, LEGACY, type Layout } from "./layouts.ts";
import { OPEN_WHATSAPP } from "./named-portal.ts";
import type { PortalTab } from "./portal-tab.ts";
import { useScene } from "./scene.ts";
import { until } from "./until.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DIFFERENCE = 5 * MINUTE;

const portalOf = ({ query }: Layout): string => `behind-${query["layout"] ?? "legacy"}`;
const scene = useScene([...LAYOUTS.map(portalOf), "ahead"]);

/** A Facebook conversation whose window closes so long from now by the portal's clock. */
const AT_THE_END = "chat300";
async function addClosing(tab: PortalTab, left: number, portalAhead: number): Promise<void> {
  const at = Date.now() + portalAhead + left - DAY;
  await tab.portal("addDialog", { id: AT_THE_END, line: "facebook", at: at - MINUTE });
  await tab.portal("receive", AT_THE_END, { at });
}

describe.each(LAYOUTS)("in $name, with a computer five minutes behind the portal", (layout) => {
  it("nothing is shown as open that is over by the portal's clock, once a message has arrived", async () => {
    const { driver } = scene();
    const tab = await scene().open(portalOf(layout), { ahead: DIFFERENCE }, layout);
    await tab.badgeShows(OPEN_WHATSAPP, "open");
    await addClosing(tab, -2 * MINUTE, DIFFERENCE);
    // Nobody can know better yet: by the computer's clock there are three minutes left.
    await tab.badgeShows(AT_THE_END, "open");
    const at = await tab.receive(OPEN_WHATSAPP);
    await tab.badgeShows(AT_THE_END, "closed");
    const fresh = await tab.badge(OPEN_WHATSAPP);
    expect(fresh).toMatchObject({ state: "open", text: "23h" });
    expect(fresh?.closesAt).toBe(new Date(at + DAY).toISOString());

    const popup = await driver.openExtensionPage("popup.html");
    await until("the popup counts by the portal's clock", () =>
      popup.evaluate((dialog) => {
        const row = document.querySelector<HTMLElement>(`[data-dialog="${dialog}"]`);
        return row?.dataset["state"] === "closed";
      }, AT_THE_END),
    );
    const told = await popup.evaluate(
      () => document.querySelector('[data-part="clock"]')?.textContent ?? "",
    );
    expect(told).toMatch(/clock is about 5 minutes behind/);
    await popup.close();
  });
});

describe("with a computer five minutes ahead of the portal", () => {
  it("no deadline is later for it, and none is wrong", async () => {
    const tab = await scene().open("ahead", { ahead: -DIFFERENCE }, LEGACY);
    await tab.badgeShows(OPEN_WHATSAPP, "open");
    await addClosing(tab, 2 * MINUTE, -DIFFERENCE);
    const at = await tab.receive(OPEN_WHATSAPP);
    await until("the message is read", async () => {
      const badge = await tab.badge(OPEN_WHATSAPP);
      return badge?.closesAt === new Date(at + DAY).toISOString();
    });
    await tab.badgeShows(AT_THE_END, "closed");
  });
});
