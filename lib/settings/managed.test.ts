import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { HOUR } from "../time/instant.ts";
import { copyManaged } from "./managed.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";
import { resolveChannel } from "./resolve.ts";
import { changeSettings, readSettings, watchSettings } from "./storage.ts";
import { takeOver } from "./take-over.ts";
import { forgetTeam, readTeamSay } from "./team.ts";

beforeEach(() => fakeBrowser.reset());

/** What the browser's management says, as the browser hands it over. */
function manage(policy: object | Error): void {
  const managed: { get(): Promise<object> } = fakeBrowser.storage.managed;
  const get = vi.spyOn(managed, "get");
  if (policy instanceof Error) get.mockRejectedValue(policy);
  else get.mockResolvedValue(structuredClone(policy));
}

const POLICY = {
  team: { name: "Acme", date: "2026-11-20" },
  settings: { version: 2, retentionDays: 7, channels: { whatsapp: { atSend: "block" } } },
};

test("without a policy, and where the browser rejects, everything is the person's own", async () => {
  manage(new Error("Managed storage manifest not found"));
  await copyManaged();
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  expect(await readTeamSay()).toMatchObject({ isManaged: false, enforced: [], team: null });
});

test("what a policy sets holds, whatever the person sets, and reaches whoever watches", async () => {
  const heard: Settings[] = [];
  watchSettings((settings) => heard.push(settings));
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  manage(POLICY);
  await copyManaged();
  expect(heard.at(-1)?.retentionDays).toBe(7);
  const changed = await changeSettings((settings) => ({
    ...settings,
    retentionDays: 90,
    theme: "dark",
  }));
  expect(changed).toMatchObject({ retentionDays: 7, theme: "dark" });
  expect((await readSettings()).channels.whatsapp.atSend).toBe("block");
  expect(heard.at(-1)).toEqual(await readSettings());
  expect(await readTeamSay()).toMatchObject({
    isManaged: true,
    team: POLICY.team,
    enforced: ["channels.whatsapp.atSend", "retentionDays"],
    problems: [],
  });
});

test("when a policy goes, what the person had set is there again", async () => {
  await changeSettings((settings) => ({ ...settings, retentionDays: 90 }));
  manage(POLICY);
  await copyManaged();
  expect((await readSettings()).retentionDays).toBe(7);
  manage({});
  await copyManaged();
  expect((await readSettings()).retentionDays).toBe(90);
});

test("a policy that names its locks proposes the rest, once", async () => {
  manage({ ...POLICY, locked: ["channels.whatsapp"] });
  await copyManaged();
  expect(await readSettings()).toMatchObject({ retentionDays: 7 });
  await changeSettings((settings) => ({ ...settings, retentionDays: 90 }));
  await copyManaged();
  expect(await readSettings()).toMatchObject({
    retentionDays: 90,
    channels: { whatsapp: { atSend: "block" } },
  });
  expect((await readTeamSay()).enforced).toEqual(["channels.whatsapp"]);
});

test("what a policy locks without a value is as delivered, whatever was set before", async () => {
  await changeSettings((settings) => ({
    ...settings,
    channels: {
      ...settings.channels,
      whatsapp: { ...settings.channels.whatsapp, enabled: false, soon: HOUR },
    },
    lines: { "acme.bitrix24.com/3": { soon: HOUR }, "acme.bitrix24.com/4": { soon: HOUR } },
    connectors: { wazzup: "other-unlimited" },
    titles: false,
  }));
  const locked = ["channels.whatsapp", "lines", "connectors.wazzup", "titles"];
  const lines = { "acme.bitrix24.com/4": { enabled: true } };
  manage({ ...POLICY, locked, settings: { ...POLICY.settings, lines } });
  await copyManaged();
  const { channels } = DEFAULT_SETTINGS;
  expect(await readSettings()).toMatchObject({
    channels: { ...channels, whatsapp: { ...channels.whatsapp, atSend: "block" } },
    lines,
    connectors: {},
    titles: true,
  });
  expect(await readSettings().then((held) => [held.lines, held.connectors])).toEqual([lines, {}]);
  manage({});
  await copyManaged();
  expect(await readSettings()).toMatchObject({
    channels: { whatsapp: { enabled: false, atSend: "warn" } },
    connectors: { wazzup: "other-unlimited" },
    titles: false,
  });
});

