// @vitest-environment happy-dom
import { render } from "preact";
import { expect, test, vi } from "vitest";
import type { SeenLine } from "../../../lib/overview/lines.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../lib/settings/settings.ts";
import type { TeamDocument } from "../../../lib/settings/team-file.ts";
import { NO_SAY, type TeamSay } from "../../../lib/settings/team.ts";
import { leavesOf } from "../../../lib/settings/merge.ts";
import { pageWordsOf } from "../../../lib/texts/page-words.ts";
import { lockOf } from "../lock-of.ts";
import { LockedGroup, Locks } from "../lock.tsx";
import { settingName, settingValue } from "./setting-words.ts";
import { TeamSection, type TeamSectionProps } from "./TeamSection.tsx";
import { useRoot } from "../test-root.ts";

const words = pageWordsOf("en", ["en"]);
const root = useRoot();

function draw(more: Partial<TeamSectionProps> = {}): void {
  render(
    <TeamSection
      say={NO_SAY}
      settings={DEFAULT_SETTINGS}
      lines={[]}
      words={words}
      onSave={() => {}}
      onApply={() => Promise.resolve(true)}
      onForget={() => {}}
      {...more}
    />,
    root,
  );
}

/** A person chooses this file. */
function open(text: string): void {
  const input = root.querySelector<HTMLInputElement>("input[type=file]")!;
  Object.defineProperty(input, "files", {
    configurable: true,
    value: [new File([text], "settings.json")],
  });
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

function press(name: string): void {
  [...root.querySelectorAll("button")].find(({ textContent }) => textContent === name)!.click();
}

const FILE = JSON.stringify({
  replyWindowSettings: 1,
  team: { name: "Support Madrid", date: "2026-11-21" },
  locked: ["retentionDays"],
  settings: {
    version: 2,
    retentionDays: 7,
    channels: { whatsapp: { extendTo7Days: true }, "facebook-messages": { atSend: "block" } },
    lines: { "acme.bitrix24.com/3": { soon: 7_200_000 } },
  },
});

test("a file shows what it would change, and changes nothing before it is taken over", async () => {
  const onApply = vi.fn<(document: TeamDocument) => Promise<boolean>>().mockResolvedValue(true);
  draw({ onApply });
  open(FILE);
  await vi.waitFor(() => expect(root.textContent).toContain("3 settings would change"));
  const rows = [...root.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(rows).toEqual([
    ["Facebook: Messages: When a message would not be delivered", "Warn", "Block"],
    ["Open channel 3 (acme.bitrix24.com): Running out", "not set", "2 hours"],
    ["Keep times for", "30 days", "7 days"],
  ]);
  expect(root.textContent).toContain("Settings of Support Madrid, November 21, 2026");
  expect(root.textContent).toContain("Ignored: WhatsApp: 7-day window.");
  expect(root.textContent).toContain("asks to leave 1 setting alone");
  expect(onApply).not.toHaveBeenCalled();
  press("Take over");
  await vi.waitFor(() => expect(root.textContent).toContain("were taken over"));
  expect(onApply.mock.calls[0]?.[0].settings).toMatchObject({ retentionDays: 7 });
});

test("where a policy enforces something, a file shows what would change all the same, and what stays", async () => {
  const managed = {
    settings: { version: 2, channels: { "facebook-messages": { atSend: "warn" } } },
  };
  const onApply = vi.fn<(document: TeamDocument) => Promise<boolean>>().mockResolvedValue(true);
  draw({ onApply, say: { ...NO_SAY, isManaged: true, managed } });
  open(FILE);
  await vi.waitFor(() => expect(root.textContent).toContain("2 settings would change"));
  expect([...root.querySelectorAll<HTMLElement>("[data-path]")].map((row) => row.dataset)).toEqual([
    { path: "lines.acme.bitrix24.com/3.soon" },
    { path: "retentionDays" },
  ]);
  expect(root.textContent).toContain(
    "Stays as the management of this browser has set it: Facebook: Messages: When a message would not be delivered.",
  );
});

test("a 7-day switch for an open channel that was seen to be WhatsApp's is ignored, and said (R5)", async () => {
  const onApply = vi.fn<(document: TeamDocument) => Promise<boolean>>().mockResolvedValue(true);
  const key = "acme.bitrix24.com/3";
  const line: SeenLine = {
    key,
    portal: "acme.bitrix24.com",
    line: "3",
    channels: ["whatsapp"],
    conversations: 1,
    refusedEarly: 0,
  };
  const lines = { [key]: { extendTo7Days: true, soon: 7_200_000 } };
  draw({ onApply, lines: [line] });
  open(JSON.stringify({ replyWindowSettings: 1, settings: { version: 2, lines } }));
  await vi.waitFor(() => expect(root.textContent).toContain("1 setting would change"));
  expect(root.textContent).toContain("Ignored: Open channel 3 (acme.bitrix24.com): 7-day window.");
  press("Take over");
  await vi.waitFor(() => expect(onApply).toHaveBeenCalledOnce());
  expect(onApply.mock.calls[0]?.[0].settings).toEqual({ lines: { [key]: { soon: 7_200_000 } } });
  draw({ onApply, lines: [{ ...line, channels: ["whatsapp", "facebook-messages"] }] });
  open(JSON.stringify({ replyWindowSettings: 1, settings: { version: 2, lines } }));
  await vi.waitFor(() => expect(root.textContent).toContain("2 settings would change"));
});

test("a file can be left alone after it was looked at", async () => {
  const onApply = vi.fn<(document: TeamDocument) => Promise<boolean>>();
  draw({ onApply });
  open(FILE);
  await vi.waitFor(() => expect(root.querySelector("table")).not.toBeNull());
  press("Leave everything as it is");
  await vi.waitFor(() => expect(root.querySelector("table")).toBeNull());
  expect(onApply).not.toHaveBeenCalled();
});

test("a wrong file is refused with line and reason, and there is nothing to take over", async () => {
  draw();
  open('{\n  "replyWindowSettings": 1,\n  "settings": { "version": 2, "theme": "pink" }\n}');
  await vi.waitFor(() => expect(root.textContent).toContain("Nothing has changed"));
  expect(root.querySelector("li")?.textContent).toBe(
    'Row 3: “theme” cannot be "pink". Expected: “auto”, “light” or “dark”.',
  );
  expect(root.textContent).not.toContain("Take over");
});

test("a file with very many mistakes is refused with the first reasons and how many more there are", async () => {
  draw();
  const wrong = Object.fromEntries(Array.from({ length: 32 }, (_, index) => [`x${index}`, 1]));
  open(JSON.stringify({ replyWindowSettings: 1, settings: { version: 2, ...wrong } }));
  await vi.waitFor(() => expect(root.querySelectorAll("li")).toHaveLength(30));
  expect(root.textContent).toContain("And 2 more reasons.");
});

test("a file is saved with a name and with what the team asks to leave alone", async () => {
  const onSave = vi.fn<TeamSectionProps["onSave"]>();
  draw({ onSave });
  const name = root.querySelector<HTMLInputElement>("input[type=text]")!;
  name.value = "Support Madrid";
  name.dispatchEvent(new Event("input", { bubbles: true }));
  root.querySelector<HTMLInputElement>(".checks input")!.click();
  await vi.waitFor(() =>
    expect(root.querySelector<HTMLButtonElement>(".save-team button")!.disabled).toBe(false),
  );
  press("Save file");
  expect(onSave).toHaveBeenCalledWith("Support Madrid", ["channels"]);
});

test("a managed browser says so, and names what of the policy cannot be used", () => {
  const team = { name: "Acme", date: "2026-11-20" };
  const say: TeamSay = {
    ...NO_SAY,
    team,
    managedTeam: team,
    enforced: ["channels.whatsapp"],
    isManaged: true,
    problems: ["settings.theme"],
  };
  draw({ say });
  expect(root.textContent).toContain("This browser is managed");
  expect(root.querySelector("[role=alert]")?.textContent).toContain("settings.theme");
  expect(lockOf(say, words, "channels.whatsapp.soon")).toMatchObject({ by: "policy" });
  expect(lockOf(say, words, "channels.whatsapp.soon")?.text).toContain("Set by Acme");
  expect(lockOf(say, words, "channels.instagram-direct.soon")).toBeNull();
  expect(lockOf({ ...say, enforced: [], asked: ["titles"] }, words, "titles")?.by).toBe("file");
});

test("a lock names who has set it: never the team of a file for a policy, nor the other way round", () => {
  const madrid = { name: "Madrid", date: "2026-11-21" };
  const acme = { name: "Acme", date: "2026-11-20" };
  const say: TeamSay = {
    ...NO_SAY,
    team: madrid,
    fileTeam: madrid,
    enforced: ["titles"],
    asked: ["theme"],
    isManaged: true,
  };
  expect(lockOf(say, words, "titles")?.text).toBe("Set through the management of this browser.");
  const both: TeamSay = { ...say, team: acme, managedTeam: acme };
  expect(lockOf(both, words, "titles")?.text).toContain("Set by Acme");
  expect(lockOf(both, words, "theme")?.text).toBe("Madrid asks to leave this as it is.");
});

test("the team of a file can be forgotten, whether or not it asks for anything", () => {
  const onForget = vi.fn<() => void>();
  const madrid = { name: "Madrid", date: "2026-11-21" };
  draw({ onForget, say: { ...NO_SAY, team: madrid, fileTeam: madrid } });
  expect(root.textContent).not.toContain("A file can only ask");
  press("Forget this team");
  expect(onForget).toHaveBeenCalledOnce();
  draw({ onForget, say: { ...NO_SAY, team: madrid, managedTeam: madrid, isManaged: true } });
  expect(root.textContent).not.toContain("Forget this team");
});

test("controls that belong together are locked together", () => {
  const say: TeamSay = { ...NO_SAY, enforced: ["workingHours.week"], isManaged: true };
  render(
    <Locks.Provider value={(setting) => lockOf(say, words, setting)}>
      <LockedGroup setting="workingHours">
        <button type="button">Hours</button>
      </LockedGroup>
      <LockedGroup setting="holdingReplies">
        <button type="button">Replies</button>
      </LockedGroup>
    </Locks.Provider>,
    root,
  );
  const groups = [...root.querySelectorAll("fieldset")];
  expect(groups.map(({ disabled, textContent }) => [disabled, textContent])).toEqual([
    [true, "Set through the management of this browser.Hours"],
  ]);
});

test("every setting has a name and its value words, in both languages", () => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    lines: { "acme.bitrix24.com/3": DEFAULT_SETTINGS.channels.whatsapp },
    connectors: { wazzup: "whatsapp" },
  };
  for (const language of ["en", "es"] as const) {
    const words = pageWordsOf(language, [language]);
    for (const [path, value] of leavesOf(settings)) {
      if (path === "version") continue;
      expect(settingName(path, words)).not.toBe(path);
      expect(settingValue(path, value, words)).not.toBe("");
    }
  }
});
