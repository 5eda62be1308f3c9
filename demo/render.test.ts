// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { CULTURES } from "./culture/culture.ts";
import { ImMessenger } from "./im/messenger.ts";
import { Messenger } from "./legacy/messenger.ts";
import { Acts } from "./model/acts.ts";
import { steppedClock } from "./model/clock.ts";
import { addInternalChats } from "./model/internal.ts";
import { NAMED } from "./model/named.ts";
import { Portal } from "./model/portal.ts";
import { playStories } from "./model/story.ts";
import { readOptions, type LayoutName, type PortalOptions } from "./options.ts";
import { Work } from "./page/work.ts";
import { renderPage, type RenderedPage, type RenderOptions } from "./render.ts";

const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;

function namedPortal(options: Pick<PortalOptions, "lang">): Acts {
  const acts = new Acts(new Portal(steppedClock(NOW)), options.lang);
  addInternalChats(acts.portal, NOW);
  playStories(acts, NAMED, NOW);
  return acts;
}

function optionsFrom(query: string): Omit<PortalOptions, "now"> & RenderOptions {
  const options = readOptions(new URLSearchParams(query));
  return { ...options, now: NOW, computerZone: null, internal: true };
}

function rendered(
  layout: LayoutName,
  more: Partial<RenderOptions> = {},
  opened = "chat101",
): { readonly page: RenderedPage; readonly acts: Acts } {
  const options = optionsFrom("");
  const acts = namedPortal(options);
  const page = renderPage(document, layout, acts.portal, { ...options, ...more }, opened);
  document.body.replaceChildren(page.root);
  return { page, acts };
}

const texts = (root: ParentNode, css: string): (string | null)[] =>
  [...root.querySelectorAll(css)].map((node) => node.textContent);
const HEADINGS = ".bx-im-message-list-date-group-title__text";

afterEach(() => document.body.replaceChildren());

for (const layout of ["imol", "chat"] as const) {
  for (const release of [2025, 2026]) {
    test(`the ${layout} page of ${release} is the one a person would see`, async () => {
      const options = optionsFrom(`layout=${layout}&release=${release}&stale=0&culture=en-GB`);
      const acts = namedPortal(options);
      for (const dialog of acts.portal.dialogs.values()) dialog.counter = 0;
      const live = new ImMessenger(layout, acts, options, new Work());
      document.body.replaceChildren(live.list.root, live.content);
      await live.openDialog("chat101");
      live.list.draw();
      const page = renderPage(document, layout, acts.portal, options, "chat101");
      expect(page.root.querySelector(".bx-im-messenger__content_container")!.innerHTML).toBe(
        live.content.innerHTML,
      );
      expect(page.root.querySelector(".bx-im-messenger__list_container")!.innerHTML).toBe(
        live.list.root.innerHTML,
      );
    });
  }
}

test("the legacy page is the one a person would see", async () => {
  const options = optionsFrom("stale=0");
  const acts = namedPortal(options);
  const live = new Messenger(acts, options, new Work());
  document.body.replaceChildren(live.root);
  await live.openDialog("chat101");
  live.list.redraw();
  const page = renderPage(document, "legacy", acts.portal, options, "chat101");
  for (const css of [
    ".bx-messenger-body-wrap",
    ".bx-messenger-recent-lines-wrap",
    ".bx-messenger-textarea-place",
  ])
    expect(page.root.querySelector(css)!.innerHTML).toBe(live.root.querySelector(css)!.innerHTML);
});

test("times of the newer layouts are the computer's, those of the legacy one the profile's", () => {
  const zones = { zone: 330, computerZone: "America/New_York" };
  const time = (root: ParentNode, css: string): string => texts(root, css).at(-1) ?? "";
  const chat = rendered("chat", zones).page.root;
  // Three hours and twelve minutes before noon UTC.
  expect(time(chat, ".bx-im-message-status__date")).toBe("3:48 am");
  const legacy = rendered("legacy", zones).page.root;
  expect(time(legacy, ".bx-messenger-content-item-date")).toBe("2:18 pm");
  const date = [...legacy.querySelectorAll("[data-messagedate]")]
    .at(-1)!
    .getAttribute("data-messagedate");
  expect(date).toBe("Fri Nov 20 2026 03:48:00 GMT-0500 (Eastern Standard Time)");
});

test("a day by UTC puts the small hours under the heading of the day before", () => {
  const options = optionsFrom("");
  const { portal } = namedPortal(options);
  const dialog = portal.dialog("chat121");
  dialog.messages.length = 0;
  const acts = new Acts(portal, "en");
  acts.receive(dialog, { text: "evening", at: Date.UTC(2026, 10, 17, 20) });
  acts.receive(dialog, { text: "small hours", at: Date.UTC(2026, 10, 17, 23, 30) });
  const shown = (headings: "utc" | "local"): (string | null)[] =>
    texts(
      renderPage(
        document,
        "chat",
        portal,
        { ...options, headings, computerZone: "Europe/Kyiv", release: 2025 },
        "chat121",
      ).root,
      HEADINGS,
    );
  expect(shown("utc")).toEqual(["Tuesday, November 17"]);
  expect(shown("local")).toEqual(["Tuesday, November 17", "Wednesday, November 18"]);
});

test("headings keep the words of the moment a conversation was opened", () => {
  const { acts } = rendered("chat");
  const options = { ...optionsFrom(""), computerZone: "UTC" };
  const late = { ...options, now: NOW + 24 * HOUR, openedAt: NOW };
  acts.receive(acts.portal.dialog("chat101"), { text: "next day", at: NOW + 20 * HOUR });
  const root = renderPage(document, "chat", acts.portal, late, "chat101").root;
  expect(texts(root, HEADINGS)).toEqual(["Wednesday, November 18", "today"]);
  const fresh = renderPage(
    document,
    "chat",
    acts.portal,
    { ...late, openedAt: late.now },
    "chat101",
  );
  expect(texts(fresh.root, HEADINGS)).toEqual(["Wednesday, November 18", "yesterday", "today"]);
  const legacy = renderPage(document, "legacy", acts.portal, { ...late, zone: 0 }, "chat101").root;
  expect(texts(legacy, ".bx-messenger-content-group-title").slice(-1)).toEqual(["today"]);
});

test("cultures and languages decide the words of dates", () => {
  const shown = (id: keyof typeof CULTURES, lang: RenderOptions["lang"]): (string | null)[] =>
    texts(
      rendered("imol", { culture: CULTURES[id], lang, computerZone: "UTC" }).page.root,
      `${HEADINGS}, .bx-im-message-status__date`,
    ).slice(0, 2);
  expect(shown("de", "de")).toEqual(["Mittwoch, 18. November", "12:00"]);
  expect(shown("en-US", "ru")).toEqual(["Среда, ноября 18", "12:00 pm"]);
  expect(shown("ar", "ar")[0]).toBe("الأربعاء, 18 نوفمبر");
});

test("the page's model comes with the page", () => {
  const { page } = rendered("imol");
  expect(Object.keys(page.pageModel)).toEqual(["BXIM", "BX"]);
  const legacy = rendered("legacy").page.pageModel["BXIM"] as { messenger: { currentTab: string } };
  expect(legacy.messenger.currentTab).toBe("chat101");
});
