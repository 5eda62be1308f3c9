import type { ElementHandle } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CHAT_2025, IMOL_2025, LAYOUTS, type Layout } from "./layouts.ts";
import { COMMENT, OPEN, PAST_A_DAY } from "./named-portal.ts";
import type { PortalTab } from "./portal-tab.ts";
import { useScene } from "./scene.ts";
import { dropFile, pastePicture } from "./trusted-files.ts";
import { until } from "./until.ts";

const HOUR = 3_600_000;
const DRAFT = "You can bring it to any shop.";
const scene = useScene(Array.from({ length: 11 }, (_, index) => `guard${index}`));

let portals = 0;
let dialogs = 700;
let tab: PortalTab;
/** A conversation of its own for each test, after its window closed. */
let closed: string;

/** One tab for all tests of a layout. */
function inOneTab(layout: Layout): void {
  beforeAll(async () => {
    tab = await scene().open(`guard${portals++}`, { refusals: "off" }, layout);
  });
  afterAll(() => tab.page.close());
  beforeEach(async () => {
    closed = await closedDialog();
  });
  afterEach(async () => {
    if ((await tab.warning()) === null) return;
    await tab.press("Escape");
    await tab.warningCloses();
  });
}

async function closedDialog(spec: { readonly joined?: boolean } = {}): Promise<string> {
  const id = `chat${dialogs++}`;
  const at = Date.now() - 27 * HOUR;
  await tab.portal("addDialog", { ...spec, id, line: 3, at: at - 2 * HOUR });
  await tab.portal("reply", id, { text: "How can we help?", at: at - HOUR });
  await tab.portal("receive", id, { text: "Where do I return it?", at });
  await tab.openDialog(id);
  await tab.chipShows(id, "closed");
  return id;
}

async function clickAll(selectors: readonly string[]): Promise<void> {
  for (const selector of selectors) await tab.click(selector);
}

/** A file comes into the composer, by a person's hand. */
async function giveFile(how: "pick" | "drop" | "paste"): Promise<void> {
  const { browser } = scene().driver;
  const { field, filePicker } = tab.layout;
  const place = { page: tab.page, frame: tab.chat, selector: field };
  if (how === "drop") return dropFile(browser, place, import.meta.filename);
  if (how === "paste") return pastePicture(browser, place);
  if (filePicker.opens) await tab.click(filePicker.opens);
  const input = (await tab.chat.$(filePicker.input)) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(import.meta.filename);
}

async function sentOnce(before: number): Promise<void> {
  await until("it is sent", async () => (await tab.sent()).length > before);
  await tab.portal("idle");
  expect((await tab.sent()).length).toBe(before + 1);
}

/** For `it.each`: one test where a layout has something, none where it has not. */
function where(has: unknown): readonly [] | readonly [string] {
  return has ? [""] : [];
}

/** Ways to send a text. */
const WAYS: readonly [string, () => Promise<void>, "enter" | "ctrl"][] = [
  ["Enter", () => tab.press("Enter"), "enter"],
  ["Ctrl+Enter", () => tab.press("Control", "Enter"), "ctrl"],
  ["the button", () => tab.click(tab.layout.sendButton), "enter"],
];

