import type { ElementHandle, Frame, KeyInput, Page } from "puppeteer-core";
import type { PortalVerbs, Said, Sent, TrueDialog } from "../demo/verbs.ts";
import { type Driver } from "./driver.ts";
import { type Layout, LEGACY } from "./layouts.ts";
import { until } from "./until.ts";

type Verb = {
  [Name in keyof PortalVerbs]: PortalVerbs[Name] extends (...args: never[]) => unknown
    ? Name
    : never;
}[keyof PortalVerbs];

/** A piece of the overlay as its stable hooks show it. */
export interface Piece {
  readonly part: string;
  readonly dialog: string;
  readonly state: string;
  readonly urgency: string;
  readonly unanswered: string;
  /** ISO 8601; empty where there is none. */
  readonly closesAt: string;
  readonly approximate: boolean;
  readonly text: string;
}

/** The warning as it stands there. */
export interface WarningSeen extends Piece {
  /** `data-action` of its buttons, in order. */
  readonly actions: readonly string[];
  readonly focused: string;
}

/** A tab with the stand-in portal: the shell, and in it the messenger, in a frame of its own or not. */
export class PortalTab {
  readonly page: Page;
  readonly layout: Layout;
  /** Where the messenger stands. */
  readonly chat: Frame;

  constructor(page: Page, chat: Frame, layout: Layout = LEGACY) {
    this.page = page;
    this.layout = layout;
    this.chat = chat;
  }

  get shell(): Frame {
    return this.page.mainFrame();
  }

  /** Lets something happen in the portal by one of its verbs; what it returns comes back as JSON. */
  async portal<Name extends Verb>(
    verb: Name,
    ...args: Parameters<PortalVerbs[Name]>
  ): Promise<Awaited<ReturnType<PortalVerbs[Name]>>> {
    return (await this.chat.evaluate(
      async (name, given) => {
        const { portal } = globalThis as unknown as {
          portal: Record<string, (...all: unknown[]) => unknown>;
        };
        return portal[name]!(...given);
      },
      verb,
      // Only what is JSON reaches the page.
      JSON.parse(JSON.stringify(args)) as unknown[],
    )) as Awaited<ReturnType<PortalVerbs[Name]>>;
  }

  /** A customer writes; resolves to the instant that the portal gave the message. */
  async receive(dialog: string, said: Said = {}): Promise<number> {
    const id = await this.portal("receive", dialog, said);
    const { events } = await this.truth(dialog);
    return Date.parse(events.find((event) => event.id === id)!.at);
  }

  /** What really happened in a dialog, as the portal knows it. */
  async truth(dialog: string): Promise<TrueDialog> {
    return (await this.portal("dialogs")).find((truth) => truth.dialog === dialog)!;
  }

  /** Opens a conversation and waits until its messages stand there and the extension has read them. */
  async openDialog(dialog: string): Promise<void> {
    await this.portal("openDialog", dialog);
    await this.portal("idle");
  }

  /** What of the overlay is shown, in the order of the page. */
  pieces(part: "badge" | "chip" | "notice" | "send-warning"): Promise<Piece[]> {
    return this.chat.evaluate((name) => {
      const root = document.querySelector("reply-window-overlay")?.shadowRoot;
      const found = [...(root?.querySelectorAll<HTMLElement>(`[data-part="${name}"]`) ?? [])];
      return found.map((piece) => ({
        part: name,
        dialog: piece.dataset["dialog"] ?? "",
        state: piece.dataset["state"] ?? "",
        urgency: piece.dataset["urgency"] ?? "",
        unanswered: piece.dataset["unanswered"] ?? "",
        closesAt: piece.dataset["closesAt"] ?? "",
        approximate: piece.dataset["approximate"] !== undefined,
        text: piece.textContent ?? "",
      }));
    }, part);
  }

  async badge(dialog: string): Promise<Piece | null> {
    return (await this.pieces("badge")).find((piece) => piece.dialog === dialog) ?? null;
  }

  /** Waits until the badge of a dialog shows this state. */
  async badgeShows(dialog: string, state: string, within?: number): Promise<Piece> {
    let seen: Piece | null = null;
    await until(
      `the badge of ${dialog} shows ${state}`,
      async () => {
        seen = await this.badge(dialog);
        return seen?.state === state;
      },
      within,
    ).catch((error: unknown) => {
      throw new Error(`${String(error)} It shows ${JSON.stringify(seen)}.`);
    });
    return seen!;
  }

  /** Waits until the header's chip speaks of this dialog and shows this state. */
  async chipShows(dialog: string, state: string): Promise<void> {
    let seen: Piece | undefined;
    await until(`the chip of ${dialog} shows ${state}`, async () => {
      [seen] = await this.pieces("chip");
      return seen?.dialog === dialog && seen.state === state;
    }).catch((error: unknown) => {
      throw new Error(`${String(error)} It shows ${JSON.stringify(seen)}.`);
    });
  }

