// @vitest-environment happy-dom
import { render } from "preact";
import { expect, test, vi } from "vitest";
import type { Conversation } from "../../lib/overview/conversation.ts";
import { WINDOW_STATES, type WindowState } from "../../lib/policy/window-state.ts";
import { DEFAULT_SETTINGS } from "../../lib/settings/settings.ts";
import { pageWordsOf } from "../../lib/texts/page-words.ts";
import { DAY, HOUR } from "../../lib/time/instant.ts";
import { Popup, type PopupProps } from "./Popup.tsx";
import { moveFocus } from "./move-focus.ts";
import { useRoot } from "./test-root.ts";

const NOW = Date.UTC(2026, 10, 21, 12);
const words = pageWordsOf("en", ["en"]);
const settings = DEFAULT_SETTINGS.channels["facebook-messages"];
const root = useRoot();
const noop = (): void => undefined;

function conversation(dialog: string, window: Partial<WindowState>): Conversation {
  return {
    portal: "acme.bitrix24.com",
    dialog,
    title: `Title of ${dialog}`,
    channel: "facebook-messages",
    settings,
    window: {
      state: "open",
      verdict: "allow",
      closesAt: NOW + 2 * HOUR,
      approximate: false,
      unanswered: "yes",
      because: { rules: ["R2"] },
      ...window,
    },
    urgency: "soon",
    ended: false,
    seenAt: NOW,
    marks: {},
  };
}

test("the popup counts as the toolbar does: without what was ignored", () => {
  drawPopup([
    conversation("chat1", {}),
    { ...conversation("chat2", {}), marks: { ignored: true } },
  ]);
  expect(root.querySelector(".summary")?.textContent).toBe(
    words.texts.popup.summary(1, words.formats),
  );
});

function drawPopup(conversations: PopupProps["conversations"], more: Partial<PopupProps> = {}) {
  render(
    <Popup
      conversations={conversations}
      now={NOW}
      words={words}
      hasAccess
      notShown={false}
      onShow={noop}
      onGrant={noop}
      onPanel={noop}
      onOptions={noop}
      onWelcome={noop}
      {...more}
    />,
    root,
  );
}

test("the popup hands out a report of a page that could not be read", async () => {
  const onCopy = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error("denied"));
  const onDismiss = vi.fn<() => void>();
  drawPopup([], { health: { onCopy, onDismiss } });
  const button = (action: string): HTMLElement | null =>
    root.querySelector(`[data-action="${action}"]`);
  const status = (): string => root.querySelector('.health [role="status"]')?.textContent ?? "";
  button("copy-report")?.click();
  await vi.waitFor(() => expect(status()).toBe("Could not be copied."));
  onCopy.mockResolvedValue(undefined);
  button("copy-report")?.click();
  await vi.waitFor(() => expect(status()).toBe("Copied."));
  button("dismiss-report")?.click();
  expect(onDismiss).toHaveBeenCalledOnce();
  drawPopup([], { health: null });
  expect(root.querySelector(".health")).toBeNull();
});

function rows(): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(".row")];
}

test.each(WINDOW_STATES)("the state %s has words and a name in the popup", (state) => {
  const timed = ["open", "human-agent", "private-reply"].includes(state);
  const { closesAt: _, ...rest } = conversation("chat1", { state }).window;
  const found = conversation("chat1", {});
  drawPopup([{ ...found, window: timed ? { ...rest, closesAt: NOW + HOUR } : rest }]);
  const [row] = rows();
  expect(row?.dataset["state"]).toBe(state);
  expect(row?.querySelector(".row-state")?.textContent).not.toBe("");
  expect(row?.getAttribute("aria-label")).toContain("Title of chat1, Facebook: Messages, ");
  expect(row?.textContent).not.toMatch(/closed|human-agent|connector/);
});

test("a click on a row, and Enter through the browser, asks for that conversation", () => {
  const onShow = vi.fn<PopupProps["onShow"]>();
  const found = conversation("chat1", {});
  drawPopup([found], { onShow });
  rows()[0]?.click();
  expect(onShow).toHaveBeenCalledWith(found);
});

test("what was seen long ago says when", () => {
  drawPopup([{ ...conversation("chat1", {}), asSeenAt: NOW - HOUR }]);
  expect(rows()[0]?.textContent).toMatch(/as seen at \d\d:\d\d/);
});

test("a title is shown as text, whatever it contains", () => {
  drawPopup([{ ...conversation("chat1", {}), title: "<img src=x onerror=alert(1)>" }]);
  expect(root.querySelector("img")).toBeNull();
  expect(rows()[0]?.textContent).toContain("<img src=x");
});

test("without a title a conversation still has a name", () => {
  drawPopup([{ ...conversation("chat1", {}), title: "" }]);
  expect(rows()[0]?.querySelector(".row-title")?.textContent).toBe("Conversation 1");
});

