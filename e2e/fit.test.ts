import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LAYOUTS } from "./layouts.ts";
import { CLOSED, OPEN, OPEN_WHATSAPP, TRUE_STATES } from "./named-portal.ts";
import type { PortalTab } from "./portal-tab.ts";
import { useScene } from "./scene.ts";
import { until } from "./until.ts";

const scene = useScene(["fit0", "fit1", "fit2"]);

/** A browser's zoom: fewer and larger pixels. */
const ZOOMS = [0.8, 1, 1.5, 2];
const WINDOW = { width: 1280, height: 800 };

async function zoom(tab: PortalTab, factor: number): Promise<void> {
  await tab.page.setViewport({
    width: Math.round(WINDOW.width / factor),
    height: Math.round(WINDOW.height / factor),
    deviceScaleFactor: factor,
  });
}

/** In words, what of the overlay stands where it must not; empty where all of it fits. */
function misfits({ chat, layout }: PortalTab): Promise<string[]> {
  return chat.evaluate((rowSelector) => {
    const found: string[] = [];
    const root = document.querySelector("reply-window-overlay")?.shadowRoot;
    const pieces = [...(root?.querySelectorAll<HTMLElement>("[data-part]") ?? [])].filter((piece) =>
      piece.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    );
    const overlap = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1.5;
    const textsIn = (within: Element): { rect: DOMRect; text: string }[] => {
      const texts = [];
      const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (!node.textContent?.trim() || !node.parentElement?.checkVisibility()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) texts.push({ rect, text: node.textContent });
      }
      return texts;
    };
    const rows = [...document.querySelectorAll(rowSelector)];
    for (const piece of pieces) {
      const rect = piece.getBoundingClientRect();
      const { part, dialog } = piece.dataset;
      if (rect.width === 0 || part === undefined || piece.textContent === "") continue;
      const name = `${part} of ${dialog} “${piece.textContent}”`;
      const middle = (rect.left + rect.right) / 2;
      if (part === "badge") {
        const row = rows.find((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return (rect.top + rect.bottom) / 2 > top && (rect.top + rect.bottom) / 2 < bottom;
        });
        if (row === undefined) found.push(`${name} stands on no row`);
        else if (rect.bottom > row.getBoundingClientRect().bottom + 1)
          found.push(`${name} hangs out of its row`);
        // What stands left of its middle is the avatar's own.
        for (const { rect: other, text } of row === undefined ? [] : textsIn(row))
          if (other.left > middle && overlap(rect, other)) found.push(`${name} over “${text}”`);
      } else if (part === "chip" || part === "notice") {
        for (const { rect: other, text } of textsIn(document.body))
          if (overlap(rect, other)) found.push(`${name} over “${text}”`);
        if (rect.right > innerWidth + 1 || rect.left < -1) found.push(`${name} leaves the window`);
      }
    }
    return found;
  }, layout.row);
}

/** Pieces that are seen although something lies over them. */
function seenUnder({ chat }: PortalTab, cover: string): Promise<string[]> {
  return chat.evaluate((selector) => {
    const root = document.querySelector("reply-window-overlay")?.shadowRoot;
    const over = document.querySelector(selector)?.getBoundingClientRect();
    if (!over) return ["there is nothing over them"];
    return [...(root?.querySelectorAll<HTMLElement>("[data-part]") ?? [])]
      .filter((piece) => {
        const { left, right, top, bottom } = piece.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const under = x > over.left && x < over.right && y > over.top && y < over.bottom;
        return (
          under &&
          right > left &&
          piece.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        );
      })
      .map((piece) => `${piece.dataset["part"]} “${piece.textContent}”`);
  }, cover);
}

async function fits(tab: PortalTab, when: string): Promise<void> {
  await until("everything is placed", async () => (await misfits(tab)).length === 0, 10_000).catch(
    () => {},
  );
  expect(await misfits(tab), when).toEqual([]);
}

describe.each(LAYOUTS.map((layout, index) => ({ ...layout, portal: `fit${index}` })))(
  "the overlay of $name",
  ({ portal, ...layout }) => {
    let tab: PortalTab;
    beforeAll(async () => {
      tab = await scene().open(portal, {}, layout);
      for (const dialog of [OPEN, CLOSED, OPEN_WHATSAPP]) await tab.openDialog(dialog);
      await tab.badgeShows(OPEN_WHATSAPP, TRUE_STATES[OPEN_WHATSAPP]!);
      await tab.portal("receive", CLOSED, { text: "And one more that counts as unread" });
    });
    afterAll(() => tab.page.close());

    it.each(ZOOMS)("covers no word of the page at a zoom of %d", async (factor) => {
      await zoom(tab, factor);
      for (const dialog of [OPEN, CLOSED, OPEN_WHATSAPP]) {
        await tab.openDialog(dialog);
        await fits(tab, `${dialog} at ${factor}`);
      }
      expect((await tab.pieces("badge")).length).toBeGreaterThan(3);
    });

    it("finds its place in a narrow list and a narrow conversation", async () => {
      await zoom(tab, 1);
      for (const width of [400, 220, 120]) {
        await tab.portal("setListWidth", width);
        await fits(tab, `a list of ${width} pixels`);
      }
      await tab.portal("setListWidth", 330);
      for (const width of [520, 380, 280]) {
        await tab.portal("setNarrow", width);
        await fits(tab, `a conversation of ${width} pixels`);
      }
      await tab.portal("setNarrow", null);
    });

    it("stays under a menu of the page, and comes back", async () => {
      await zoom(tab, 1);
      await tab.portal("openMenu");
      await until(
        "nothing is seen over the menu",
        async () => (await seenUnder(tab, ".popup-window")).length === 0,
        10_000,
      ).catch(() => {});
      expect(await seenUnder(tab, ".popup-window")).toEqual([]);
      await tab.portal("closeMenu");
      await fits(tab, "after the menu");
      await until("the chip is seen", async () => (await tab.pieces("chip")).length === 1);
    });
  },
);