describe.each(LAYOUTS)("a text after the window closed, in $name", (layout) => {
  inOneTab(layout);

  it.each(WAYS)(
    "sent by %s opens the warning; draft, selection and composer stay, nothing is sent",
    async (_way, send, mode) => {
      await tab.portal("setEnterMode", mode);
      await tab.type(DRAFT);
      await tab.press("Home");
      await tab.press("Shift", "ArrowRight");
      await tab.press("Shift", "ArrowRight");
      const before = await tab.composer();
      expect(before.selection.slice(0, 2)).toEqual([0, 2]);
      const sent = await tab.sent();
      await send();
      const warning = await tab.warningOpens();
      expect(warning).toMatchObject({ dialog: closed, state: "closed", focused: "edit" });
      const offers = layout.canEnd ? ["edit", "wait", "end", "send"] : ["edit", "wait", "send"];
      expect(warning.actions.toSorted()).toEqual(offers.toSorted());
      expect(await tab.sent()).toEqual(sent);
      const { focused: _, ...during } = await tab.composer();
      expect(before).toMatchObject(during);
      await tab.press("Escape");
      await tab.warningCloses();
      await until("the caret is back", async () => (await tab.composer()).focused);
      expect(await tab.composer()).toEqual(before);
      expect(await tab.sent()).toEqual(sent);
      await tab.portal("setEnterMode", "enter");
    },
  );

  it("keys and clicks in the warning do not reach the host", async () => {
    await tab.type(DRAFT);
    await tab.press("Enter");
    await tab.warningOpens();
    await tab.chat.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of [
        "keydown",
        "keyup",
        "keypress",
        "mousedown",
        "mouseup",
        "click",
        "pointerdown",
        "focusin",
        "input",
      ]) {
        document.addEventListener(type, () => heard.push(type));
      }
    });
    await tab.press("Tab");
    await tab.press("Tab");
    await tab.press("Shift", "Tab");
    await tab.choose("edit");
    await tab.warningCloses();
    await tab.frames(2);
    const heard = await tab.chat.evaluate(
      () => (globalThis as unknown as { heard: string[] }).heard,
    );
    // Back in the composer: its own focus is the host's again.
    expect(heard.filter((type) => type !== "focusin")).toEqual([]);
  });

  it("is sent exactly once by send anyway, and the next one is stopped again", async () => {
    await tab.type(DRAFT);
    const sent = (await tab.sent()).length;
    await tab.press("Enter");
    await tab.warningOpens();
    await tab.choose("send");
    await tab.warningCloses();
    await sentOnce(sent);
    expect(JSON.stringify((await tab.sent()).at(-1))).toContain(DRAFT);
    expect((await tab.composer()).value).toBe("");
    await tab.type("And one more");
    await tab.press("Enter");
    await tab.warningOpens();
    expect((await tab.sent()).length).toBe(sent + 1);
  });

  it("a click by a script on the warning's buttons does nothing", async () => {
    await tab.type(DRAFT);
    const sent = await tab.sent();
    await tab.press("Enter");
    await tab.warningOpens();
    await tab.chat.evaluate(() => {
      document
        .querySelector("reply-window-overlay")
        ?.shadowRoot?.querySelector<HTMLElement>('[data-action="send"]')
        ?.click();
    });
    await tab.frames(3);
    expect(await tab.warning()).not.toBeNull();
    expect(await tab.sent()).toEqual(sent);
  });

  it("is let go by itself when the customer writes while the warning stands", async () => {
    await tab.type(DRAFT);
    await tab.press("Enter");
    await tab.warningOpens();
    await tab.portal("receive", closed, { text: "Hello again" });
    await until("the warning knows", async () => {
      const warning = await tab.warning();
      return warning === null || warning.state === "open";
    });
    expect((await tab.composer()).value).toBe(DRAFT);
  });

  it.each(where(layout.canEnd))("ends the conversation by the host's own control", async () => {
    await tab.type(DRAFT);
    await tab.press("Enter");
    await tab.warningOpens();
    await tab.choose("end");
    // It says first what ending does: a second press confirms.
    if ((await tab.warning()) !== null) await tab.choose("end");
    await until("the portal has ended it", async () => (await tab.truth(closed)).status === 60);
  });

  it("inside the window nothing is stopped", async () => {
    await tab.openDialog(OPEN);
    await tab.chipShows(OPEN, "open");
    const sent = (await tab.sent()).length;
    await tab.type(DRAFT);
    await tab.press("Enter");
    await sentOnce(sent);
    expect(await tab.warning()).toBeNull();
  });

  it("the one message after an Instagram comment is warned of, with no way to end or wait", async () => {
    await tab.openDialog(COMMENT);
    await tab.chipShows(COMMENT, "private-reply");
    await tab.type("It is 30 euros.");
    const sent = (await tab.sent()).length;
    await tab.press("Enter");
    const warning = await tab.warningOpens();
    expect(warning.state).toBe("private-reply");
    expect(warning.actions.toSorted()).toEqual(["edit", "send"]);
    expect((await tab.sent()).length).toBe(sent);
    await tab.choose("send");
    await sentOnce(sent);
    await tab.chipShows(COMMENT, "private-reply-used");
  });

  it("Esc closes the warning; only the next one closes the host's side panel", async () => {
    const messengerOpen = (): Promise<boolean> =>
      tab.shell.evaluate(async () => {
        const { portal } = globalThis as unknown as { portal: { messengerOpen(): unknown } };
        return (await portal.messengerOpen()) === true;
      });
    await tab.type(DRAFT);
    await tab.press("Enter");
    await tab.warningOpens();
    await tab.press("Escape");
    await tab.warningCloses();
    await tab.frames(2);
    expect(await messengerOpen()).toBe(true);
    await tab.press("Escape");
    await until("the host's side panel is closed", async () => !(await messengerOpen()));
  });
});

