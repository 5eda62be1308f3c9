import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Driver, launch } from "../e2e/driver.ts";
import { keepRecords } from "../e2e/kept.ts";
import { until } from "../e2e/until.ts";
import { emptyRecord, type DialogRecord } from "../lib/policy/dialog-record.ts";
import type { MessageFact } from "../lib/policy/facts.ts";
import { DAY, HOUR, MINUTE, type Instant } from "../lib/time/instant.ts";
import { exactly } from "../lib/time/moment.ts";
import { buildIfStale } from "./build.ts";
import { type BrowserName, needBrowsers } from "./browsers.ts";
import { ROOT } from "./run.ts";

/**
 * `node scripts/lead-pictures.ts [chromium|firefox] [en|es]`: settings, report and welcome page after a made-up month, light
 * and dark, 360 and 1,600 px wide, into screenshots.
 */
const FOLDER = join(ROOT, "screenshots");
const PORTAL = "acme.bitrix24.com";
const WIDTHS = [360, 1_600];
const THEMES = ["light", "dark"] as const;
const PAGES = ["options", "report", "welcome"] as const;
const CONNECTORS = ["whatsappbytwilio", "facebook", "fbinstagramdirect", "wazzup"];

/** Numbers that look made up and are the same each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A month of conversations: most are answered, some late, some never, some refused. */
function month(now: Instant): readonly DialogRecord[] {
  const roll = dice(11);
  return Array.from({ length: 320 }, (_, n) => {
    const messages: MessageFact[] = [];
    const say = (at: Instant, more: Partial<MessageFact> = {}): void => {
      messages.push({
        id: n * 100 + messages.length + 1,
        by: "customer",
        kind: "message",
        at: exactly(at),
        hasText: true,
        ...more,
      });
    };
    let at = now - 29 * DAY + Math.floor(roll() * 6 * DAY);
    while (at < now - 2 * DAY) {
      const kind = roll();
      say(at);
      if (kind < 0.7) say(at + 5 * MINUTE + Math.floor(roll() * 20 * HOUR), { by: "agent" });
      else if (kind < 0.8) {
        say(at + DAY + HOUR, { by: "agent" });
        say(at + DAY + HOUR, { by: "system", kind: "not-delivered", reason: "window" });
      }
      at += 2 * DAY + Math.floor(roll() * 6 * DAY);
    }
    const first = n * 100 + 1;
    const last = messages.at(-1)?.id ?? first;
    return {
      ...emptyRecord(PORTAL, `chat${n + 100}`),
      connector: { value: CONNECTORS[n % CONNECTORS.length] ?? "facebook", at: now },
      line: { value: String(1 + (n % 3)), at: now },
      owner: { value: String(1 + (n % 4)), at: now },
      title: { value: `Customer ${n}`, at: now },
      messages,
      spans: [{ from: first, to: last }],
      startId: first,
      newestId: last,
      readAt: now,
      seenAt: n % 9 === 0 ? at - 5 * DAY : now,
    };
  });
}

async function take(driver: Driver, name: (typeof PAGES)[number], language: string): Promise<void> {
  for (const theme of THEMES) {
    await set(driver, theme, language);
    for (const width of WIDTHS) {
      const page = await driver.openExtensionPage(`${name}.html`);
      await page.setViewport({ width, height: 900 });
      await page.bringToFront();
      const drawn = { options: "[data-line]", report: "[data-tile]", welcome: "h1" }[name];
      await until(`${name} has drawn itself`, () =>
        page.evaluate((wanted) => document.querySelector(wanted) !== null, drawn),
      );
      await page.evaluate(() => {
        for (const folded of document.querySelectorAll("details")) folded.open = true;
      });
      const path =
        `${join(FOLDER, `${driver.browser}-${language}-${name}-${width}-${theme}`)}.png` as const;
      await page.screenshot({ path, fullPage: true });
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      console.log(wide ? `${path} (WIDER than its window)` : path);
      await page.close();
    }
  }
}

/** Everything that unfolds something on the settings page is on. */
const SETTINGS = {
  version: 2,
  channels: { "facebook-messages": { extendTo7Days: true, atSend: "block" } },
  workingHours: { enabled: true, zone: "Europe/Madrid", daysOff: ["2026-12-25", "2026-12-26"] },
  alerts: { quietHours: { enabled: true } },
  holdingReplies: [
    { line: "", language: "en", text: "We have seen your message and answer tomorrow morning." },
    { line: `${PORTAL}/2`, language: "es", text: "Hemos visto su mensaje: respondemos mañana." },
  ],
  promotionalWords: ["bargain", "last units"],
  refusalFragments: { window: ["ya no se entrega"] },
  quietUntil: 4 * HOUR,
};

/** As a person sets it: theme and language are settings. */
async function set(driver: Driver, theme: string, language: string): Promise<void> {
  const page = await driver.openExtensionPage("options.html");
  await page.evaluate(
    async (settings) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(items: object): Promise<void> } } };
      };
      await chrome.storage.local.set({ settings });
    },
    { ...SETTINGS, theme, language },
  );
  await page.close();
}

const [browser = "chromium", language = "en"] = process.argv.slice(2) as [BrowserName?, string?];
await needBrowsers([browser]);
await buildIfStale(browser);
await mkdir(FOLDER, { recursive: true });
const driver = await launch({ browser, hosts: [PORTAL] });
try {
  const keeper = await driver.openExtensionPage("popup.html");
  await until("the extension knows nothing", () =>
    keeper.evaluate(() => document.querySelector(".message") !== null),
  );
  await keepRecords(keeper, month(Date.now()));
  for (const name of PAGES) await take(driver, name, language);
} finally {
  await driver.close();
}
