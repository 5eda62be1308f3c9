import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptyRecord } from "../policy/dialog-record.ts";
import { PORTAL_MATCHES } from "../settings/portal-hosts.ts";
import { readSeenPortals } from "../settings/seen-portals.ts";
import { leaveWithheld, lookForWithheld } from "./withheld-portals.ts";

const records = [
  emptyRecord("acme.bitrix24.com:8443", "chat1"),
  emptyRecord("acme.bitrix24.com:8443", "chat2"),
  emptyRecord("acme.bitrix24.es", "chat1"),
];
const cache = { records: () => Promise.resolve(records) };
const sendMessage = vi.fn<(tab: number, message: unknown) => Promise<void>>();
let granted: readonly string[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  granted = PORTAL_MATCHES.filter((match) => match !== "https://*.bitrix24.com/*");
  sendMessage.mockReset().mockResolvedValue(undefined);
  Object.assign(fakeBrowser.permissions, {
    getAll: () => Promise.resolve({ origins: [...granted] }),
    contains: ({ origins: [origin = ""] }: { origins: string[] }) =>
      Promise.resolve(granted.some((match) => origin.endsWith(match.slice("https://*".length)))),
  });
  Object.assign(fakeBrowser.tabs, { query: () => Promise.resolve([{ id: 7 }]), sendMessage });
});

test("open pages of a portal whose permission was taken back are told to leave, and no others", async () => {
  await leaveWithheld(cache);
  expect(sendMessage.mock.calls).toEqual([
    [7, { to: "page", name: "leave", payload: { hosts: ["acme.bitrix24.com"] } }],
  ]);
  sendMessage.mockClear();
  granted = PORTAL_MATCHES;
  await leaveWithheld(cache);
  expect(sendMessage).not.toHaveBeenCalled();
});

test("what was seen is remembered for pages that have no database at hand, without ports", async () => {
  expect(await lookForWithheld(cache)).toEqual(["acme.bitrix24.com"]);
  expect(await readSeenPortals()).toEqual(["acme.bitrix24.com", "acme.bitrix24.es"]);
  expect(await lookForWithheld({ records: async () => records.slice(2) })).toEqual([]);
  expect(await readSeenPortals()).toEqual(["acme.bitrix24.es"]);
});

test("without the database nothing is known to be withheld", async () => {
  const failing = { records: () => Promise.reject(new Error("made up")) };
  expect(await lookForWithheld(failing)).toEqual([]);
});