describe.each(LAYOUTS)("other ways to send after the window closed, in $name", (layout) => {
  inOneTab(layout);

  it.each([
    ["picked", "pick"],
    ["dropped", "drop"],
  ] as const)("files %s are stopped", async (_how, how) => {
    const sent = await tab.sent();
    await giveFile(how);
    await tab.warningOpens();
    await tab.frames(3);
    expect(await tab.sent()).toEqual(sent);
  });

  it("files picked again within a minute after send anyway pass", async () => {
    const sent = (await tab.sent()).length;
    await giveFile("pick");
    await tab.warningOpens();
    await tab.choose("send");
    await tab.warningCloses();
    expect((await tab.sent()).length).toBe(sent);
    await giveFile("pick");
    await sentOnce(sent);
  });

  it.each(where(layout.pastesAtOnce))("files pasted are stopped", async () => {
    const sent = await tab.sent();
    await giveFile("paste");
    await tab.warningOpens();
    expect(await tab.sent()).toEqual(sent);
  });

  it.each(where(!layout.pastesAtOnce))(
    "files pasted are shown, and the button below them is stopped",
    async () => {
      const sent = (await tab.sent()).length;
      await giveFile("paste");
      await tab.chat.waitForSelector(layout.previewSend);
      expect(await tab.warning()).toBeNull();
      await tab.click(layout.previewSend);
      await tab.warningOpens();
      expect((await tab.sent()).length).toBe(sent);
      await tab.choose("send");
      await tab.warningCloses();
      await sentOnce(sent);
    },
  );

  it.each(where(layout.pastesAtOnce))(
    "the own send button of the preview of pasted pictures is stopped",
    async () => {
      await tab.portal("setPastePreview", true);
      const sent = await tab.sent();
      await giveFile("paste");
      // Stopped at the paste or at the preview's button: both keep the picture here.
      if ((await tab.warning()) === null) await tab.click(layout.previewSend);
      await tab.warningOpens();
      expect(await tab.sent()).toEqual(sent);
      await tab.portal("setPastePreview", false);
    },
  );

  it("sending a failed message again is stopped", async () => {
    await tab.portal("failNextSend");
    await tab.type(DRAFT);
    await tab.press("Enter");
    await tab.warningOpens();
    await tab.choose("send");
    await tab.warningCloses();
    const [mark] = layout.resend;
    await until("the message has failed", async () => (await tab.chat.$(mark!)) !== null);
    const sent = await tab.sent();
    await clickAll(layout.resend);
    await tab.warningOpens();
    await tab.frames(3);
    expect(await tab.sent()).toEqual(sent);
  });

  it.each(where(layout.form))("a CRM form is stopped", async () => {
    const sent = await tab.sent();
    await clickAll(layout.form ?? []);
    await tab.warningOpens();
    expect(await tab.sent()).toEqual(sent);
  });

  it.each(where(layout.frame))("a voice message is stopped", async () => {
    const sent = await tab.sent();
    await tab.click(".bx-messenger-textarea-icon.bx-messenger-textarea-record");
    await tab.warningOpens();
    expect(await tab.sent()).toEqual(sent);
  });

  it.each(where(!layout.frame))(
    "an answer that quotes is stopped, with what it quotes",
    async () => {
      const [asked] = (await tab.truth(closed)).events.slice(-1);
      await tab.page.keyboard.down("Control");
      await tab.click(`${layout.message(asked!.id)} .bx-im-message-context-menu__button`);
      await tab.page.keyboard.up("Control");
      await tab.type(DRAFT);
      const before = await tab.composer();
      expect(before.subtree).toContain("bx-im-message-panel__icon --quote");
      const sent = await tab.sent();
      await tab.press("Enter");
      await tab.warningOpens();
      expect(await tab.sent()).toEqual(sent);
      expect((await tab.composer()).subtree).toBe(before.subtree);
    },
  );

  it.each(where(!layout.frame))("a message forwarded without a word is stopped", async () => {
    const [asked] = (await tab.truth(closed)).events.slice(-1);
    await tab.click(`${layout.message(asked!.id)} .bx-im-message-context-menu__button`);
    await clickEntry(".bx-im-message-context-menu__popup .menu-popup-item", "Forward");
    await clickEntry(".bx-im-forward-popup__item", (await tab.truth(PAST_A_DAY)).title);
    await tab.chipShows(PAST_A_DAY, "closed");
    const sent = await tab.sent();
    await tab.click(layout.sendButton);
    await tab.warningOpens();
    expect(await tab.sent()).toEqual(sent);
  });
});

