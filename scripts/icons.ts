/**
 * Draws public/icon/*.png from the mark, by a screenshot of it: `node scripts/icons.ts`. The pictures are committed; run it
 * again when the mark changes.
 */
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launch } from "puppeteer-core";
import { MARK } from "../components/pages/mark.ts";
import { needBrowsers } from "./browsers.ts";

const SIZES = [16, 32, 48, 96, 128];

/** Small pictures need bolder hands, and no air around them; the store wants some around the large one. */
function svgOf(size: number): string {
  const stroke = size <= 16 ? 8 : size <= 32 ? 6.5 : 5.5;
  const box = size === 128 ? "-6 -6 76 76" : size <= 32 ? "2.5 2.5 59 59" : "0 0 64 64";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${size}" height="${size}">
    <path fill="${MARK.color}" d="${MARK.bubble}"/>
    <path fill="none" stroke="#fff" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round" d="${MARK.hands}"/>
  </svg>`;
}

const folder = new URL("../public/icon/", import.meta.url);
await mkdir(folder, { recursive: true });
const { chromium } = await needBrowsers(["chromium"]);
const browser = await launch({ executablePath: chromium, args: ["--no-sandbox"] });
for (const size of SIZES) {
  const page = await browser.newPage();
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svgOf(size)}`);
  await page.screenshot({
    path: `${fileURLToPath(folder)}${size}.png`,
    omitBackground: true,
  });
  await page.close();
}
await browser.close();
