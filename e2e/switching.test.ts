import { afterEach, describe, expect, it } from "vitest";
import { CHAT, IMOL, LAYOUTS, LEGACY } from "./layouts.ts";
import { CLOSED, OF_EACH_STATE, OPEN, OPEN_WHATSAPP, TALL, TRUE_STATES } from "./named-portal.ts";
import { portalIn, type PortalTab } from "./portal-tab.ts";
import { useScene } from "./scene.ts";
import { until } from "./until.ts";

const DAY = 86_400_000;
const scene = useScene(["legacy", "imol", "chat", "tabs", "stages"], { viewport: TALL });

/** What stood together on the page in one drawn frame. */
interface Sight {
  /** Title of the conversation that the host shows. */
  readonly title: string;
  /** Numbers of its messages. */
  readonly messages: readonly number[];
  /** Chip and notice, each `dialog state closesAt`. */
  readonly pieces: readonly string[];
  /** Badges, each `dialog state closesAt`, with the title of the row they stand on. */
  readonly badges: readonly (readonly [string, string])[];
}

/** Switches fast, and lets messages arrive elsewhere meanwhile; what each frame showed, each sight once. */
async function switchFast(tab: PortalTab, dialogs: readonly string[], times: number) {
  const { row, rowTitle, headerTitle } = tab.layout;
  return tab.chat.evaluate(
    async (given) => {
      const { portal } = globalThis as unknown as {
        portal: {
          openDialog(id: string): Promise<void>;
          receive(id: string, said: object): Promise<number>;
          idle(): Promise<void>;
        };
      };
      const textOf = (found: Element | null): string => found?.textContent?.trim() ?? "";
      const shown = (name: string): HTMLElement[] => [
        ...(document
          .querySelector("reply-window-overlay")
          ?.shadowRoot?.querySelectorAll<HTMLElement>(`[data-part="${name}"]`) ?? []),
      ];
      const say = ({ dataset }: HTMLElement): string =>
        `${dataset["dialog"]} ${dataset["state"]} ${dataset["closesAt"] ?? ""}`;
      const rowAt = (place: DOMRect): string => {
        const y = place.top + place.height / 2;
        const rows = [...document.querySelectorAll(given.row)];
        const found = rows.find((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top <= y && y <= bottom;
        });
        return textOf(found?.querySelector(given.rowTitle) ?? null);
      };
      const sights = new Set<string>();
      let frames = 0;
      let looking = true;
      // A frame is seen as it is drawn: observers of sizes are told after everything that was asked for before it.
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.cssText = "position:fixed;top:0;height:0;visibility:hidden";
      const everyFrame = (): void => {
        probe.style.width = `${1 + (frames % 2)}px`;
        if (looking) requestAnimationFrame(everyFrame);
      };
      const look = (): void => {
        frames += 1;
        const messages = [...document.querySelectorAll<HTMLElement>(given.message)].map((one) =>
          Number(one.dataset["messageid"] ?? one.dataset["id"]),
        );
        sights.add(
          JSON.stringify({
            title: textOf(document.querySelector(given.headerTitle)),
            messages: messages.filter((id) => Number.isSafeInteger(id)),
            pieces: [...shown("chip"), ...shown("notice")].map(say),
            badges: shown("badge").map((one) => [say(one), rowAt(one.getBoundingClientRect())]),
          }),
        );
      };
      const seeing = new ResizeObserver(look);
      seeing.observe(probe);
      everyFrame();
      // Longer than a switch takes, shorter, and in between: some are left before they have begun.
      const pauses = [0, 20, 45, 60, 110, 160];
      for (let time = 0; time < given.times; time += 1) {
        const dialog = given.dialogs[time % given.dialogs.length]!;
        void portal.openDialog(dialog);
        // Each puts another row on top.
        const busy = given.busy[(time / 3) % given.busy.length];
        if (busy) void portal.receive(busy, { text: `No. ${time}` });
        await new Promise((resolve) => {
          setTimeout(resolve, pauses[time % pauses.length]);
        });
        if (time % 4 === 0) void portal.receive(given.busy[0]!, { text: `No. ${time}, too` });
      }
      await portal.idle();
      looking = false;
      await new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      });
      seeing.disconnect();
      probe.remove();
      return { frames, sights: [...sights].map((sight) => JSON.parse(sight) as Sight) };
    },
    {
      row,
      rowTitle,
      headerTitle,
      message: "[data-messageid], .bx-im-message-base__wrap[data-id]",
      dialogs,
      times,
      busy: [OPEN_WHATSAPP, OPEN, "chat102", "chat121"],
    },
  );
}

