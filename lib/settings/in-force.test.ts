import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { IN_FORCE_KEY, watchSettingsInForce } from "./in-force.ts";
import { keepSettingsInForce, putSettingsInForce } from "./keep-in-force.ts";
import { copyManaged } from "./managed.ts";
import { DEFAULT_SETTINGS, SETTINGS_KEY, type Settings } from "./settings.ts";
import { changeSettings, readSettings } from "./storage.ts";

beforeEach(() => fakeBrowser.reset());

/** A page of a portal: what it is told, one after the other. */
function page(signal = new AbortController().signal): Settings[] {
  const heard: Settings[] = [];
  watchSettingsInForce((settings) => heard.push(settings), signal);
  return heard;
}

test("a page that opens is told what holds, and each change of it, until its end", async () => {
  const controller = new AbortController();
  keepSettingsInForce();
  await putSettingsInForce();
  const heard = page(controller.signal);
  await vi.waitFor(() => expect(heard).toEqual([DEFAULT_SETTINGS]));
  await changeSettings((settings) => ({ ...settings, theme: "dark" }));
  await vi.waitFor(() => expect(heard.at(-1)?.theme).toBe("dark"));
  controller.abort();
  await changeSettings((settings) => ({ ...settings, theme: "light" }));
  await putSettingsInForce();
  expect(heard).toHaveLength(2);
});

test("a page is told only what has been read and checked", async () => {
  await fakeBrowser.storage.local.set({
    [SETTINGS_KEY]: { version: 1, theme: "dark", titles: "maybe", channels: { whatsapp: 7 } },
  });
  await putSettingsInForce();
  const heard = page();
  await vi.waitFor(() => expect(heard).toEqual([{ ...DEFAULT_SETTINGS, theme: "dark" }]));
});

test("what the browser's management enforces holds in pages too", async () => {
  keepSettingsInForce();
  await putSettingsInForce();
  const heard = page();
  const managed: { get(): Promise<object> } = fakeBrowser.storage.managed;
  vi.spyOn(managed, "get").mockResolvedValue({ settings: { version: 2, retentionDays: 7 } });
  await copyManaged();
  await vi.waitFor(() => expect(heard.at(-1)?.retentionDays).toBe(7));
});

test("of many changes at once the last one holds, and nothing is written twice", async () => {
  const set = vi.spyOn(fakeBrowser.storage.local, "set");
  const days = [7, 14, 30, 60];
  await Promise.all(
    days.map(async (retentionDays) => {
      await changeSettings((settings) => ({ ...settings, retentionDays }));
      await putSettingsInForce();
    }),
  );
  set.mockClear();
  await putSettingsInForce();
  expect(set).not.toHaveBeenCalled();
  const { [IN_FORCE_KEY]: inForce } = await fakeBrowser.storage.local.get(IN_FORCE_KEY);
  expect(inForce).toEqual(await readSettings());
});

test("a page that finds nothing written, or cannot read it, has the defaults", async () => {
  const heard = page();
  vi.spyOn(fakeBrowser.storage.local, "get").mockRejectedValueOnce(new Error("made up"));
  const other = page();
  await vi.waitFor(() => expect([heard, other]).toEqual([[DEFAULT_SETTINGS], [DEFAULT_SETTINGS]]));
});

test("what holds stays written down while the settings cannot be read", async () => {
  await changeSettings((settings) => ({ ...settings, theme: "dark" }));
  await putSettingsInForce();
  vi.spyOn(fakeBrowser.storage.local, "get").mockRejectedValueOnce(new Error("made up"));
  await expect(putSettingsInForce()).rejects.toThrow("made up");
  const { [IN_FORCE_KEY]: inForce } = await fakeBrowser.storage.local.get(IN_FORCE_KEY);
  expect(inForce).toMatchObject({ theme: "dark" });
});

test("settings that could not be written down are written the next time", async () => {
  vi.spyOn(fakeBrowser.storage.local, "set").mockRejectedValueOnce(new Error("made up"));
  await expect(putSettingsInForce()).rejects.toThrow("made up");
  await putSettingsInForce();
  expect(await fakeBrowser.storage.local.get(IN_FORCE_KEY)).toEqual({
    [IN_FORCE_KEY]: DEFAULT_SETTINGS,
  });
});
