import type { ElementHandle } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IMOL, LAYOUTS, NEWER, OLDER_RELEASE } from "./layouts.ts";
import { until } from "./until.ts";
import { CLOSED, OF_EACH_STATE, OPEN, OPEN_WHATSAPP, TALL, TRUE_STATES } from "./named-portal.ts";
import type { PortalTab } from "./portal-tab.ts";
import { useScene } from "./scene.ts";

const DAY = 86_400_000;
const scene = useScene(
  [
    ...Array.from({ length: 10 }, (_, index) => `list${index}`),
    "bare",
    "hostile",
    "strict",
    "rude",
    "liar",
    "through",
    "under",
  ],
  { viewport: TALL },
);

let next = 0;
const freshPortal = (): string => `list${next++}`;

/** Opens every conversation once, as a curious agent would. */
async function openAll(tab: PortalTab): Promise<void> {
  for (const dialog of Object.keys(TRUE_STATES)) await tab.openDialog(dialog);
}

async function statesOf(tab: PortalTab): Promise<Record<string, string>> {
  const badges = await tab.pieces("badge");
  return Object.fromEntries(badges.map(({ dialog, state }) => [dialog, state]));
}

async function showsTheTruth(tab: PortalTab): Promise<void> {
  await until("every state is known", async () => {
    const states = await statesOf(tab);
    return Object.entries(TRUE_STATES).every(([dialog, state]) => states[dialog] === state);
  }).catch(() => {});
  expect(await statesOf(tab)).toEqual(TRUE_STATES);
}

// One tab a layout, from the first look at it on.
describe.each(LAYOUTS)("badges in the list of $name", (layout) => {
  let tab: PortalTab;
  beforeAll(async () => {
    // Every message has a second of its own: deadlines tell them apart.
    const now = Math.floor(Date.now() / 1000) * 1000;
    tab = await scene().open(freshPortal(), { now }, layout);
  });
  afterAll(() => tab.page.close());

  it("stand on every conversation before any is opened, and say nothing that is not so", async () => {
    await until("every row has its badge", async () => {
      return (await tab.pieces("badge")).length === Object.keys(TRUE_STATES).length;
    });
    await tab.badgeShows(OPEN_WHATSAPP, "open");
    for (const [dialog, state] of Object.entries(await statesOf(tab))) {
      expect([TRUE_STATES[dialog], "unknown"], dialog).toContain(state);
    }
  });

  it("show the true state of each conversation that was opened once", async () => {
    await openAll(tab);
    await showsTheTruth(tab);
  });

  it("count to 24 hours after the customer's last message, in at most four characters", async () => {
    const at = await tab.receive(OPEN);
    await until("the deadline has moved", async () => {
      const badge = await tab.badge(OPEN);
      return badge !== null && Date.parse(badge.closesAt) === at + DAY;
    });
    for (const { text } of await tab.pieces("badge"))
      expect(Array.from(text).length).toBeLessThan(5);
  });

  it.each([
    ["in the open conversation", OPEN],
    ["in another one", OPEN_WHATSAPP],
  ])("change within two frames of a customer's message %s", async (_where, dialog) => {
    await tab.openDialog(OPEN);
    await tab.badgeShows(OPEN, "open");
    const frames = await tab.chat.evaluate(async (id) => {
      const { portal } = globalThis as unknown as {
        portal: { receive(id: string, said: object): unknown };
      };
      const closesAt = (): string | undefined =>
        document
          .querySelector("reply-window-overlay")
          ?.shadowRoot?.querySelector<HTMLElement>(`[data-part="badge"][data-dialog="${id}"]`)
          ?.dataset["closesAt"];
      const before = closesAt();
      portal.receive(id, { text: "One more thing" });
      for (let frame = 1; frame <= 120; frame += 1) {
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
        if (closesAt() !== before) return frame;
      }
      return null;
    }, dialog);
    expect(frames).not.toBeNull();
    expect(frames!).toBeLessThanOrEqual(2);
  });

  it("reopen at once, with no reload, when the customer writes after the end", async () => {
    await tab.openDialog(CLOSED);
    await tab.badgeShows(CLOSED, "closed");
    await tab.portal("receive", CLOSED, { text: "I am back" });
    const badge = await tab.badgeShows(CLOSED, "open");
    expect(badge.unanswered).toBe("yes");
    await tab.chipShows(CLOSED, "open");
  });

  it("stay open when a refusal is about something else", async () => {
    await tab.openDialog(OPEN_WHATSAPP);
    await tab.badgeShows(OPEN_WHATSAPP, "open");
    await tab.portal("reply", OPEN_WHATSAPP, { text: "Yes" });
    await tab.portal("refuse", OPEN_WHATSAPP, { reason: "other" });
    await tab.portal("idle");
    await tab.frames(3);
    expect((await tab.badge(OPEN_WHATSAPP))?.state).toBe("open");
  });

  it("close when a refusal about time arrives", async () => {
    await tab.openDialog(OPEN);
    await tab.badgeShows(OPEN, "open");
    await tab.portal("reply", OPEN, { text: "Are you there?" });
    await tab.portal("refuse", OPEN, { reason: "window" });
    await tab.badgeShows(OPEN, "closed");
  });

  it("are still there, each on its row, after the host has redrawn its whole list", async () => {
    await tab.badgeShows(OPEN_WHATSAPP, "open");
    for (let time = 0; time < 5; time += 1) await tab.portal("rerenderList");
    await tab.frames(3);
    const titles = Object.fromEntries(
      (await tab.portal("dialogs")).map(({ dialog, title }) => [dialog, title]),
    );
    const places = await tab.chat.evaluate(
      (wanted, { row, rowTitle }) => {
        const root = document.querySelector("reply-window-overlay")?.shadowRoot;
        const badges = [...(root?.querySelectorAll<HTMLElement>('[data-part="badge"]') ?? [])];
        const rows = [...document.querySelectorAll(row)].map((element) => ({
          title: element.querySelector(rowTitle)?.textContent?.trim(),
          place: element.getBoundingClientRect(),
        }));
        return badges.map((badge) => {
          if (badge.textContent === "") return "inside";
          const dialog = badge.dataset["dialog"] ?? "";
          const its = rows.find(({ title }) => title === wanted[dialog]);
          const inside = badge.getBoundingClientRect();
          const fits =
            its &&
            inside.left >= its.place.left &&
            inside.right <= its.place.right &&
            inside.top >= its.place.top - 1 &&
            inside.bottom <= its.place.bottom + 1;
          return fits ? "inside" : `${dialog}: elsewhere`;
        });
      },
      titles,
      { row: layout.row, rowTitle: layout.rowTitle },
    );
    expect(places.length).toBe(Object.keys(TRUE_STATES).length);
    expect(new Set(places)).toEqual(new Set(["inside"]));
    expect(
      await tab.chat.evaluate(() => document.querySelectorAll("reply-window-overlay").length),
    ).toBe(1);
  });
});