describe.each(LAYOUTS)(
  "what is no send is let pass after the window closed, in $name",
  (layout) => {
    inOneTab(layout);

    it.each(where(layout.canWhisper))("a whisper", async () => {
      await tab.portal("setWhisper", true);
      const sent = (await tab.sent()).length;
      await tab.type("Marco, can you call them?");
      await tab.press("Enter");
      await sentOnce(sent);
      expect((await tab.sent()).at(-1)?.whisper).toBe(true);
      expect(await tab.warning()).toBeNull();
    });

    it("choosing somebody in the mention pop-up", async () => {
      await tab.type("@");
      await tab.press("Enter");
      await tab.frames(2);
      expect(await tab.warning()).toBeNull();
      expect((await tab.composer()).value).not.toBe("@");
    });

    it("editing an old message", async () => {
      const own = (await tab.truth(closed)).events.findLast(({ by }) => by === "agent")!;
      await tab.click(layout.field);
      await tab.press("ArrowUp");
      await tab.page.keyboard.type(" Sorry.");
      await tab.press("Enter");
      await tab.frames(2);
      expect(await tab.warning()).toBeNull();
      await tab.portal("idle");
      const text = await tab.chat.evaluate(
        (message) => document.querySelector(message)?.textContent,
        layout.message(own.id),
      );
      expect(text).toContain("Sorry.");
    });

    it("Enter that ends a composition of an input method", async () => {
      await tab.type("かな");
      const stopped = await tab.chat.evaluate((selector) => {
        const field = document.querySelector(selector)!;
        const options = { key: "Enter", code: "Enter", bubbles: true, cancelable: true };
        // The host looks at keyCode only, so a composing Enter with 13 would reach it: 229 is what browsers send.
        const composing = new KeyboardEvent("keydown", {
          ...options,
          keyCode: 229,
          isComposing: true,
        });
        return !field.dispatchEvent(composing);
      }, layout.field);
      expect(stopped).toBe(false);
      expect(await tab.warning()).toBeNull();
    });

    it("Enter in an empty composer, and Shift+Enter, which makes a new line", async () => {
      await tab.click(layout.field);
      await tab.press("Enter");
      await tab.frames(2);
      expect(await tab.warning()).toBeNull();
      await tab.type("One");
      await tab.press("Shift", "Enter");
      await tab.page.keyboard.type("Two");
      expect((await tab.composer()).value).toBe("One\nTwo");
      expect(await tab.warning()).toBeNull();
    });

    it.each(where(!layout.frame))("whatever is done where the host offers to join", async () => {
      const id = await closedDialog({ joined: false });
      await tab.frames(3);
      expect(await tab.chat.$(layout.field)).toBeNull();
      expect(await tab.pieces("notice")).toEqual([]);
      const answer = '[class*="join-panel-button"].--answer';
      await tab.click(answer);
      await tab.chat.waitForSelector(layout.field);
      expect(await tab.warning()).toBeNull();
      // Now there is a composer, and what it sends is stopped.
      await tab.chipShows(id, "closed");
      await tab.type(DRAFT);
      await tab.press("Enter");
      await tab.warningOpens();
    });
  },
);

describe.each([IMOL_2025, CHAT_2025])("a text after the window closed, in $name", (layout) => {
  inOneTab(layout);

  it("is stopped by key and button, and sent once by send anyway", async () => {
    await tab.type(DRAFT);
    const before = await tab.composer();
    const sent = (await tab.sent()).length;
    await tab.press("Enter");
    await tab.warningOpens();
    await tab.choose("edit");
    await tab.warningCloses();
    expect(await tab.composer()).toEqual(before);
    await tab.click(layout.sendButton);
    await tab.warningOpens();
    expect((await tab.sent()).length).toBe(sent);
    await tab.choose("send");
    await sentOnce(sent);
  });

  it("files are stopped where they would be sent", async () => {
    const sent = await tab.sent();
    await giveFile("pick");
    await tab.warningOpens();
    await tab.press("Escape");
    await tab.warningCloses();
    await giveFile("paste");
    await tab.chat.waitForSelector(layout.previewSend);
    await tab.click(layout.previewSend);
    await tab.warningOpens();
    expect(await tab.sent()).toEqual(sent);
  });
});

/** Clicks the entry of a menu that says this. */
async function clickEntry(selector: string, text: string): Promise<void> {
  for (const entry of await tab.chat.$$(selector)) {
    if ((await entry.evaluate((element) => element.textContent)) === text) return entry.click();
  }
  throw new Error(`There is no entry ${text}`);
}
