import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { DEFAULT_SETTINGS, SETTINGS_KEY, type Settings } from "./settings.ts";
import {
  changeSettings,
  dismissSetAside,
  readSetAside,
  readSettings,
  repairSettings,
  watchSettings,
} from "./storage.ts";

beforeEach(() => fakeBrowser.reset());

test("a change is stored and reaches whoever watches, until the signal", async () => {
  const controller = new AbortController();
  const heard: Settings[] = [];
  watchSettings((settings) => heard.push(settings), controller.signal);
  await vi.waitFor(() => expect(heard).toEqual([DEFAULT_SETTINGS]));
  await changeSettings((settings) => ({ ...settings, theme: "dark" }));
  expect((await readSettings()).theme).toBe("dark");
  expect(heard.at(-1)?.theme).toBe("dark");
  controller.abort();
  await changeSettings((settings) => ({ ...settings, theme: "light" }));
  expect(heard).toHaveLength(2);
});

test("two changes at the same time are both kept", async () => {
  await Promise.all([
    changeSettings((settings) => ({ ...settings, theme: "dark" })),
    changeSettings((settings) => ({ ...settings, titles: false })),
  ]);
  expect(await readSettings()).toMatchObject({ theme: "dark", titles: false });
});

test("a change that cannot be stored is said, and the next one works", async () => {
  vi.spyOn(fakeBrowser.storage.local, "set").mockRejectedValueOnce(new Error("made up"));
  await expect(changeSettings((settings) => settings)).rejects.toThrow("made up");
  await changeSettings((settings) => ({ ...settings, theme: "dark" }));
  expect((await readSettings()).theme).toBe("dark");
});

test("a change is not made upon settings that cannot be read: nothing is written", async () => {
  const mine = { ...DEFAULT_SETTINGS, theme: "dark", connectors: { wazzup: "whatsapp" } };
  await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: mine });
  const set = vi.spyOn(fakeBrowser.storage.local, "set");
  const get = vi.spyOn(fakeBrowser.storage.local, "get");
  get.mockRejectedValueOnce(new Error("made up"));
  const change = (settings: Settings): Settings => ({ ...settings, titles: false });
  await expect(changeSettings(change)).rejects.toThrow("made up");
  get.mockRejectedValueOnce(new Error("made up"));
  await expect(repairSettings(5)).rejects.toThrow("made up");
  expect(set).not.toHaveBeenCalled();
  await changeSettings(change);
  expect(await readSettings()).toEqual({ ...mine, titles: false });
});

test("a broken value is put aside, said, and replaced by what could be read of it", async () => {
  const broken = { version: 1, theme: "dark", titles: "maybe" };
  await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: broken });
  expect(await repairSettings(5)).toEqual([{ path: "titles", kind: "invalid" }]);
  expect(await readSetAside()).toEqual({
    at: 5,
    problems: [{ path: "titles", kind: "invalid" }],
    value: broken,
  });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: "dark" });
  expect(await repairSettings(6)).toEqual([]);
  expect((await readSetAside())?.at).toBe(5);
  await dismissSetAside();
  expect(await readSetAside()).toBeNull();
});

test("storage that cannot be read gives the defaults", async () => {
  vi.spyOn(fakeBrowser.storage.local, "get").mockRejectedValue(new Error("made up"));
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
});