test("arrows, Home and End go through the rows", () => {
  drawPopup([1, 2, 3].map((n) => conversation(`chat${n}`, { closesAt: NOW + n * HOUR })));
  const press = (key: string) => {
    moveFocus(new KeyboardEvent("keydown", { key, cancelable: true }), document);
    return rows().findIndex((row) => row === document.activeElement);
  };
  expect(["ArrowDown", "ArrowDown", "End", "ArrowDown", "ArrowUp", "Home", "x"].map(press)).toEqual(
    [0, 1, 2, 2, 1, 0, 0],
  );
});

test("five thousand conversations draw fifty rows, and more when asked", async () => {
  const many = Array.from({ length: 5000 }, (_, n) => {
    return conversation(`chat${n}`, { closesAt: NOW + HOUR + n });
  });
  drawPopup(many);
  expect(rows()).toHaveLength(50);
  expect(root.querySelector(".count")?.textContent).toBe("5,000");
  root.querySelector<HTMLElement>(".more")?.click();
  await vi.waitFor(() => expect(rows()).toHaveLength(100));
});

test("typing finds conversations, in folded sections too", async () => {
  const many = Array.from({ length: 20 }, (_, n) => conversation(`chat${n}`, {}));
  drawPopup([...many, { ...conversation("chat99", {}), ended: true, title: "Lucía" }]);
  const field = root.querySelector<HTMLInputElement>("input[type=search]");
  expect(field).not.toBeNull();
  field!.value = "lucia";
  field!.dispatchEvent(new Event("input", { bubbles: true }));
  await vi.waitFor(() => expect(rows().map((row) => row.dataset["dialog"])).toEqual(["chat99"]));
  field!.value = "nobody at all";
  field!.dispatchEvent(new Event("input", { bubbles: true }));
  await vi.waitFor(() => expect(root.textContent).toContain("No conversation matches."));
});

test("looking, nothing seen, a failure and a missing permission each have their words", () => {
  drawPopup(null);
  expect(root.textContent).toContain("Looking…");
  drawPopup([]);
  expect(root.textContent).toContain("Open your portal's chat page once");
  drawPopup("failed");
  expect(root.textContent).toContain("cannot be read now");
  const onGrant = vi.fn<() => void>();
  drawPopup([], { hasAccess: false, onGrant });
  expect(root.textContent).not.toContain("Nothing seen yet");
  root.querySelector<HTMLElement>(".access button")?.click();
  expect(onGrant).toHaveBeenCalledOnce();
});

test("a deadline a day away is not urgent, and says its day", () => {
  const found = { ...conversation("chat1", { closesAt: NOW + DAY }), urgency: "calm" as const };
  drawPopup([found]);
  expect(rows()[0]?.querySelector(".row-state")?.textContent).toMatch(/^Reply until Sun /);
});

test("in quiet mode a row shows a dot until little time is left, and says the time to those who hear it", () => {
  const row = (dialog: string): HTMLElement =>
    root.querySelector<HTMLElement>(`[data-dialog="${dialog}"]`)!;
  const calm = {
    ...conversation("chat1", { closesAt: NOW + 5 * HOUR }),
    pressesAt: NOW + 5 * HOUR,
  };
  const late = { ...conversation("chat2", { closesAt: NOW + HOUR }), pressesAt: NOW + HOUR };
  drawPopup([calm, late], { quietUntil: 2 * HOUR });
  expect(row("chat1").querySelector(".badge")?.textContent).toBe("•");
  expect(row("chat1").getAttribute("aria-label")).toContain("4 hours, 59 minutes left");
  expect(row("chat2").querySelector(".badge")?.textContent).toBe("59m");
  drawPopup([calm], { quietUntil: 0 });
  expect(row("chat1").querySelector(".badge")?.textContent).toBe("4h 59m");
});

test("a long popup filters as the panel does, and has the next 24 hours behind a click", async () => {
  const list = Array.from({ length: 14 }, (_, n): Conversation => ({
    ...conversation(`chat${n}`, { unanswered: n < 3 ? "yes" : "no" }),
    line: n === 0 ? "2" : "1",
    owner: n === 1 ? "8" : "7",
  }));
  drawPopup(list, { agents: { "acme.bitrix24.com": ["7"] } });
  const shown = (): number => root.querySelectorAll("[data-part=conversation]").length;
  const toggle = (text: string): void =>
    [...root.querySelectorAll<HTMLElement>(".toggle")]
      .find(({ textContent }) => textContent === text)!
      .click();
  expect(root.querySelectorAll(".picks select")).toHaveLength(3);
  const picture = root.querySelector<HTMLDetailsElement>(".next-hours")!;
  expect(picture.open).toBe(false);
  picture.open = true;
  picture.dispatchEvent(new Event("toggle"));
  await vi.waitFor(() => expect(root.querySelectorAll("[data-part=bar]")).toHaveLength(12));
  toggle("Unanswered");
  await vi.waitFor(() => expect(shown()).toBe(3));
  toggle("Mine");
  await vi.waitFor(() => expect(shown()).toBe(2));
});
