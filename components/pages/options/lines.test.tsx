// @vitest-environment happy-dom
import { render } from "preact";
import { describe, expect, test } from "vitest";
import { linesOf, type SeenLine } from "../../../lib/overview/lines.ts";
import type { Suggestions } from "../../../lib/settings/suggestion.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../lib/settings/settings.ts";
import { pageWordsOf } from "../../../lib/texts/page-words.ts";
import { HOUR } from "../../../lib/time/instant.ts";
import { Locks, type Lock } from "../lock.tsx";
import { LinesSection } from "./LinesSection.tsx";
import { fragmentsOf } from "./RefusalWords.tsx";
import { useRoot } from "../test-root.ts";

const words = pageWordsOf("en", ["en"]);
const KEY = "acme.bitrix24.com/3";
const LINE: SeenLine = {
  key: KEY,
  portal: "acme.bitrix24.com",
  line: "3",
  channels: ["facebook-messages", "whatsapp"],
  conversations: 12,
  refusedEarly: 0,
};
const root = useRoot();

function draw(line: SeenLine, settings: Settings, suggestions?: Suggestions): Settings[] {
  const changes: Settings[] = [];
  render(
    <LinesSection
      lines={[line]}
      settings={settings}
      words={words}
      {...(suggestions && { suggestions })}
      onChange={(change) => changes.push(change(settings))}
    />,
    root,
  );
  return changes;
}

function selectOf(label: string): HTMLSelectElement {
  const found = [...root.querySelectorAll("label")].find(
    ({ textContent }) => textContent === label,
  );
  return root.querySelector<HTMLSelectElement>(`#${CSS.escape(found!.htmlFor)}`)!;
}

function choose(label: string, text: string): void {
  const select = selectOf(label);
  const option = [...select.options].find(({ textContent }) => textContent === text);
  select.value = option!.value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

test("an open channel says what was seen of it", () => {
  draw(LINE, DEFAULT_SETTINGS);
  const text = root.querySelector("summary")!.textContent;
  expect(text).toContain("Open channel 3");
  expect(text).toContain("Facebook: Messages, WhatsApp");
  expect(text).toContain("12 conversations seen");
  expect(text).toContain("as its channel");
});

test("every setting of a channel can be an open channel's own", () => {
  draw(LINE, DEFAULT_SETTINGS);
  expect(root.querySelectorAll("select")).toHaveLength(
    Object.keys(DEFAULT_SETTINGS.channels.whatsapp).length,
  );
});

test("a choice becomes the open channel's own value, and “as the channel” takes it back", () => {
  const changes = draw(LINE, DEFAULT_SETTINGS);
  choose("7-day window", "On");
  expect(changes.at(-1)?.lines).toEqual({ [KEY]: { extendTo7Days: true } });
  choose("Alerts before the time is over", "No alert");
  expect(changes.at(-1)?.lines).toEqual({ [KEY]: { alertBefore: [] } });

  const own: Settings = {
    ...DEFAULT_SETTINGS,
    lines: { [KEY]: { extendTo7Days: true, soon: HOUR } },
  };
  const more = draw(LINE, own);
  expect(root.textContent).toContain("2 settings of its own");
  choose("7-day window", "As the channel (Off)");
  expect(more.at(-1)?.lines).toEqual({ [KEY]: { soon: HOUR } });
  [...root.querySelectorAll("button")].at(-1)!.click();
  expect(more.at(-1)?.lines).toEqual({});
});

test("an open channel of WhatsApp alone has no 7-day switch (R5)", () => {
  draw({ ...LINE, channels: ["whatsapp"] }, DEFAULT_SETTINGS);
  expect(root.textContent).not.toContain("7-day window");
});

test("a 7-day switch that an open channel of WhatsApp was given all the same is said to be ignored (R5)", () => {
  const line: SeenLine = { ...LINE, channels: ["whatsapp"] };
  draw(line, { ...DEFAULT_SETTINGS, lines: { [KEY]: { extendTo7Days: true } } });
  expect(root.textContent).toContain("Ignored: Open channel 3 (acme.bitrix24.com): 7-day window.");
  draw(LINE, { ...DEFAULT_SETTINGS, lines: { [KEY]: { extendTo7Days: true } } });
  expect(root.textContent).not.toContain("Ignored");
});

test("channels that differ say so, and refusals that come too early are told", () => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    channels: {
      ...DEFAULT_SETTINGS.channels,
      whatsapp: { ...DEFAULT_SETTINGS.channels.whatsapp, atSend: "block" },
    },
  };
  draw({ ...LINE, refusedEarly: 2 }, settings);
  expect(selectOf("When a message would not be delivered").options[0]?.textContent).toBe(
    "As the channel (Its channels differ)",
  );
  expect(root.querySelector("[role=note]")?.textContent).toContain("In 2 conversations");
});

test("the example shows what the open channel's own values lead to", () => {
  const settings: Settings = { ...DEFAULT_SETTINGS, lines: { [KEY]: { extendTo7Days: true } } };
  draw(LINE, settings);
  expect(root.querySelector(".example")?.textContent).toContain("Only about their request");
});

test("a lead says what comes through an open channel, where its connectors do not say it", () => {
  const kind = "What comes through it";
  draw(LINE, DEFAULT_SETTINGS);
  expect(root.textContent).not.toContain(kind);
  const open = { ...LINE, channels: ["facebook-messages", null] } as const;
  const changes = draw(open, DEFAULT_SETTINGS);
  expect(root.querySelector('[data-part="suggestion"]')).toBeNull();
  choose(kind, "WhatsApp");
  expect(changes.at(-1)?.connectors).toEqual({ [KEY]: "whatsapp" });

  const said: Settings = { ...DEFAULT_SETTINGS, connectors: { [KEY]: "whatsapp" } };
  const more = draw(LINE, said);
  expect(selectOf(kind).value).toBe("whatsapp");
  choose(kind, "Not said");
  expect(more.at(-1)?.connectors).toEqual({});
});

