import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Layout, LAYOUTS } from "./layouts.ts";
import { until } from "./until.ts";
import { OPEN, OPEN_WHATSAPP } from "./named-portal.ts";
import type { PortalTab } from "./portal-tab.ts";
import { type Scene, startScene } from "./scene.ts";

/** One seed for both runs, and a portal's clock that stands at their beginning but for a second a message. */
const SAME = { seed: 7, now: Math.floor(Date.now() / 1000) * 1000, strip: "off" };

/** Where browsers themselves look for updates and settings, with or without an extension. */
const BROWSERS_OWN = /(?:^|\.)(?:google|googleapis|gstatic|gvt1|mozilla|firefox)\.(?:com|net|org)$/;

interface Run {
  /** `outerHTML` of shell and chat, without the overlay. */
  readonly html: readonly string[];
  /** Every change of the chat's nodes, in order, as text. */
  readonly changes: readonly string[];
  readonly sent: string;
  readonly requests: readonly string[];
  readonly strayHosts: readonly string[];
}

/** A hundred things that happen in a portal on a working day, and what the page is like afterwards. */
async function workingDay(scene: Scene, layout: Layout, extension: boolean): Promise<Run> {
  const asked = scene.driver.requests().length;
  const tab = await scene.open("day", SAME, layout);
  if (extension) await tab.badgeShows(OPEN_WHATSAPP, "open");
  await recordChanges(tab);
  for (let round = 0; round < 10; round += 1) await tenThings(tab, round);
  await tab.portal("idle");
  await tab.frames(5);
  const run = {
    html: await htmlOf(tab),
    changes: await changesOf(tab),
    sent: JSON.stringify(await tab.sent()),
    requests: scene.driver.requests().slice(asked).map(withoutPort),
    strayHosts: scene.driver.strayHosts(),
  };
  await tab.page.close();
  return run;
}

async function tenThings(tab: PortalTab, round: number): Promise<void> {
  const dialogs = ["chat101", "chat102", "chat104", "chat115", "chat119"];
  const dialog = dialogs[round % dialogs.length]!;
  await tab.openDialog(dialog);
  await tab.portal("receive", dialog, { text: `Question ${round}` });
  await tab.portal("receive", "chat103", { text: `Elsewhere ${round}` });
  const sent = (await tab.sent()).length;
  await tab.type(`Answer ${round}`);
  await tab.press("Enter");
  await until("the answer is sent", async () => (await tab.sent()).length > sent);
  await tab.portal("idle");
  await tab.portal("comment", "chat113", { text: `Nice ${round}` });
  await tab.portal("whisper", dialog, { text: `Note ${round}` });
  await tab.portal("rerenderList");
  await tab.portal("addHistory", OPEN, 10);
  await tab.portal("reply", "chat116", { text: `Card or cash ${round}` });
  await tab.portal("refuse", "chat116", { reason: "other" });
  await tab.portal("idle");
}

/** Starts to write down each change of the two lists and everything around them. */
async function recordChanges(tab: PortalTab): Promise<void> {
  await tab.chat.evaluate((scrolled) => {
    const changes: string[] = [];
    const nameOf = (node: Node): string =>
      node instanceof Element ? `${node.tagName}.${node.className}` : node.nodeName;
    const contentOf = (nodes: NodeList): string =>
      [...nodes].map((node) => `${nameOf(node)}:${node.textContent}`).join("|");
    new MutationObserver((records) => {
      for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
        // Written anew at each scroll event, and how many of those there are depends on the frames that were drawn.
        if (nameOf(target) === scrolled && attributeName === "style") continue;
        changes.push(
          [
            type,
            nameOf(target),
            attributeName,
            contentOf(addedNodes),
            contentOf(removedNodes),
          ].join(" "),
        );
      }
    }).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    Object.assign(globalThis, { changesSeen: changes });
  }, "A.bx-messenger-content-group-title");
}

function changesOf(tab: PortalTab): Promise<string[]> {
  return tab.chat.evaluate(() => (globalThis as unknown as { changesSeen: string[] }).changesSeen);
}

async function htmlOf(tab: PortalTab): Promise<string[]> {
  const frames = [...new Set([tab.shell, tab.chat])];
  const html = await Promise.all(
    frames.map((frame) =>
      frame.evaluate(() => {
        const copy = document.documentElement.cloneNode(true) as Element;
        for (const overlay of copy.querySelectorAll("reply-window-overlay")) overlay.remove();
        return copy.outerHTML;
      }),
    ),
  );
  return html.map(withoutPort);
}

function withoutPort(text: string): string {
  return text.replaceAll(/bitrix24\.com:\d+/g, "bitrix24.com");
}

describe("a working day of a hundred acts, with and without the extension", () => {
  let scenes: readonly Awaited<ReturnType<typeof startScene>>[] = [];
  beforeAll(async () => {
    scenes = [await startScene(["day"], { extension: null }), await startScene(["day"])];
  });
  afterAll(async () => {
    for (const scene of scenes) await scene.close();
  });

  it.each(LAYOUTS)(
    "leaves the same page, made by the same changes, from the same requests, in $name",
    async (layout) => {
      const [plain, extended] = scenes;
      const without = await workingDay(plain!, layout, false);
      const with_ = await workingDay(extended!, layout, true);
      expect(with_.sent).toBe(without.sent);
      expect(with_.html).toEqual(without.html);
      expect(with_.changes).toEqual(without.changes);
      expect(without.changes.length).toBeGreaterThan(100);
      const own = (url: string): boolean => /^(?:chrome|moz)-extension:/.test(url);
      expect(with_.requests.filter((url) => !own(url)).toSorted()).toEqual(
        without.requests.toSorted(),
      );
      expect(with_.strayHosts.filter((host) => !BROWSERS_OWN.test(host))).toEqual([]);
    },
  );
});
