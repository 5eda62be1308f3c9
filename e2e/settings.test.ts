import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { until } from "./until.ts";
import { CLOSED, PAST_A_DAY } from "./named-portal.ts";
import { useScene } from "./scene.ts";

const scene = useScene(["two", "person", "block", "off", "words"]);

/** What the options page stores when a lead changes something, seen from an extension page. */
async function store(
  page: Page,
  change: (settings: StoredSettings) => StoredSettings,
): Promise<void> {
  const stored = await page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
    const found = await (browser ?? chrome)!.storage.local.get("settings");
    return found["settings"] ?? null;
  });
  await page.evaluate(
    async (settings) => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
      await (browser ?? chrome)!.storage.local.set({ settings });
    },
    change((stored as StoredSettings | null) ?? { version: 1, channels: {} }),
  );
}

interface Extension {
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
    };
  };
}
interface StoredSettings {
  readonly version: 1;
  readonly channels: Record<string, Record<string, unknown>>;
  readonly language?: string;
}

function withFacebook(change: Record<string, unknown>) {
  return (settings: StoredSettings): StoredSettings => ({
    ...settings,
    channels: {
      ...settings.channels,
      "facebook-messages": { ...settings.channels["facebook-messages"], ...change },
    },
  });
}

describe("a change of the settings", () => {
  it("reaches two open tabs at once", async () => {
    const one = await scene().open("two");
    await one.openDialog(PAST_A_DAY);
    await one.badgeShows(PAST_A_DAY, "closed");
    const two = await scene().open("two");
    await two.openDialog(PAST_A_DAY);
    await two.badgeShows(PAST_A_DAY, "closed");
    const options = await scene().driver.openExtensionPage("options.html");

    await store(options, withFacebook({ extendTo7Days: true }));
    await Promise.all([
      one.badgeShows(PAST_A_DAY, "human-agent"),
      two.badgeShows(PAST_A_DAY, "human-agent"),
    ]);
    await store(options, withFacebook({ extendTo7Days: false }));
    await Promise.all([one.badgeShows(PAST_A_DAY, "closed"), two.badgeShows(PAST_A_DAY, "closed")]);
  });

  it("made on the options page by a person reaches an open tab", async () => {
    const tab = await scene().open("person");
    await tab.openDialog(PAST_A_DAY);
    await tab.badgeShows(PAST_A_DAY, "closed");
    const options = await scene().driver.openExtensionPage("options.html");
    await options.waitForSelector('[data-channel="facebook-messages"] [role="switch"]');
    const [, input] = await options.$$('[data-channel="facebook-messages"] [role="switch"]');
    await input!.click();
    await tab.badgeShows(PAST_A_DAY, "human-agent");
    await input!.click();
    await tab.badgeShows(PAST_A_DAY, "closed");
  });

  it("to block takes send anyway away", async () => {
    const options = await scene().driver.openExtensionPage("options.html");
    await store(options, withFacebook({ atSend: "block" }));
    const tab = await scene().open("block");
    await tab.openDialog(CLOSED);
    await tab.badgeShows(CLOSED, "closed");
    await tab.type("Hello");
    await tab.press("Enter");
    expect((await tab.warningOpens()).actions).not.toContain("send");
    await tab.press("Escape");
    await store(options, withFacebook({ atSend: "warn" }));
  });

  it("to off lets every send pass", async () => {
    const options = await scene().driver.openExtensionPage("options.html");
    await store(options, withFacebook({ atSend: "off" }));
    const tab = await scene().open("off", { refusals: "off" });
    await tab.openDialog(CLOSED);
    await tab.badgeShows(CLOSED, "closed");
    const sent = await tab.sent();
    await tab.type("Hello");
    await tab.press("Enter");
    await until("it is sent", async () => (await tab.sent()).length === sent.length + 1);
    expect(await tab.warning()).toBeNull();
    await store(options, withFacebook({ atSend: "warn" }));
  });

  it("of the language changes the words of an open tab", async () => {
    const options = await scene().driver.openExtensionPage("options.html");
    const tab = await scene().open("words");
    await tab.openDialog(CLOSED);
    const chipSays = (text: string): Promise<void> =>
      until(`the chip says ${text}`, async () => {
        return (await tab.pieces("chip"))[0]?.text.includes(text) ?? false;
      });
    await chipSays("wait until the customer writes");
    await store(options, (settings) => ({ ...settings, language: "es" }));
    await chipSays("espere a que el cliente escriba");
    await store(options, (settings) => ({ ...settings, language: "auto" }));
    await chipSays("wait until the customer writes");
  });
});
