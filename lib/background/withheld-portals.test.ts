import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptyRecord } from "../policy/dialog-record.ts";
import { PORTAL_MATCHES } from "../settings/portal-hosts.ts";
import { readSeenPortals } from "../settings/seen-portals.ts";
import { askForWithheld, leaveWithheld } from "./withheld-portals.ts";

const records = [
  emptyRecord("acme.bitrix24.com:8443", "chat1"),
  emptyRecord("acme.bitrix24.com:8443", "chat2"),
  emptyRecord("acme.bitrix24.es", "chat1"),
];
const cache = { records: () => Promise.resolve(records) };
const sendMessage = vi.fn<(tab: number, message: unknown) => Promise<void>>();
let granted: readonly string[] = [];
let button = { title: "", text: "" };

beforeEach(() => {
  fakeBrowser.reset();
  granted = PORTAL_MATCHES.filter((match) => match !== "https://*.bitrix24.com/*");
  button = { title: "Reply Window: nobody waits", text: "" };
  sendMessage.mockReset().mockResolvedValue(undefined);
  Object.assign(fakeBrowser.permissions, {
    getAll: () => Promise.resolve({ origins: [...granted] }),
    contains: ({ origins: [origin = ""] }: { origins: string[] }) =>
      Promise.resolve(granted.some((match) => origin.endsWith(match.slice("https://*".length)))),
  });
  Object.assign(fakeBrowser.tabs, { query: () => Promise.resolve([{ id: 7 }]), sendMessage });
  Object.assign(fakeBrowser.action, {
    getTitle: () => Promise.resolve(button.title),
    getBadgeText: () => Promise.resolve(button.text),
    setTitle: ({ title }: { title: string }) =>
      Promise.resolve(void (button = { ...button, title })),
    setBadgeText: ({ text }: { text: string }) =>
      Promise.resolve(void (button = { ...button, text })),
    setBadgeBackgroundColor: () => Promise.resolve(),
  });
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

test("the toolbar's button asks for it by name", async () => {
  await askForWithheld(cache);
  expect(button.text).toBe("?");
  expect(button.title).toContain("nobody waits\n");
  expect(button.title).toContain("acme.bitrix24.com");
  expect(button.title).not.toContain("8443");
  // Pages that have no database at hand know it too.
  expect(await readSeenPortals()).toEqual(["acme.bitrix24.com", "acme.bitrix24.es"]);
});

test("the button keeps what it counts, and is quiet about addresses that nobody uses", async () => {
  button = { title: "Reply Window: 2 customers wait", text: "2" };
  await askForWithheld(cache);
  expect(button.text).toBe("2");
  expect(button.title).toContain("acme.bitrix24.com");
  button = { title: "Reply Window: nobody waits", text: "" };
  await askForWithheld({ records: () => Promise.resolve(records.slice(2)) });
  expect(button).toEqual({ title: "Reply Window: nobody waits", text: "" });
  expect(await readSeenPortals()).toEqual(["acme.bitrix24.es"]);
});

test("without its database the button says nothing more", async () => {
  await askForWithheld({ records: () => Promise.reject(new Error("made up")) });
  expect(button.text).toBe("");
});