describe.each(OLDER_RELEASE)("badges in the list of $name", (layout) => {
  it("show the true state of conversations that were opened once", async () => {
    const tab = await scene().open(freshPortal(), {}, layout);
    for (const dialog of OF_EACH_STATE) {
      await tab.openDialog(dialog);
      await tab.badgeShows(dialog, TRUE_STATES[dialog]!);
    }
    await tab.page.close();
  });
});

describe("badges where the page has no model", () => {
  it("come from what the page shows alone", async () => {
    const tab = await scene().open("bare", { model: "off" });
    await tab.openDialog(CLOSED);
    await tab.badgeShows(CLOSED, "closed");
    await tab.openDialog(OPEN);
    await tab.badgeShows(OPEN, "open");
    for (const [dialog, state] of Object.entries(await statesOf(tab))) {
      expect([TRUE_STATES[dialog], "unknown"], dialog).toContain(state);
    }
  });

  // Nothing there names the channel, and in imopenlines.v2 not even the conversation.
  it.each(NEWER)("promise nothing in $name, and nothing is stopped", async (layout) => {
    const tab = await scene().open(freshPortal(), { model: "off" }, layout);
    const seen = new Set<string>();
    for (const dialog of [OPEN, CLOSED, OPEN_WHATSAPP]) {
      await tab.openDialog(dialog);
      await tab.portal("receive", OPEN_WHATSAPP, { text: "And this?" });
      await tab.frames(3);
      for (const part of ["badge", "chip", "notice"] as const)
        for (const { state } of await tab.pieces(part)) seen.add(state);
    }
    expect([...seen]).toEqual(layout === IMOL ? [] : ["unknown"]);
    await tab.openDialog(CLOSED);
    const sent = (await tab.sent()).length;
    await tab.type("Hello");
    await tab.press("Enter");
    await until("it is sent", async () => (await tab.sent()).length === sent + 1);
    expect(await tab.warning()).toBeNull();
    await tab.page.close();
  });
});

