// @vitest-environment happy-dom
import { render } from "preact";
import { expect, test, vi } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "../../lib/settings/settings.ts";
import { pageWordsOf } from "../../lib/texts/page-words.ts";
import { Options, type OptionsProps } from "./Options.tsx";
import { ALL } from "./test-access.ts";
import { useRoot } from "./test-root.ts";

const NOW = Date.UTC(2026, 10, 21, 12);
const words = pageWordsOf("en", ["en"]);
const settings = DEFAULT_SETTINGS.channels["facebook-messages"];
const root = useRoot();
const noop = (): void => undefined;

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
  await vi.waitFor(() => expect(root.textContent).toContain("cannot be undone"));
  press("Keep");
  await vi.waitFor(() => expect(root.textContent).not.toContain("cannot be undone"));
  expect(onErase).not.toHaveBeenCalled();
  for (const said of ["Could not be erased", "Everything was erased"]) {
    press("Erase everything…");
    await vi.waitFor(() => expect(root.textContent).toContain("cannot be undone"));
    press("Erase");
    await vi.waitFor(() => expect(root.textContent).toContain(said));
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
