import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { type Driver, launch } from "../e2e/driver.ts";
import { keepRecords } from "../e2e/kept.ts";
import { until } from "../e2e/until.ts";
import { emptyRecord, type DialogRecord } from "../lib/policy/dialog-record.ts";
import type { MessageFact } from "../lib/policy/facts.ts";
import { HOUR, MINUTE, type Instant } from "../lib/time/instant.ts";
import { exactly } from "../lib/time/moment.ts";
import { buildIfStale } from "./build.ts";
import { needBrowsers } from "./browsers.ts";
import { ROOT } from "./run.ts";

/**
 * `node scripts/panel-pictures.ts`: popup, side panel and what an alert leads to, with no, one, some and very many
 * conversations, light and dark, into screenshots. The records are made up and put where the extension keeps its own.
 */
const PORTAL = "acme.bitrix24.com";
const COUNTS = [0, 1, 15, 5_000];
const THEMES = ["light", "dark"] as const;
const FOLDER = join(ROOT, "screenshots");

const POPUP = { width: 380, height: 600, deviceScaleFactor: 2 };
const PANEL = { width: 360, height: 900, deviceScaleFactor: 2 };
/** As narrow as a browser lets its panel be. */
const NARROW = { width: 300, height: 900, deviceScaleFactor: 2 };

const TITLES = [
  "Lucía Romero",
  "Tom Becker",
  "Aylin Kaya - WhatsApp Ventas y atención al cliente, Buenos Aires",
  "Донаудампфшиффартсгезельшафт Владимирович",
  "João Silva",
  "محمد العلي",
  "Donaudampfschifffahrtsgesellschaftskapitän",
  "Ivana",
];
const CONNECTORS = ["whatsappbytwilio", "facebook", "fbinstagramdirect", "facebookcomments"];
/** How long ago the customer last wrote, in minutes: nearly over, plenty left, and past 24 hours. */
const AGES = [1_425, 1_385, 1_220, 900, 400, 30, 2, 1_400, 1_500, 2_900, 8_600, 12_000];

function record(n: number, now: Instant): DialogRecord {
  const ago = (AGES[n % AGES.length] ?? 0) + Math.floor(n / AGES.length) * 3;
  const message = (id: number, by: MessageFact["by"], at: Instant): MessageFact => {
    return { id, by, kind: "message", at: exactly(at), hasText: true };
  };
  const wrote = now - ago * MINUTE;
  const messages = [message(n * 2 + 1, "customer", wrote)];
  if (n % 5 === 3) messages.push(message(n * 2 + 2, "agent", wrote + MINUTE));
  const last = messages.at(-1)?.id ?? 0;
  return {
    ...emptyRecord(PORTAL, `chat${n + 100}`),
    connector: { value: CONNECTORS[n % CONNECTORS.length] ?? "facebook", at: now },
    line: { value: String(1 + (n % 4)), at: now },
    owner: { value: String(n % 3), at: now },
    title: {
      value: `${TITLES[n % TITLES.length]}${n < TITLES.length ? "" : ` ${n}`}`,
      at: now,
    },
    messages,
    spans: [{ from: n * 2 + 1, to: last }],
    startId: n * 2 + 1,
    newestId: last,
    readAt: now,
    seenAt: n % 7 === 4 ? wrote + HOUR : now,
    ...(n % 6 === 1 && { contactedAt: { value: now - 2 * HOUR, at: now } }),
    ...(n % 9 === 2 && { ignored: { value: true, at: now } }),
    ...(n % 9 === 8 && { waiting: { value: true, at: now } }),
  };
}

/** A team's hours are on, so that looking ahead is in the pictures. */
function turnOnHours(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    const day = [{ from: 9 * 60, to: 18 * 60 }];
    const workingHours = { enabled: true, zone: "UTC", week: Array.from({ length: 7 }, () => day) };
    const settings = { version: 2, workingHours, alerts: { enabled: false } };
    await chrome.storage.local.set({ settings });
  });
}

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly viewport: typeof PANEL;
  /** Stands there when all is drawn. */
  readonly wait: string;
}

function picturesOf(count: number): readonly Picture[] {
  const list = count === 0 ? ".message" : "[data-dialog]";
  const panel = { path: "sidepanel.html", viewport: PANEL, wait: list };
  const pictures: Picture[] = [
    { name: `popup-${count}`, path: "popup.html", viewport: POPUP, wait: list },
    { ...panel, name: `panel-${count}` },
  ];
  if (count !== 15) return pictures;
  const chosen = encodeURIComponent(`${PORTAL} chat100`);
  return [
    ...pictures,
    { ...panel, name: "panel-15-narrow", viewport: NARROW },
    { ...panel, name: "alert", path: `sidepanel.html#${chosen}`, wait: "dialog[open]" },
  ];
}

async function take(driver: Driver, { name, path, viewport, wait }: Picture): Promise<void> {
  const page = await driver.openExtensionPage(path);
  await page.setViewport(viewport);
  for (const theme of THEMES) {
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: theme },
      // Otherwise a picture shows colours on their way from one theme to the other.
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
    await page.bringToFront();
    await until(`${name} has drawn itself`, () =>
      page.evaluate((wanted) => document.querySelector(wanted) !== null, wait),
    );
    const file = `${join(FOLDER, `${name}-${theme}`)}.png` as const;
    await page.screenshot({ path: file });
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    console.log(wide ? `${file} (WIDER than its window)` : file);
  }
  await page.close();
}

await needBrowsers(["chromium"]);
await buildIfStale("chromium");
await mkdir(FOLDER, { recursive: true });
const driver = await launch({ browser: "chromium", hosts: [PORTAL], language: "en" });
try {
  const keeper = await driver.openExtensionPage("popup.html");
  await until("the extension knows nothing", () =>
    keeper.evaluate(() => document.querySelector(".message") !== null),
  );
  await turnOnHours(keeper);
  for (const count of COUNTS) {
    const now = Date.now();
    await keepRecords(
      keeper,
      Array.from({ length: count }, (_, n) => record(n, now)),
    );
    for (const picture of picturesOf(count)) await take(driver, picture);
  }
} finally {
  await driver.close();
}
