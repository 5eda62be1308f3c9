// @vitest-environment happy-dom
import { render } from "preact";
import { describe, expect, test, vi } from "vitest";
import type { Conversation } from "../../lib/overview/conversation.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../lib/settings/settings.ts";
import { pageWordsOf } from "../../lib/texts/page-words.ts";
import { DAY, HOUR, MINUTE } from "../../lib/time/instant.ts";
import { moveFocus } from "./move-focus.ts";
import { SidePanel, type SidePanelProps } from "./SidePanel.tsx";
import { KeysCard } from "./options/KeysCard.tsx";
import { WorkdaySection } from "./workday/WorkdaySection.tsx";
import { AlertSwitches } from "./workday/AlertSwitches.tsx";
import { useRoot } from "./test-root.ts";

const NOW = Date.UTC(2026, 10, 18, 12);
const words = pageWordsOf("en", ["en"]);
const root = useRoot();

function conversation(dialog: string, more: Partial<Conversation> = {}): Conversation {
  return {
    portal: "acme.bitrix24.com",
    dialog,
    title: `Title of ${dialog}`,
    channel: "whatsapp",
    settings: DEFAULT_SETTINGS.channels.whatsapp,
    window: {
      state: "open",
      verdict: "allow",
      closesAt: NOW + 2 * HOUR,
      approximate: false,
      unanswered: "yes",
      because: { rules: ["R2"] },
    },
    urgency: "soon",
    ended: false,
    seenAt: NOW,
    marks: {},
    ...more,
  };
}

function closing(dialog: string, left: number, more: Partial<Conversation> = {}): Conversation {
  const { window } = conversation(dialog);
  return conversation(dialog, { window: { ...window, closesAt: NOW + left }, ...more });
}

const noop = (): void => undefined;

test("a conversation that was ignored is nobody's who waits", () => {
  draw([conversation("chat1"), conversation("chat2", { marks: { ignored: true } })]);
  expect(root.querySelector(".summary")?.textContent).toBe(
    words.texts.popup.summary(1, words.formats),
  );
});

function draw(conversations: SidePanelProps["conversations"], more: Partial<SidePanelProps> = {}) {
  render(
    <SidePanel
      conversations={conversations}
      settings={DEFAULT_SETTINGS}
      agents={{ "acme.bitrix24.com": ["12"] }}
      now={NOW}
      words={words}
      hasAccess
      problem={null}
      pausedUntil={0}
      chosen={null}
      onChoose={noop}
      onShow={noop}
      onMark={noop}
      onLater={noop}
      onSkip={noop}
      onPause={noop}
      onGrant={noop}
      onOptions={noop}
      {...more}
    />,
    root,
  );
}

const listed = () =>
  [...root.querySelectorAll<HTMLElement>("[data-part=conversation]")].map(
    ({ dataset }) => dataset["dialog"],
  );
const bars = () => [...root.querySelectorAll<HTMLElement>("[data-part=bar]")];
const button = (text: string) =>
  [...root.querySelectorAll<HTMLElement>("button")].find((found) => found.textContent === text);

function choose(label: string, value: string): void {
  const pick = [...root.querySelectorAll(".pick")].find((found) =>
    found.textContent?.startsWith(label),
  );
  const select = pick?.querySelector("select");
  select!.value = value;
  select!.dispatchEvent(new Event("change", { bubbles: true }));
}