describe.each(LAYOUTS)("fast switching with messages arriving, in $name", (layout) => {
  it("never shows another conversation's chip, notice or badge", async () => {
    // The portal's clock moves a second a message; a while back, so that none is from the future.
    const now = Math.floor(Date.now() / 1000) * 1000 - 60_000;
    const portal = layout === LEGACY ? "legacy" : layout.query["layout"]!;
    const tab = await scene().open(portal, { now }, layout);
    const { frames, sights } = await switchFast(tab, OF_EACH_STATE, 50);
    const truths = await tab.portal("dialogs");
    const titleOf = new Map(truths.map(({ dialog, title }) => [dialog, title]));
    const deadlinesOf = new Map(
      truths.map(({ dialog, events }) => [
        dialog,
        events.filter(({ by }) => by === "customer").map(({ at }) => Date.parse(at) + DAY),
      ]),
    );
    const ownersOf = new Map(
      truths.flatMap(({ dialog, events }) => events.map(({ id }) => [id, dialog] as const)),
    );
    const wrong: unknown[] = [];
    let spoken = 0;
    for (const { title, messages, pieces, badges } of sights) {
      for (const piece of pieces) {
        const [dialog = "", state, closesAt = ""] = piece.split(" ");
        const ofOthers = messages.filter((id) => (ownersOf.get(id) ?? dialog) !== dialog);
        const isItsOwn = titleOf.get(dialog) === title && ofOthers.length === 0;
        if (!isItsOwn || !isTrue(dialog, state, closesAt)) wrong.push({ piece, title, ofOthers });
        spoken += 1;
      }
      for (const [badge, rowTitle] of badges) {
        const [dialog = "", state, closesAt = ""] = badge.split(" ");
        const isItsOwn = titleOf.get(dialog) === rowTitle;
        if (!isItsOwn || !isTrue(dialog, state, closesAt)) wrong.push({ badge, rowTitle });
        spoken += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(frames).toBeGreaterThan(50);
    expect(spoken).toBeGreaterThan(100);
    const last = OF_EACH_STATE[49 % OF_EACH_STATE.length]!;
    await until("the last one is shown as it is", async () => {
      return (await tab.badge(last))?.state === TRUE_STATES[last];
    });
    await tab.page.close();

    function isTrue(dialog: string, state = "", closesAt: string): boolean {
      if (state === "unknown") return true;
      if (state !== TRUE_STATES[dialog]) return false;
      return state !== "open" || deadlinesOf.get(dialog)!.includes(Date.parse(closesAt));
    }
  });
});

describe("a person who goes from one messenger of the page to another", () => {
  let tabs: PortalTab[] = [];
  afterEach(async () => {
    for (const tab of new Set(tabs.map(({ page }) => page))) await tab.close();
    tabs = [];
  });

  function switchTo(tab: PortalTab, stage: "chat" | "openlines"): Promise<void> {
    return tab.shell.evaluate(async (name) => {
      const { portal } = globalThis as unknown as {
        portal: { switchTab(name: string): Promise<void> };
      };
      await portal.switchTab(name);
    }, stage);
  }

  const seenBadges = (tab: PortalTab): Promise<number> =>
    tab.chat.evaluate(() => {
      const root = document.querySelector("reply-window-overlay")?.shadowRoot;
      return [...(root?.querySelectorAll('[data-part="badge"]') ?? [])].filter((badge) =>
        badge.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      ).length;
    });

  it("finds the frame of the default layout alive behind the chats, and each right when it is shown", async () => {
    const chats = await scene().open("tabs", {}, CHAT);
    tabs = [chats];
    await chats.openDialog(CLOSED);
    await chats.chipShows(CLOSED, "closed");
    await switchTo(chats, "openlines");
    const lines = await portalIn(chats.page, LEGACY);
    await lines.openDialog(CLOSED);
    await lines.chipShows(CLOSED, "closed");
    await until("nothing is left of the chats", async () => {
      return (await seenBadges(chats)) === 0 && (await chats.pieces("chip")).length === 0;
    });

    await lines.portal("receive", CLOSED, { text: "I am back" });
    await lines.chipShows(CLOSED, "open");
    await switchTo(chats, "chat");
    await chats.badgeShows(CLOSED, "open");
    await chats.chipShows(CLOSED, "open");
    // Behind, the frame goes on: what happens meanwhile stands there when it is shown again.
    await chats.portal("refuse", CLOSED, { reason: "window" }).catch(() => {});
    await chats.portal("receive", OPEN_WHATSAPP, { text: "And this?" });
    await switchTo(chats, "openlines");
    await lines.badgeShows(OPEN_WHATSAPP, "open");
    await until("badges are seen in the frame", async () => (await seenBadges(lines)) > 10);
    await lines.type("Hello");
    await lines.press("Escape");
  });

  it("finds imopenlines.v2 and the chats each as they are, and sends stopped in both", async () => {
    const lines = await scene().open("stages", {}, IMOL);
    tabs = [lines];
    await lines.openDialog(CLOSED);
    await lines.chipShows(CLOSED, "closed");
    await switchTo(lines, "chat");
    const chats = await portalIn(lines.page, CHAT);
    await until("the chats have their badges", async () => (await seenBadges(chats)) > 10);
    await chats.openDialog(CLOSED);
    for (const tab of [chats, lines]) {
      await tab.chipShows(CLOSED, "closed");
      const sent = await tab.sent();
      await tab.type("Hello");
      await tab.press("Enter");
      await tab.warningOpens();
      expect(await tab.sent()).toEqual(sent);
      await tab.press("Escape");
      await tab.warningCloses();
      if (tab === chats) await switchTo(tab, "openlines");
    }
    await lines.portal("receive", CLOSED, { text: "I am back" });
    await lines.chipShows(CLOSED, "open");
    await switchTo(lines, "chat");
    await chats.badgeShows(CLOSED, "open");
    await chats.chipShows(CLOSED, "open");
  });
});
