import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Window } from "happy-dom";
import { Acts } from "../demo/model/acts.ts";
import { steppedClock } from "../demo/model/clock.ts";
import { addInternalChats } from "../demo/model/internal.ts";
import { NAMED } from "../demo/model/named.ts";
import { COLLEAGUE, ME } from "../demo/model/people.ts";
import { Portal } from "../demo/model/portal.ts";
import { playStories } from "../demo/model/story.ts";
import { readOptions, type LayoutName, type Release } from "../demo/options.ts";
import { renderPage } from "../demo/render.ts";
import { onlyIn, shapeOf, type Shape } from "./markup-shape.ts";

/** The parts that are compared, by the layout's own names for them. */
const UNITS: Readonly<Record<LayoutName, Readonly<Record<string, string>>>> = {
  legacy: {
    row: ".bx-messenger-cl-item",
    header: ".bx-messenger-panel.bx-messenger-context-chat",
    message: ".bx-messenger-content-item",
    heading: ".bx-messenger-content-group",
    composer: ".bx-messenger-textarea-place",
  },
  imol: { row: ".bx-imol-list-recent__item", ...newer() },
  chat: { row: ".bx-im-list-recent-item__wrap", ...newer() },
};

function newer(): Record<string, string> {
  return {
    header: ".bx-im-chat-header__container",
    message: ".bx-im-message-base__wrap",
    heading: ".bx-im-message-list-date-group-title__container",
    composer: ".bx-im-send-panel__container",
  };
}

/** `im2504-legacy-iframe-en-list.html`: year and month, layout, language, part. */
const CAPTURE = /^im(?<year>\d\d)\d\d-(?<layout>legacy|imol|chat)(?:-iframe)?-(?<lang>[a-z]{2})-/;

interface Capture {
  readonly layout: LayoutName;
  readonly release: Release;
  readonly html: string;
}

function capturesIn(folder: string): Capture[] {
  return readdirSync(folder).flatMap((file) => {
    const { year, layout } = CAPTURE.exec(file)?.groups ?? {};
    if (!file.endsWith(".html") || year === undefined || layout === undefined) return [];
    const release: Release = Number(year) < 26 ? 2025 : 2026;
    return [
      {
        layout: layout as LayoutName,
        release,
        html: readFileSync(join(folder, file), "utf8"),
      },
    ];
  });
}

const window = new Window({ width: 1600, height: 900 });
const document = window.document as unknown as Document;
const NOW = Date.UTC(2026, 10, 20, 12);

/** The stand-in's pages of one layout and release, one for each of its conversations, in both captured languages. */
function* pagesOf(layout: LayoutName, release: Release): Iterable<Element> {
  for (const lang of ["en", "ru"] as const) {
    const acts = new Acts(new Portal(steppedClock(NOW)), lang);
    const { portal } = acts;
    addInternalChats(portal, NOW);
    playStories(acts, NAMED, NOW);
    const [first] = portal.dialogs.values();
    if (first) for (const to of [COLLEAGUE, ME]) acts.transfer(first, to);
    const options = readOptions(new URLSearchParams({ layout, release: String(release), lang }));
    const render = { ...options, now: NOW, computerZone: null, internal: true };
    const chats = [...portal.dialogs.keys(), ...(layout === "chat" ? portal.internal.keys() : [])];
    for (const id of chats) yield renderPage(document, layout, portal, render, id).root;
  }
}

function shapesIn(pages: Iterable<ParentNode>, css: string): Shape {
  return shapeOf([...pages].flatMap((page) => [...page.querySelectorAll(css)]));
}

/** Prints what captures show and the stand-in does not, and the other way round; returns how much the former is. */
function compare(layout: LayoutName, release: Release, captures: readonly Capture[]): number {
  const recorded = captures.map(({ html }) => {
    const page = document.createElement("div");
    page.innerHTML = html;
    return page;
  });
  const rendered = [...pagesOf(layout, release)];
  let missing = 0;
  for (const [unit, css] of Object.entries(UNITS[layout])) {
    const real = shapesIn(recorded, css);
    const ours = shapesIn(rendered, css);
    const lacks = onlyIn(real, ours);
    const adds = onlyIn(ours, real);
    const sum = real.size === 0 ? "not captured" : `${real.size - lacks.length} of ${real.size}`;
    console.log(`${layout} ${release}, ${unit}: ${sum}`);
    if (real.size === 0) continue;
    for (const part of lacks) console.log(`  only captured: ${part}`);
    for (const part of adds) console.log(`  only ours:     ${part}`);
    missing += lacks.length;
  }
  return missing;
}

/**
 * Compares the stand-in's markup with pages of the real front end: `node scripts/compare-markup.ts FOLDER`, of files such as
 * `im2604-chat-en-messages.html`. Per layout and release it goes by tags, classes, names of attributes and nesting of row,
 * header, message, heading and composer. Exits with 1 where a capture shows what the stand-in does not.
 */
const [folder] = process.argv.slice(2);
const captures = folder === undefined ? [] : capturesIn(resolve(folder));
if (captures.length === 0) {
  console.error("Which folder of captures? node scripts/compare-markup.ts FOLDER");
  process.exit(1);
}
let missing = 0;
for (const layout of ["legacy", "imol", "chat"] as const) {
  for (const release of [2025, 2026] as const) {
    const its = captures.filter((one) => one.layout === layout && one.release === release);
    if (its.length > 0) missing += compare(layout, release, its);
  }
}
console.log(`${missing} parts of captured markup are not in the stand-in's`);
process.exit(missing === 0 ? 0 : 1);
