import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { DEFAULT_SETTINGS } from "./settings.ts";
import { readSettings } from "./storage.ts";
import { resetSettings, takeOver } from "./take-over.ts";
import { readTeamSay } from "./team.ts";

beforeEach(() => fakeBrowser.reset());

const MADRID = { name: "Madrid", date: "2026-11-21" };
const FILE = { team: MADRID, locked: ["titles"], settings: { retentionDays: 7 } };

test("settings and the team they come from are stored together, or not at all", async () => {
  const local: { set(values: object): Promise<void> } = fakeBrowser.storage.local;
  const write = local.set.bind(local);
  const set = vi.spyOn(local, "set").mockImplementation(async (values) => {
    if ("team" in values) throw new Error("made up");
    await write(values);
  });
  await expect(takeOver(FILE)).rejects.toThrow("made up");
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  set.mockRestore();
  expect(await takeOver(FILE)).toMatchObject({ retentionDays: 7 });
  expect(await readTeamSay()).toMatchObject({ team: MADRID, asked: ["titles"] });
});

test("a file without a name ends what an earlier one has asked for", async () => {
  await takeOver(FILE);
  await takeOver({ settings: { titles: false } });
  expect(await readTeamSay()).toMatchObject({ team: null, asked: [] });
});

test("settings as delivered are no team's", async () => {
  await takeOver(FILE);
  expect(await resetSettings()).toEqual(DEFAULT_SETTINGS);
  expect(await readTeamSay()).toMatchObject({ team: null, fileTeam: null, asked: [] });
});
