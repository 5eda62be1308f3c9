// @vitest-environment happy-dom
import { render } from "preact";
import { expect, test, vi } from "vitest";
import type { Conversation } from "../../lib/overview/conversation.ts";
import { WINDOW_STATES, type WindowState } from "../../lib/policy/window-state.ts";
import type { Access } from "../../lib/settings/access.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../lib/settings/settings.ts";
import { pageWordsOf } from "../../lib/texts/page-words.ts";
import { DAY, HOUR } from "../../lib/time/instant.ts";
import { dressPage } from "./dress-page.ts";
import { moveFocus } from "./move-focus.ts";
import { Options, type OptionsProps } from "./Options.tsx";
import { Popup, type PopupProps } from "./Popup.tsx";
import { Welcome } from "./Welcome.tsx";
import { useRoot } from "./test-root.ts";

const NOW = Date.UTC(2026, 10, 21, 12);
const words = pageWordsOf("en", ["en"]);
const settings = DEFAULT_SETTINGS.channels["facebook-messages"];
const root = useRoot();

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

const noop = (): void => undefined;

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
  await drawn(() => expect(status()).toBe("Could not be copied."));
  onCopy.mockResolvedValue(undefined);
  button("copy-report")?.click();
  await drawn(() => expect(status()).toBe("Copied."));
  button("dismiss-report")?.click();
  expect(onDismiss).toHaveBeenCalledOnce();
  drawPopup([], { health: null });
  expect(root.querySelector(".health")).toBeNull();
});

/** Lets Preact draw what a change of a component's own state asks for. */
async function drawn(check: () => void): Promise<void> {
  await vi.waitFor(check);
}

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
  await drawn(() => expect(rows()).toHaveLength(100));
});