describe("the side panel's list", () => {
  test("of five thousand, only what is in sight stands in the page, and says its place", () => {
    draw(Array.from({ length: 5_000 }, (_, n) => closing(`chat${n}`, HOUR + n)));
    expect(listed().length).toBeGreaterThan(5);
    expect(listed().length).toBeLessThan(60);
    expect(listed()[0]).toBe("chat0");
    const item = root.querySelector(".item");
    expect([item?.getAttribute("aria-posinset"), item?.getAttribute("aria-setsize")]).toEqual([
      "1",
      "5000",
    ]);
    expect(root.textContent).toContain("5,000 customers are waiting");
  });

  test("filters by channel, state, open channel, unanswered and mine, and clears them", async () => {
    const { window } = conversation("");
    draw([
      conversation("chat1", { line: "3", owner: "12" }),
      conversation("chat2", { line: "4", owner: "7" }),
      conversation("chat3", { channel: "facebook-messages" }),
      conversation("chat4", { window: { ...window, unanswered: "no" } }),
      conversation("chat5", { window: { ...window, state: "human-agent", verdict: "remind" } }),
    ]);
    expect(listed()).toHaveLength(5);
    choose("Channel", "facebook-messages");
    await vi.waitFor(() => expect(listed()).toEqual(["chat3"]));
    button("Clear filters")?.click();
    await vi.waitFor(() => expect(listed()).toHaveLength(5));
    choose("State", "human-agent");
    await vi.waitFor(() => expect(listed()).toEqual(["chat5"]));
    choose("State", "");
    choose("Open channel", "acme.bitrix24.com/3");
    await vi.waitFor(() => expect(listed()).toEqual(["chat1"]));
    button("Clear filters")?.click();
    await vi.waitFor(() => expect(listed()).toHaveLength(5));
    button("Mine")?.click();
    await vi.waitFor(() => expect(listed()).not.toContain("chat2"));
    button("Unanswered")?.click();
    await vi.waitFor(() => expect(listed()).toEqual(["chat1", "chat3", "chat5"]));
    expect(button("Unanswered")?.getAttribute("aria-pressed")).toBe("true");
  });

  test("groups stand apart, and those that ask for nothing are folded until somebody looks", async () => {
    const { window } = conversation("");
    const inState = (dialog: string, state: Conversation["window"]["state"]) =>
      conversation(dialog, { window: { ...window, state } });
    draw([
      inState("chat1", "open"),
      inState("chat2", "human-agent"),
      inState("chat3", "private-reply"),
      inState("chat4", "awaiting-customer"),
      inState("chat5", "closed"),
      inState("chat6", "unlimited"),
      conversation("chat7", { ended: true }),
    ]);
    const headings = [...root.querySelectorAll<HTMLElement>(".section-heading")];
    expect(headings.map(({ dataset }) => dataset["section"])).toEqual([
      "waiting",
      "person",
      "post",
      "customer",
      "over",
      "unlimited",
      "ended",
    ]);
    expect(listed()).not.toContain("chat7");
    headings.at(-1)?.querySelector("button")?.click();
    await vi.waitFor(() => expect(listed()).toContain("chat7"));
  });

  test("looking ahead is said in the row", () => {
    draw([closing("chat1", 15 * HOUR, { answerBy: NOW + 6 * HOUR, pressesAt: NOW + 6 * HOUR })]);
    expect(root.querySelector(".row-state")?.textContent).toMatch(
      /^Reply until .+: answer before .+/,
    );
  });

  test("without access it asks for that alone, and says what it pauses", () => {
    draw([], { hasAccess: false });
    expect(root.querySelector(".access")).not.toBeNull();
    expect(root.querySelector(".message")).toBeNull();
    expect(button("Pause alerts for an hour")).toBeDefined();
    draw([]);
    expect(root.querySelector(".message")).not.toBeNull();
  });

  test("arrows go through bars and rows alike", () => {
    draw([closing("chat1", HOUR), closing("chat2", 2 * HOUR)]);
    const press = (key: string) => {
      moveFocus(new KeyboardEvent("keydown", { key, cancelable: true }), document);
      const { dataset } = document.activeElement as HTMLElement;
      return `${dataset["part"]} ${dataset["dialog"]}`;
    };
    expect(["ArrowDown", "ArrowDown", "ArrowDown"].map(press)).toEqual([
      "bar chat1",
      "bar chat2",
      "conversation chat1",
    ]);
  });
});

