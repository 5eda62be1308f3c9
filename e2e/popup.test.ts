import { describe, it } from "vitest";
import { until } from "./until.ts";
import { CLOSED, OPEN_WHATSAPP } from "./named-portal.ts";
import { useScene } from "./scene.ts";

// One portal: the popup shows all that it knows, and a conversation's number is its own in one portal only.
const scene = useScene(["popup"]);
const ALIKE = { now: Math.floor(Date.now() / 1000) * 1000 };

describe("the popup", () => {
  it("shows what is learned while it stands open", async () => {
    const tab = await scene().open("popup", ALIKE);
    const popup = await scene().driver.openExtensionPage("popup.html");
    await tab.page.bringToFront();
    await tab.openDialog(CLOSED);
    await tab.portal("receive", CLOSED, { text: "Still there?" });
    await tab.badgeShows(CLOSED, "open");
    // A tab in the background draws nothing; a real popup is in front.
    await popup.bringToFront();
    await until("the popup lists it", () =>
      popup.evaluate(
        (dialog) =>
          document.querySelector<HTMLElement>(`[data-dialog="${dialog}"]`)?.dataset["state"] ===
          "open",
        CLOSED,
      ),
    );
  });

  it("goes to the conversation on a click", async () => {
    const tab = await scene().open("popup", ALIKE);
    await tab.badgeShows(OPEN_WHATSAPP, "open");
    const popup = await scene().driver.openExtensionPage("popup.html");
    await until("the popup lists it", () =>
      popup.evaluate(
        (dialog) => document.querySelector(`[data-dialog="${dialog}"]`) !== null,
        OPEN_WHATSAPP,
      ),
    );
    await popup.evaluate((dialog) => {
      const row = document.querySelector<HTMLElement>(`[data-dialog="${dialog}"]`)!;
      (row.matches("button, a") ? row : row.querySelector<HTMLElement>("button, a"))!.click();
    }, OPEN_WHATSAPP);
    await until("the conversation stands open", async () => {
      const [chip] = await tab.pieces("chip");
      return chip?.dialog === OPEN_WHATSAPP;
    });
  });
});