test("what a policy enforces for a channel goes before what an open channel has of its own", async () => {
  const line = { atSend: "off", soon: HOUR } as const;
  await changeSettings((settings) => ({ ...settings, lines: { "acme.bitrix24.com/3": line } }));
  manage(POLICY);
  await copyManaged();
  const atSend = async (connector: string, number: string) =>
    resolveChannel(await readSettings(), "acme.bitrix24.com", connector, number).settings;
  expect(await atSend("whatsappbytwilio", "3")).toMatchObject({ atSend: "block", soon: HOUR });
  expect(await atSend("facebook", "3")).toMatchObject({ atSend: "off", soon: HOUR });
  // An exception that the management makes itself is one.
  const lines = { "acme.bitrix24.com/4": { atSend: "warn" } };
  manage({ ...POLICY, settings: { ...POLICY.settings, lines } });
  await copyManaged();
  expect(await atSend("whatsappbytwilio", "4")).toMatchObject({ atSend: "warn" });
  manage({});
  await copyManaged();
  expect(await atSend("whatsappbytwilio", "3")).toMatchObject({ atSend: "off" });
});

test("the template of the deployment page settles all of what it locks", async () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/deployment.md"), "utf8");
  const template = /"EXTENSION_ID": (\{.*?\n {6}\})/su.exec(page)?.[1] ?? "";
  await changeSettings((settings) => ({
    ...settings,
    channels: {
      ...settings.channels,
      whatsapp: { ...settings.channels.whatsapp, enabled: false },
    },
  }));
  manage(JSON.parse(template) as object);
  await copyManaged();
  expect((await readSettings()).channels.whatsapp).toMatchObject({
    enabled: true,
    atSend: "block",
  });
});

test("what a policy proposes is taken over the next time, where it could not be stored the first", async () => {
  manage({ ...POLICY, locked: ["channels.whatsapp"] });
  // Any write may be the one that fails: half of what came must not pass for all of it.
  const local: { set(values: object): Promise<void> } = fakeBrowser.storage.local;
  const write = local.set.bind(local);
  const set = vi.spyOn(local, "set").mockImplementation(async (values) => {
    if ("settings" in values) throw new Error("made up");
    await write(values);
  });
  await expect(copyManaged()).rejects.toThrow("made up");
  set.mockRestore();
  await copyManaged();
  expect(await readSettings()).toMatchObject({ retentionDays: 7 });
});

test("open channels that a policy proposes no more are gone, and its locked ones do not count for that", async () => {
  const lines = (...numbers: readonly number[]) =>
    Object.fromEntries(numbers.map((n) => [`acme.bitrix24.com/${n}`, { soon: HOUR }]));
  const propose = async (locked: string, named: object): Promise<Settings["lines"]> => {
    manage({ locked: [locked], settings: { version: 2, lines: named } });
    await copyManaged();
    return (await readSettings()).lines;
  };
  expect(await propose("titles", lines(3, 4))).toEqual(lines(3, 4));
  expect(await propose("titles", lines(4))).toEqual(lines(4));
  expect(await propose("lines.acme.bitrix24.com/5", lines(5))).toEqual(lines(4, 5));
  expect(await propose("titles", {})).toEqual({});
  // Without locks nothing is proposed, so nothing of the person's own goes either.
  await changeSettings((settings) => ({ ...settings, lines: lines(6) }));
  manage({ settings: { version: 2, lines: {} } });
  await copyManaged();
  expect((await readSettings()).lines).toEqual(lines(6));
});

test("what cannot be used of a policy is left out and named; the rest holds (R5)", async () => {
  manage({
    settings: {
      version: 2,
      theme: "pink",
      titles: false,
      channels: { whatsapp: { extendTo7Days: true } },
    },
  });
  await copyManaged();
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, titles: false });
  expect((await readTeamSay()).problems).toEqual([
    "settings.theme",
    "settings.channels.whatsapp.extendTo7Days",
  ]);
});

test("a policy without a name is not said to be by the team of a file, and the other way round", async () => {
  const madrid = { name: "Madrid", date: "2026-11-21" };
  await takeOver({ team: madrid, locked: ["titles"], settings: {} });
  const { team: _, ...nameless } = POLICY;
  manage(nameless);
  await copyManaged();
  expect(await readTeamSay()).toMatchObject({ team: madrid, managedTeam: null, fileTeam: madrid });
  manage(POLICY);
  await copyManaged();
  const { team } = POLICY;
  expect(await readTeamSay()).toMatchObject({ team, managedTeam: team, fileTeam: madrid });
});

test("a file of a team only asks: nothing is enforced", async () => {
  await takeOver({ team: POLICY.team, locked: ["retentionDays"], settings: {} });
  await changeSettings((settings) => ({ ...settings, retentionDays: 90 }));
  expect(await readSettings()).toMatchObject({ retentionDays: 90 });
  expect(await readTeamSay()).toMatchObject({
    team: POLICY.team,
    asked: ["retentionDays"],
    enforced: [],
  });
  await forgetTeam();
  expect((await readTeamSay()).team).toBeNull();
});