test("arrows are a choice's and a field's own, and stay in an open dialog", () => {
  draw([closing("chat1", HOUR)]);
  const dialog = document.createElement("dialog");
  const date = Object.assign(document.createElement("input"), { type: "datetime-local" });
  const added = [date, document.createElement("textarea"), dialog];
  root.append(...added);
  const press = (key: string) => {
    const before = document.activeElement;
    const event = new KeyboardEvent("keydown", { key, cancelable: true });
    moveFocus(event, document);
    return !event.defaultPrevented && document.activeElement === before;
  };
  for (const field of [...root.querySelectorAll<HTMLElement>("select, textarea"), date]) {
    field.focus();
    expect(["ArrowDown", "ArrowUp", "Home", "End"].map(press), field.localName).toEqual(
      Array(4).fill(true),
    );
  }
  root.querySelector<HTMLElement>("input[type=search]")?.focus();
  expect(["Home", "End", "ArrowUp", "ArrowDown"].map(press)).toEqual([true, true, true, false]);
  dialog.show();
  expect(press("ArrowDown")).toBe(true);
  for (const element of added) element.remove();
});

test("arrows pass over what is not to be seen", () => {
  draw([closing("chat1", HOUR)]);
  const [bar, row] = root.querySelectorAll<HTMLElement>(".row");
  vi.spyOn(bar!, "checkVisibility").mockReturnValue(false);
  moveFocus(new KeyboardEvent("keydown", { key: "ArrowDown", cancelable: true }), document);
  expect(document.activeElement).toBe(row);
});

describe("the next 24 hours", () => {
  test("each conversation is a bar with a name, soonest first, and a row of a table", () => {
    draw([
      closing("chat1", 20 * HOUR),
      closing("chat2", HOUR),
      closing("chat3", 2 * DAY),
      closing("chat4", -HOUR),
    ]);
    expect(bars().map(({ dataset }) => dataset["dialog"])).toEqual(["chat2", "chat1"]);
    expect(bars()[0]?.getAttribute("aria-label")).toContain(
      "Title of chat2, WhatsApp, Reply until",
    );
    const cells = [...root.querySelectorAll("tbody tr")].map((row) => row.textContent);
    expect(cells).toHaveLength(2);
    expect(cells[0]).toMatch(/Title of chat2Reply until .*59m/);
  });

  test("working hours are shaded, and more bars than there is room for are counted", () => {
    const workingHours = { ...DEFAULT_SETTINGS.workingHours, enabled: true };
    const settings: Settings = { ...DEFAULT_SETTINGS, workingHours };
    draw(
      Array.from({ length: 30 }, (_, n) => closing(`chat${n}`, HOUR + n * MINUTE)),
      { settings },
    );
    expect(bars()).toHaveLength(24);
    expect(root.querySelectorAll(".ground .working")).toHaveLength(2);
    expect(root.textContent).toContain("and 6 more in these 24 hours");
  });

  test("nothing closes: it says so", () => {
    draw([closing("chat1", 3 * DAY)]);
    expect(root.textContent).toContain("No window closes in the next 24 hours.");
  });
});

