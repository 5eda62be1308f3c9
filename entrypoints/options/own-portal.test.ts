import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { addOwnPortal, readOwnPortals } from "../../lib/settings/own-portals.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../lib/settings/settings.ts";
import { removePortal } from "./own-portal.ts";

const HOST = "crm.acme.example";
const sendMessage = vi.fn<(message: { readonly payload: object }) => Promise<unknown>>();

beforeEach(async () => {
  fakeBrowser.reset();
  sendMessage.mockReset().mockResolvedValue({ ok: true, value: { erased: true } });
  Object.assign(fakeBrowser.runtime, { sendMessage });
  Object.assign(fakeBrowser.permissions, { remove: () => Promise.resolve(true) });
  await addOwnPortal(HOST);
});

const seen = () => Promise.resolve([`${HOST}:8443`, "acme.bitrix24.com"]);

test("a portal goes with all that was seen and set for it, and nothing of another", async () => {
  const own: Settings = {
    ...DEFAULT_SETTINGS,
    lines: { [`${HOST}:8443/3`]: { enabled: false }, "acme.bitrix24.com/3": { enabled: false } },
  };
  let left = own;
  const change = (make: (before: Settings) => Settings): Promise<boolean> => {
    left = make(own);
    return Promise.resolve(true);
  };
  expect(await removePortal(HOST, { seen, change })).toBe(true);
  expect(await readOwnPortals()).toEqual([]);
  expect(sendMessage.mock.calls.map(([{ payload }]) => payload)).toEqual([
    { portal: HOST },
    { portal: `${HOST}:8443` },
  ]);
  expect(Object.keys(left.lines)).toEqual(["acme.bitrix24.com/3"]);
});

test("what could not be erased is told, and all else goes", async () => {
  const changed = () => Promise.resolve(true);
  sendMessage.mockResolvedValueOnce({ ok: false });
  expect(await removePortal(HOST, { seen, change: changed })).toBe(false);
  expect(sendMessage).toHaveBeenCalledTimes(2);
  expect(await readOwnPortals()).toEqual([]);
  await addOwnPortal(HOST);
  expect(await removePortal(HOST, { seen, change: () => Promise.resolve(false) })).toBe(false);
  await addOwnPortal(HOST);
  const unread = () => Promise.reject(new Error("made up"));
  expect(await removePortal(HOST, { seen: unread, change: changed })).toBe(false);
  expect(await readOwnPortals()).toEqual([]);
});
