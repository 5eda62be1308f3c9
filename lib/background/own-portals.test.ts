import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { addOwnPortal, forgetOwnPortal, readOwnPortals } from "../settings/own-portals.ts";
import { followOwnPortals } from "./own-portals.ts";

const HOST = "crm.acme.example";

interface Registered {
  readonly id: string;
  readonly matches: readonly string[];
}

let registered: Registered[] = [];
let granted: string[] = [];
const executeScript = vi.fn<(asked: object) => Promise<unknown[]>>();
const sendMessage = vi.fn<(tab: number, message: unknown) => Promise<void>>();

beforeEach(() => {
  fakeBrowser.reset();
  registered = [];
  granted = [];
  executeScript.mockReset().mockResolvedValue([{ frameId: 0 }]);
  sendMessage.mockReset().mockResolvedValue(undefined);
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({
      content_scripts: [
        { matches: ["https://*.bitrix24.com/*"], js: ["content-script.js"], all_frames: true },
        {
          matches: ["https://*.bitrix24.com/*"],
          js: ["page-model.js"],
          all_frames: true,
          world: "MAIN",
        },
      ],
    }),
  });
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every((o) => granted.includes(o)),
  });
  Object.assign(fakeBrowser.scripting, {
    executeScript,
    getRegisteredContentScripts: async () => registered,
    registerContentScripts: async (scripts: Registered[]) => {
      if (scripts.some(({ id }) => registered.some((known) => known.id === id)))
        throw new Error("Duplicate script ID");
      registered.push(...scripts);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      registered = registered.filter(({ id }) => !ids.includes(id));
    },
  });
  Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 7 }], sendMessage });
});

test("a portal that was added and granted gets both scripts, in every frame, from the start of a page", async () => {
  granted = [`https://${HOST}/*`];
  await addOwnPortal(HOST);
  await followOwnPortals();
  const common = {
    matches: [`https://${HOST}/*`],
    allFrames: true,
    runAt: "document_start",
    persistAcrossSessions: true,
  };
  expect(registered).toMatchObject([
    { ...common, js: ["content-script.js"], world: "ISOLATED" },
    { ...common, js: ["page-model.js"], world: "MAIN" },
  ]);
  expect(executeScript).toHaveBeenCalledTimes(2);
});

test("files that Firefox names with their whole address are registered by their path", async () => {
  const root = fakeBrowser.runtime.getURL("/");
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ content_scripts: [{ js: [`${root}content-script.js`] }] }),
  });
  granted = [`https://${HOST}/*`];
  await addOwnPortal(HOST);
  await followOwnPortals();
  expect(registered).toMatchObject([{ js: ["content-script.js"] }]);
});

test("without the permission nothing is registered, and nothing twice", async () => {
  await addOwnPortal(HOST);
  await followOwnPortals();
  expect(registered).toEqual([]);
  granted = [`https://${HOST}/*`];
  await Promise.all([followOwnPortals(), followOwnPortals(), followOwnPortals()]);
  expect(registered).toHaveLength(2);
});

test("a permission that is taken back takes the scripts away and tells open pages to leave", async () => {
  granted = [`https://${HOST}/*`];
  await addOwnPortal(HOST);
  await followOwnPortals();
  granted = [];
  await followOwnPortals();
  expect(registered).toEqual([]);
  expect(sendMessage).toHaveBeenCalledWith(7, {
    to: "page",
    name: "leave",
    payload: { hosts: [HOST] },
  });
  expect(await readOwnPortals()).toEqual([HOST]);
});

test("a portal that is removed goes, and another stays", async () => {
  const other = "b24.other.example";
  granted = [`https://${HOST}/*`, `https://${other}/*`];
  await addOwnPortal(HOST);
  await addOwnPortal(other);
  await followOwnPortals();
  await forgetOwnPortal(HOST);
  await followOwnPortals();
  expect(registered.flatMap(({ matches }) => matches)).toEqual(Array(2).fill(`https://${other}/*`));
});