describe("what a person says by hand", () => {
  const chosen = "acme.bitrix24.com chat1";

  test("the button of a row asks for its actions, and marks are shown as set by hand", () => {
    const onChoose = vi.fn<SidePanelProps["onChoose"]>();
    const marked = conversation("chat1", { marks: { ignored: true, contactedAt: NOW - HOUR } });
    draw([marked], { onChoose });
    expect(root.querySelector(".row-meta")?.textContent).toMatch(
      /ignored by you · contacted us at .+, entered by hand/,
    );
    root.querySelector<HTMLElement>("[data-action=more]")?.click();
    expect(onChoose).toHaveBeenCalledWith(marked);
  });

  test("each mark can be set and taken back", () => {
    const said: unknown[] = [];
    const onMark: SidePanelProps["onMark"] = (_, mark) => void said.push(mark);
    draw([conversation("chat1", { channel: "instagram-direct" })], { chosen, onMark });
    const dialog = root.querySelector("dialog");
    expect(dialog?.textContent).toContain("Title of chat1");
    expect(dialog?.querySelector(".hint")?.textContent).toMatch(/^Instagram Direct · .+ left$/);
    button("Ignore: no alerts about it")?.click();
    button("Tell me when the customer writes")?.click();
    const submit = (mark: string) =>
      root
        .querySelector<HTMLFormElement>(`[data-mark=${mark}]`)
        ?.dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
    submit("contactedAt");
    submit("acceptedAt");
    submit("remindAt");
    expect(said).toEqual([
      { ignored: true },
      { waiting: true },
      { contactedAt: NOW },
      { acceptedAt: NOW },
      { remindAt: NOW + HOUR },
    ]);
    draw([conversation("chat1", { marks: { remindAt: NOW + HOUR } })], { chosen, onMark });
    button("Take back")?.click();
    expect(said.at(-1)).toEqual({ remindAt: null });
  });

  test("a reminder in the past and a contact in the future are not taken", async () => {
    const onMark = vi.fn<SidePanelProps["onMark"]>();
    draw([conversation("chat1")], { chosen, onMark });
    for (const [mark, typed] of [
      ["remindAt", "2020-01-01T10:00"],
      ["contactedAt", "2030-01-01T10:00"],
    ] as const) {
      const form = root.querySelector<HTMLFormElement>(`[data-mark=${mark}]`);
      const field = form?.querySelector("input");
      field!.value = typed;
      field!.dispatchEvent(new Event("input", { bubbles: true }));
      await Promise.resolve();
      await vi.waitFor(() => {
        form?.dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
        expect(form?.querySelector("[role=alert]")).not.toBeNull();
      });
    }
    expect(onMark).not.toHaveBeenCalled();
  });

  test("later, not this one and a pause have their buttons here, for browsers without", () => {
    const heard: string[] = [];
    draw([conversation("chat1")], {
      chosen,
      pausedUntil: NOW + HOUR,
      onLater: () => heard.push("later"),
      onSkip: () => heard.push("skip"),
      onPause: (on) => heard.push(`pause ${on}`),
    });
    button("Remind me later")?.click();
    button("Not this one")?.click();
    expect(root.textContent).toMatch(/Alerts are paused until /);
    button("Alert me again")?.click();
    expect(heard).toEqual(["later", "skip", "pause false"]);
  });
});