test("what a file says of an open channel that was never seen can be taken back", () => {
  const settings: Settings = { ...DEFAULT_SETTINGS, connectors: { [KEY]: "whatsapp" } };
  const [line] = linesOf([], settings, 0);
  const changes = draw(line!, settings);
  expect(root.querySelector("summary")?.textContent).toContain("0 conversations seen");
  choose("What comes through it", "Not said");
  expect(changes.at(-1)?.connectors).toEqual({});
});

test("what an open channel may be is suggested with its reason, taken for nothing, and accepted by one press", () => {
  const open = { ...LINE, channels: [null] } as const;
  const suggestions: Suggestions = new Map([
    [KEY, { channel: "whatsapp", because: "line-name" }],
    ["acme.bitrix24.com/4", { channel: "facebook-messages", because: "same-line" }],
  ]);
  const changes = draw(open, DEFAULT_SETTINGS, suggestions);
  const note = root.querySelector('[data-part="suggestion"]');
  expect(note?.textContent).toContain("The open channel's name reads like WhatsApp.");
  expect(selectOf("What comes through it").value).toBe("");
  expect(changes).toEqual([]);
  note?.querySelector("button")?.click();
  expect(changes.at(-1)?.connectors).toEqual({ [KEY]: "whatsapp" });

  draw(open, { ...DEFAULT_SETTINGS, connectors: { [KEY]: "whatsapp" } }, suggestions);
  expect(root.querySelector('[data-part="suggestion"]')).toBeNull();
});

test("what a policy has set cannot be changed, and says who has set it", () => {
  render(
    <Locks.Provider
      value={(path) =>
        path === `lines.${KEY}.atSend` ? { by: "policy", text: "Set by Acme" } : null
      }
    >
      <LinesSection lines={[LINE]} settings={DEFAULT_SETTINGS} words={words} onChange={() => {}} />
    </Locks.Provider>,
    root,
  );
  expect(selectOf("When a message would not be delivered").disabled).toBe(true);
  expect(selectOf("Running out").disabled).toBe(false);
  expect(root.querySelector(".lock")?.textContent).toBe("Set by Acme");
});

describe("what a policy has set for a channel", () => {
  const LABEL = "When a message would not be delivered";
  const lockOf = (...paths: readonly string[]) =>
    function lock(path: string): Lock | null {
      return paths.includes(path) ? { by: "policy", text: "Set by Acme" } : null;
    };
  const drawLocked = (settings: Settings, lock: (path: string) => Lock | null, line = LINE) =>
    render(
      <Locks.Provider value={lock}>
        <LinesSection lines={[line]} settings={settings} words={words} onChange={() => {}} />
      </Locks.Provider>,
      root,
    );
  const channels = {
    ...DEFAULT_SETTINGS.channels,
    whatsapp: { ...DEFAULT_SETTINGS.channels.whatsapp, atSend: "block" },
  } as const;
  const own: Settings = { ...DEFAULT_SETTINGS, channels, lines: { [KEY]: { atSend: "off" } } };

  test("is shown locked in its open channels, and counts for none of their own values", () => {
    const line: SeenLine = { ...LINE, channels: ["whatsapp"] };
    const enforced = ["channels.whatsapp.atSend"];
    drawLocked({ ...own, enforced } as Settings, lockOf(...enforced), line);
    expect(selectOf(LABEL).disabled).toBe(true);
    expect(selectOf(LABEL).selectedOptions[0]?.textContent).toBe("As the channel (Block)");
    expect(root.querySelector(".lock")?.textContent).toBe("Set by Acme");
    expect(root.textContent).toContain("as its channel");
    expect(selectOf("Running out").disabled).toBe(false);
  });

  test("leaves an open channel's other channels free, and says so", () => {
    drawLocked(own, lockOf("channels.whatsapp.atSend"));
    expect(selectOf(LABEL).disabled).toBe(false);
    expect(selectOf(LABEL).selectedOptions[0]?.textContent).toBe("Off");
    expect(root.querySelector(".lock")?.textContent).toBe("In WhatsApp: Set by Acme");
  });

  test("is shown locked where nothing was seen and all channels are settled", () => {
    const paths = Object.keys(DEFAULT_SETTINGS.channels).map((id) => `channels.${id}.atSend`);
    const unseen: SeenLine = { ...LINE, channels: [], conversations: 0 };
    drawLocked(own, lockOf(...paths), unseen);
    expect(selectOf(LABEL).disabled).toBe(true);
    drawLocked(own, lockOf(...paths.slice(1)), unseen);
    expect(selectOf(LABEL).disabled).toBe(false);
  });
});

test("a change of one value leaves what is stored of the others, whatever holds over them", () => {
  const held: Settings = { ...DEFAULT_SETTINGS, lines: { [KEY]: { atSend: "block" } } };
  const stored: Settings = { ...DEFAULT_SETTINGS, lines: { [KEY]: { atSend: "off" } } };
  const changes: Settings[] = [];
  render(
    <LinesSection
      lines={[LINE]}
      settings={held}
      words={words}
      onChange={(change) => changes.push(change(stored))}
    />,
    root,
  );
  choose("Running out", "1 hour");
  expect(changes.at(-1)?.lines).toEqual({ [KEY]: { atSend: "off", soon: HOUR } });
});

test("words of refusals are kept as they are compared: lower case, each once", () => {
  expect(fragmentsOf(" Plazo VENCIDO \n\nplazo vencido\nzu spät")).toEqual([
    "plazo vencido",
    "zu spät",
  ]);
});