  /** The open warning, or `null`. */
  warning(): Promise<WarningSeen | null> {
    return this.chat.evaluate(() => {
      const root = document.querySelector("reply-window-overlay")?.shadowRoot;
      const dialog = root?.querySelector<HTMLDialogElement>('dialog[data-part="send-warning"]');
      if (!dialog?.open) return null;
      const data = dialog.dataset;
      return {
        part: "send-warning",
        dialog: data["dialog"] ?? "",
        state: data["state"] ?? "",
        urgency: data["urgency"] ?? "",
        unanswered: data["unanswered"] ?? "",
        closesAt: data["closesAt"] ?? "",
        approximate: data["approximate"] !== undefined,
        text: dialog.textContent ?? "",
        actions: [...dialog.querySelectorAll<HTMLElement>("[data-action]")].map(
          (button) => button.dataset["action"] ?? "",
        ),
        focused: (root?.activeElement as HTMLElement | null)?.dataset["action"] ?? "",
      };
    });
  }

  async warningOpens(): Promise<WarningSeen> {
    let seen: WarningSeen | null = null;
    await until("the warning opens", async () => (seen = await this.warning()) !== null);
    return seen!;
  }

  async warningCloses(): Promise<void> {
    await until("the warning closes", async () => (await this.warning()) === null);
  }

  /** Presses a button of the warning with the mouse, as a person would. */
  async choose(action: string): Promise<void> {
    const handle = await this.chat.evaluateHandle((name) => {
      const root = document.querySelector("reply-window-overlay")?.shadowRoot;
      return root?.querySelector<HTMLElement>(`[data-part="send-warning"] [data-action="${name}"]`);
    }, action);
    const button = handle.asElement() as ElementHandle | null;
    if (button === null) throw new Error(`The warning has no button ${action}`);
    await button.click();
  }

  /** Puts the caret into the composer and types. */
  async type(text: string): Promise<void> {
    const field = await this.chat.$(this.layout.field);
    if (field === null) throw new Error("There is no composer");
    await field.click();
    await this.page.keyboard.type(text);
  }

  async press(...keys: readonly KeyInput[]): Promise<void> {
    const held = keys.slice(0, -1);
    for (const key of held) await this.page.keyboard.down(key);
    await this.page.keyboard.press(keys.at(-1)!);
    for (const key of held.toReversed()) await this.page.keyboard.up(key);
  }

  async click(selector: string): Promise<void> {
    const handle = await this.chat.$(selector);
    if (handle === null) throw new Error(`There is no ${selector}`);
    await handle.click();
  }

  /** All that must be as before in a stopped send. */
  composer(): Promise<ComposerSeen> {
    return this.chat.evaluate(
      ({ selector, around }) => {
        const field = document.querySelector<HTMLTextAreaElement>(selector);
        if (field === null) throw new Error("There is no composer");
        return {
          value: field.value,
          selection: [field.selectionStart, field.selectionEnd, field.selectionDirection] as const,
          focused: document.activeElement === field,
          subtree: field.closest(around)?.outerHTML ?? field.outerHTML,
        };
      },
      { selector: this.layout.field, around: this.layout.composer },
    );
  }

  /** What the host has sent, as the portal recorded it. */
  sent(): Promise<readonly Sent[]> {
    return this.portal("sent");
  }

  /** Waits for this many drawn frames of the chat. */
  async frames(count: number): Promise<void> {
    await this.chat.evaluate(async (wanted) => {
      for (let drawn = 0; drawn < wanted; drawn += 1) {
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
      }
    }, count);
  }
}

export interface ComposerSeen {
  readonly value: string;
  readonly selection: readonly [number, number, string];
  readonly focused: boolean;
  readonly subtree: string;
}

/** Opens the portal in a new tab and waits until its messenger has drawn itself. */
export async function openPortal(
  driver: Driver,
  url: string,
  layout: Layout = LEGACY,
): Promise<PortalTab> {
  const page = await driver.open(url);
  return portalIn(page, layout);
}

/** The messenger of a layout in a page that is open already, once it has drawn itself. */
export async function portalIn(page: Page, layout: Layout): Promise<PortalTab> {
  const { frame, row } = layout;
  let chat: Frame | undefined;
  await until("the messenger stands there", async () => {
    chat = page.frames().find((one) => frame === null || one.url().includes(frame));
    return (
      (await chat
        ?.evaluate(
          (selector) => "portal" in globalThis && document.querySelector(selector) !== null,
          row,
        )
        .catch(() => false)) ?? false
    );
  });
  return new PortalTab(page, chat!, layout);
}