describe("what a day of work needs is set", () => {
  function drawSettings(settings: Settings = DEFAULT_SETTINGS) {
    const changes: Settings[] = [];
    render(
      <WorkdaySection
        settings={settings}
        words={words}
        zone="America/Bogota"
        lines={["acme.bitrix24.com/3"]}
        now={NOW}
        ownWordsIn={() => []}
        keys={[]}
        onChangeKeys={() => undefined}
        onChange={(change) => changes.push(change(settings))}
      />,
      root,
    );
    return changes;
  }
  const card = (label: string) => root.querySelector<HTMLElement>(`[aria-label="${label}"]`);

  test("each command stands with its key, and one without a key says so", () => {
    let asked = 0;
    render(
      <KeysCard
        keys={[
          { name: "open-next", key: "Alt+N" },
          { name: "open-panel", key: "" },
        ]}
        words={words}
        onChange={() => asked++}
      />,
      root,
    );
    const rows = [...root.querySelectorAll("[data-command]")].map(({ textContent }) => textContent);
    expect(rows).toEqual([
      "Open the conversation that closes nextAlt+N",
      "Open the panel beside the pageno key",
    ]);
    button("Change the keys…")?.click();
    expect(asked).toBe(1);
  });

  test("working hours begin with the computer's zone, and every part can be changed", () => {
    const changes = drawSettings();
    card("Working hours")?.querySelector<HTMLElement>("[role=switch]")?.click();
    const on = changes.at(-1)!;
    expect(on.workingHours).toMatchObject({ enabled: true, zone: "America/Bogota" });
    const more = drawSettings(on);
    const [, to] = [...root.querySelectorAll<HTMLInputElement>(".week input[type=time]")];
    to!.value = "00:00";
    to!.dispatchEvent(new Event("change", { bubbles: true }));
    expect(more.at(-1)?.workingHours.week[0]).toEqual([{ from: 540, to: 1440 }]);
    root.querySelector<HTMLElement>("[aria-label='Add hours on Sunday']")?.click();
    expect(more.at(-1)?.workingHours.week[6]).toHaveLength(1);
    root.querySelector<HTMLElement>("[aria-label='Remove these hours on Monday']")?.click();
    expect(more.at(-1)?.workingHours.week[0]).toEqual([]);
    const zone = root.querySelector<HTMLInputElement>("input[list=zones]");
    zone!.value = "Mars/Olympus";
    zone!.dispatchEvent(new Event("change", { bubbles: true }));
    expect(more).toHaveLength(3);
  });

  test("alerts, quiet hours, digits and own words", () => {
    const quietHours = { ...DEFAULT_SETTINGS.alerts.quietHours, enabled: true };
    const changes = drawSettings({
      ...DEFAULT_SETTINGS,
      alerts: { ...DEFAULT_SETTINGS.alerts, quietHours },
    });
    root.querySelector<HTMLElement>("input[value=all]")?.click();
    expect(changes.at(-1)?.alerts).toMatchObject({ whose: "all", quietHours });
    const [from] = [...root.querySelectorAll<HTMLInputElement>("input[type=time]")];
    from!.value = "21:30";
    from!.dispatchEvent(new Event("change", { bubbles: true }));
    expect(changes.at(-1)?.alerts.quietHours.from).toBe(21 * 60 + 30);
    const own = root.querySelector<HTMLTextAreaElement>(".own-words textarea");
    own!.value = " black friday \n\nblack friday\nbundle";
    own!.dispatchEvent(new Event("change", { bubbles: true }));
    expect(changes.at(-1)?.promotionalWords).toEqual(["black friday", "bundle"]);
    const digits = card("Digits on badges")?.querySelector("select");
    digits!.value = String(4 * HOUR);
    digits!.dispatchEvent(new Event("change", { bubbles: true }));
    expect(changes.at(-1)?.quietUntil).toBe(4 * HOUR);
  });

  test("holding replies by open channel and language", () => {
    const changes = drawSettings({
      ...DEFAULT_SETTINGS,
      holdingReplies: [{ line: "", language: "en", text: "Tomorrow." }],
    });
    const holding = card("Holding replies");
    const [line, language] = [...holding!.querySelectorAll("select")];
    line!.value = "acme.bitrix24.com/3";
    line!.dispatchEvent(new Event("change", { bubbles: true }));
    expect(changes.at(-1)?.holdingReplies[0]?.line).toBe("acme.bitrix24.com/3");
    language!.value = "de";
    language!.dispatchEvent(new Event("change", { bubbles: true }));
    expect(changes.at(-1)?.holdingReplies[0]?.language).toBe("de");
    const form = holding!.querySelector("form");
    form!.querySelector("textarea")!.value = "Bald.";
    form!.dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
    expect(changes.at(-1)?.holdingReplies[1]).toEqual({ line: "", language: "en", text: "Bald." });
    root.querySelector<HTMLElement>("[aria-label='Remove English']")?.click();
    expect(changes.at(-1)?.holdingReplies).toEqual([]);
  });

  test("the thresholds of a channel, each by itself", () => {
    const heard: unknown[] = [];
    const settings = DEFAULT_SETTINGS.channels.whatsapp;
    render(
      <AlertSwitches settings={settings} words={words} onChange={(set) => heard.push(set)} />,
      root,
    );
    const boxes = [...root.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
    expect(boxes.map(({ checked }) => checked)).toEqual([false, true, false]);
    boxes[0]?.click();
    expect(heard.at(-1)).toEqual({ alertBefore: [4 * HOUR, HOUR] });
  });
});