describe("badges", () => {
  it.each([
    ["a page whose style sheet hides everything", "hostile", { hostile: "css" }],
    ["a page with a strict content security policy", "strict", { csp: "strict" }],
  ])("are seen on %s", async (_page, portal, query) => {
    const tab = await scene().open(portal, query);
    await tab.badgeShows(OPEN_WHATSAPP, "open");
    const seen = await tab.chat.evaluate((dialog) => {
      const badge = document
        .querySelector("reply-window-overlay")
        ?.shadowRoot?.querySelector(`[data-part="badge"][data-dialog="${dialog}"]`);
      const { width, height } = badge?.getBoundingClientRect() ?? { width: 0, height: 0 };
      return width > 4 && height > 4 && badge!.checkVisibility({ visibilityProperty: true });
    }, OPEN_WHATSAPP);
    expect(seen).toBe(true);
  });

  it("come back when the page throws the overlay out", async () => {
    const tab = await scene().open("rude");
    await tab.badgeShows(OPEN_WHATSAPP, "open");
    await tab.chat.evaluate(() => document.querySelector("reply-window-overlay")!.remove());
    await tab.portal("receive", OPEN_WHATSAPP, { text: "Hello?" });
    await tab.badgeShows(OPEN_WHATSAPP, "open");
  });

  it("never promise more than a day when the page's model lies about times", async () => {
    const tab = await scene().open("liar");
    await tab.badgeShows(OPEN_WHATSAPP, "open");
    await tab.chat.evaluate((aWeek) => {
      const { BXIM } = globalThis as unknown as { BXIM: { messenger: Model } };
      const { message, chat } = BXIM.messenger;
      for (const one of Object.values(message)) one.date = new Date(Date.now() + aWeek);
      for (const one of Object.values(chat)) {
        for (const name of ["entity_data_1", "entityData1"]) {
          const fields = (one[name] ?? "").split("|");
          fields[8] = String(Math.floor((Date.now() + aWeek) / 1000));
          one[name] = fields.join("|");
        }
      }
    }, 7 * DAY);
    await tab.portal("rerenderList");
    await tab.frames(5);
    for (const badge of await tab.pieces("badge")) {
      if (badge.state !== "open") continue;
      expect(Date.parse(badge.closesAt), badge.dialog).toBeLessThanOrEqual(Date.now() + DAY);
    }
  });

  it("let a click through to the row they stand on", async () => {
    const tab = await scene().open("through");
    await tab.badgeShows(OPEN_WHATSAPP, "open");
    const badge = await tab.chat.evaluateHandle(
      (dialog) =>
        document
          .querySelector("reply-window-overlay")
          ?.shadowRoot?.querySelector(`[data-part="badge"][data-dialog="${dialog}"]`),
      OPEN_WHATSAPP,
    );
    const { x, y, width, height } = (await (badge.asElement() as ElementHandle).boundingBox())!;
    await tab.page.mouse.click(x + width / 2, y + height / 2);
    await until("the conversation stands open", async () => {
      return (await tab.pieces("chip"))[0]?.dialog === OPEN_WHATSAPP;
    });
  });

  it("are hidden while a side panel lies over the list, and come back after it", async () => {
    const tab = await scene().open("under");
    await tab.badgeShows(OPEN_WHATSAPP, "open");
    const isSeen = (): Promise<boolean> =>
      tab.chat.evaluate((dialog) => {
        const badge = document
          .querySelector("reply-window-overlay")
          ?.shadowRoot?.querySelector(`[data-part="badge"][data-dialog="${dialog}"]`);
        return badge?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
      }, OPEN_WHATSAPP);
    expect(await isSeen()).toBe(true);
    await tab.portal("openSlider");
    await until("the badge is hidden", async () => !(await isSeen()));
    await tab.portal("closeSlider");
    await until("the badge is seen again", isSeen);
  });
});

interface Model {
  readonly message: Record<string, { date: Date }>;
  readonly chat: Record<string, Record<string, string>>;
}