test("typing finds conversations, in folded sections too", async () => {
  const many = Array.from({ length: 20 }, (_, n) => conversation(`chat${n}`, {}));
  drawPopup([...many, { ...conversation("chat99", {}), ended: true, title: "Lucía" }]);
  const field = root.querySelector<HTMLInputElement>("input[type=search]");
  expect(field).not.toBeNull();
  field!.value = "lucia";
  field!.dispatchEvent(new Event("input", { bubbles: true }));
  await drawn(() => expect(rows().map((row) => row.dataset["dialog"])).toEqual(["chat99"]));
  field!.value = "nobody at all";
  field!.dispatchEvent(new Event("input", { bubbles: true }));
  await drawn(() => expect(root.textContent).toContain("No conversation matches."));
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

const ALL: Access = { hasAny: true, missing: [], withheld: [], matters: false };

function drawOptions(more: Partial<OptionsProps> = {}) {
  const changes: Settings[] = [];
  const now = more.settings ?? DEFAULT_SETTINGS;
  render(
    <Options
      settings={now}
      words={words}
      now={NOW}
      readAs={() => null}
      access={ALL}
      saved={null}
      problems={[]}
      connectors={[]}
      onChange={(change) => changes.push(change(now))}
      onErase={() => Promise.resolve(true)}
      onReset={noop}
      onGrant={noop}
      onCopySetAside={noop}
      onDismissSetAside={noop}
      {...more}
    />,
    root,
  );
  return changes;
}

const card = (channel: string) =>
  root.querySelector<HTMLElement>(`.channel[data-channel="${channel}"]`);

test("WhatsApp has no 7-day switch, and says that nothing extends its 24 hours (R5)", () => {
  drawOptions();
  expect(card("whatsapp")?.querySelectorAll("[role=switch]")).toHaveLength(1);
  expect(card("whatsapp")?.textContent).toContain("no setting can extend them");
  for (const channel of ["facebook-messages", "instagram-direct"]) {
    expect(card(channel)?.querySelectorAll("[role=switch]")).toHaveLength(2);
    expect(card(channel)?.textContent).toContain("account blocked");
  }
});

test("addresses that the browser withholds are named, and the portals that suffer from it", () => {
  const onGrant = vi.fn<() => void>();
  const missing = ["*.bitrix24.com", "*.bitrix24.kz"];
  const card = () => root.querySelector(".access");
  drawOptions({ access: { ...ALL, missing }, onGrant });
  expect(card()).toBeNull();
  drawOptions({ access: { ...ALL, missing, matters: true }, onGrant });
  expect(card()?.textContent).toContain("Reply Window cannot see your portal yet");
  expect(card()?.textContent).toContain("Not allowed now: *.bitrix24.com, *.bitrix24.kz");
  const withheld = ["acme.bitrix24.com"];
  drawOptions({ access: { ...ALL, missing, withheld, matters: true }, onGrant });
  expect(card()?.textContent).toContain(
    "The browser does not let Reply Window read acme.bitrix24.com",
  );
  expect(card()?.textContent).toContain("*.bitrix24.kz");
  card()!.querySelector("button")!.click();
  expect(onGrant).toHaveBeenCalledOnce();
});

test("channels without a time limit can be left out too, and say which rule frees them (R7, R12)", () => {
  const changes = drawOptions();
  const rows = [...root.querySelectorAll<HTMLElement>("[data-unlimited]")];
  expect(rows.map(({ dataset }) => dataset["unlimited"])).toEqual([
    "facebook-comments",
    "instagram-comments",
    "other-unlimited",
  ]);
  expect(rows[0]?.textContent).toContain("Comments on Facebook can be answered at any time. (R7)");
  expect(rows[2]?.textContent).toContain("are not under this policy. (R12)");
  rows[2]!.querySelector<HTMLElement>("[role=switch]")!.click();
  const { channels, ...others } = changes.at(-1)!;
  const off = Object.entries(channels).filter(([, { enabled }]) => !enabled);
  expect(off.map(([channel]) => channel)).toEqual(["other-unlimited"]);
  expect({ ...others, channels: DEFAULT_SETTINGS.channels }).toEqual(DEFAULT_SETTINGS);
});

test("what is only our reading stands by itself, and can be said otherwise (reading 7)", () => {
  const changes = drawOptions({ connectors: ["fbinstagram", "wazzup"] });
  const read = root.querySelector("[data-part=our-readings]");
  expect(read?.querySelectorAll("select")).toHaveLength(1);
  const select = read!.querySelector("select")!;
  expect(select.selectedOptions[0]?.textContent).toBe("As we read it: Instagram Business");
  select.value = "instagram-direct";
  select.dispatchEvent(new Event("change", { bubbles: true }));
  expect(changes.at(-1)?.connectors).toEqual({ fbinstagram: "instagram-direct" });
});

test("each change is told at once, as a change of what is set now", () => {
  const changes = drawOptions();
  card("facebook-messages")?.querySelectorAll<HTMLElement>("[role=switch]")[1]?.click();
  expect(changes.at(-1)?.channels["facebook-messages"].extendTo7Days).toBe(true);
  card("whatsapp")?.querySelector<HTMLElement>("input[value=block]")?.click();
  expect(changes.at(-1)?.channels.whatsapp.atSend).toBe("block");
  root.querySelector<HTMLElement>("input[value=es]")?.click();
  expect(changes.at(-1)?.language).toBe("es");
  expect(changes.at(-1)?.channels).toEqual(DEFAULT_SETTINGS.channels);
});

test("the example follows the switches", () => {
  const example = () => card("facebook-messages")?.querySelector(".example")?.textContent;
  drawOptions();
  expect(example()).not.toContain("Only about their request");
  const { channels } = DEFAULT_SETTINGS;
  const withChannel = (changed: Partial<typeof settings>): Settings => ({
    ...DEFAULT_SETTINGS,
    channels: { ...channels, "facebook-messages": { ...settings, ...changed } },
  });
  drawOptions({ settings: withChannel({ extendTo7Days: true }) });
  expect(example()).toContain("Only about their request");
  drawOptions({ settings: withChannel({ enabled: false }) });
  expect(example()).toBe("No badge, no warning");
});

test("a connector that nobody knows can be classified, and taken back", () => {
  const settingsNow: Settings = { ...DEFAULT_SETTINGS, connectors: { wazzup: "whatsapp" } };
  const changes = drawOptions({ connectors: ["wazzup", "fax"], settings: settingsNow });
  const [wazzup, fax] = [...root.querySelectorAll<HTMLSelectElement>(".stack select")];
  expect(wazzup?.value).toBe("whatsapp");
  fax!.value = "other-unlimited";
  fax!.dispatchEvent(new Event("change", { bubbles: true }));
  expect(changes.at(-1)?.connectors).toEqual({ wazzup: "whatsapp", fax: "other-unlimited" });
  wazzup!.value = "";
  wazzup!.dispatchEvent(new Event("change", { bubbles: true }));
  expect(changes.at(-1)?.connectors).toEqual({});
});

test("what an unclassified connector may be is suggested, and accepted by one press", () => {
  const suggestions = new Map([
    ["wazzup", { channel: "whatsapp", because: "same-line" }],
    ["fax", { channel: "facebook-messages", because: "connector-name" }],
  ] as const);
  const settingsNow: Settings = { ...DEFAULT_SETTINGS, connectors: { fax: "other-unlimited" } };
  const changes = drawOptions({
    connectors: ["wazzup", "fax"],
    settings: settingsNow,
    suggestions,
  });
  const notes = [...root.querySelectorAll<HTMLElement>('[data-part="suggestion"]')];
  expect(notes.map(({ dataset }) => dataset["channel"])).toEqual(["whatsapp"]);
  expect(notes[0]?.textContent).toContain("All else that comes through the open channel");
  notes[0]?.querySelector("button")?.click();
  expect(changes.at(-1)?.connectors).toEqual({ fax: "other-unlimited", wazzup: "whatsapp" });
});

test("erasing asks first, then says what happened", async () => {
  const onErase = vi
    .fn<() => Promise<boolean>>()
    .mockResolvedValueOnce(false)
    .mockResolvedValue(true);
  drawOptions({ onErase });
  const press = (name: string) => {
    const buttons = [...root.querySelectorAll<HTMLElement>(".erase button")];
    buttons.find((button) => button.textContent === name)?.click();
  };
  press("Erase everything…");
  await drawn(() => expect(root.textContent).toContain("cannot be undone"));
  press("Keep");
  await drawn(() => expect(root.textContent).not.toContain("cannot be undone"));
  expect(onErase).not.toHaveBeenCalled();
  for (const said of ["Could not be erased", "Everything was erased"]) {
    press("Erase everything…");
    await drawn(() => expect(root.textContent).toContain("cannot be undone"));
    press("Erase");
    await drawn(() => expect(root.textContent).toContain(said));
  }
});

test("settings that could not be used are said, with what and where", () => {
  drawOptions({ problems: [{ path: "channels.fax", kind: "unknown-key" }] });
  expect(root.querySelector("[role=alert]")?.textContent).toContain("channels.fax");
});

test("every rule stands in the settings, with the day it was read and whose it is not", () => {
  drawOptions();
  const ids = [...root.querySelectorAll("#rules dt")].map(({ textContent }) => textContent);
  expect(ids).toEqual(Array.from({ length: 12 }, (_, n) => `R${n + 1}`));
  expect(root.querySelectorAll(".readings li")).toHaveLength(7);
  expect(root.querySelector("#rules")?.textContent).toContain("November 21, 2026");
  expect(root.querySelector("#rules")?.textContent).toContain("Not affiliated");
});

test("the welcome page says what it reads and never does, and asks for access only where it is missing", () => {
  const draw = (access: Access | null, justGranted: boolean) => {
    const actions = { onGrant: noop, onOptions: noop };
    render(<Welcome words={words} access={access} justGranted={justGranted} {...actions} />, root);
  };
  draw(null, false);
  expect(root.querySelector(".access")).toBeNull();
  expect(root.textContent).toContain("Store the text of a message");
  expect(root.textContent).toContain("Not affiliated with Bitrix24 or Meta");
  const missing = ["*.bitrix24.com", "*.bitrix24.es"];
  draw({ ...ALL, hasAny: false, missing, matters: true }, false);
  expect(root.querySelector(".access")?.textContent).toContain("*.bitrix24.com, *.bitrix24.es");
  draw(ALL, true);
  expect(root.querySelector(".access")).toBeNull();
  expect(root.textContent).toContain("Access to Bitrix24 is allowed");
});

test("a page wears its theme, language and title", () => {
  dressPage(document, "dark", "es", "Ajustes");
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  expect(document.documentElement.lang).toBe("es");
  expect(document.title).toBe("Ajustes");
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
