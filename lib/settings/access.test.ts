import { beforeEach, describe, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { hasPortalAccess, readAccess } from "./access.ts";
import { addOwnPortal, withheldPortals } from "./own-portals.ts";
import { PORTAL_DOMAINS, PORTAL_MATCHES } from "./portal-hosts.ts";
import { noteSeenPortals } from "./seen-portals.ts";

let granted: readonly string[] = [];

/** Whether a pattern of the kind that is used here covers another. */
function isCovered(origin: string): boolean {
  const host = (pattern: string): string => pattern.replace(/^https:\/\/|\/\*$/gu, "");
  return granted.some(
    (by) => by === origin || (by.includes("*.") && host(origin).endsWith(host(by).slice(1))),
  );
}

beforeEach(() => {
  fakeBrowser.reset();
  granted = PORTAL_MATCHES;
  Object.assign(fakeBrowser.permissions, {
    getAll: () => Promise.resolve({ origins: [...granted] }),
    contains: ({ origins }: { origins: string[] }) => Promise.resolve(origins.every(isCovered)),
  });
});

const without = (...domains: readonly string[]): readonly string[] =>
  PORTAL_MATCHES.filter((match) => !domains.some((domain) => match === `https://*.${domain}/*`));

test("where all is granted nothing is missing", async () => {
  await noteSeenPortals(["acme.bitrix24.com"]);
  expect(await readAccess()).toEqual({ hasAny: true, missing: [], withheld: [], matters: false });
});

test("where nothing is granted every address is named", async () => {
  granted = [];
  const access = await readAccess();
  expect(access).toMatchObject({ hasAny: false, matters: true });
  expect(access.missing).toEqual(PORTAL_DOMAINS.map((domain) => `*.${domain}`));
  expect(await hasPortalAccess()).toBe(false);
});

describe("an address that was taken back", () => {
  beforeEach(() => {
    granted = without("bitrix24.com", "bitrix24.kz");
  });

  test("matters where a portal of it was seen", async () => {
    await noteSeenPortals(["acme.bitrix24.com", "acme.bitrix24.es"]);
    expect(await readAccess()).toEqual({
      hasAny: true,
      missing: ["*.bitrix24.com", "*.bitrix24.kz"],
      withheld: ["acme.bitrix24.com"],
      matters: true,
    });
    expect(await withheldPortals()).toEqual(["acme.bitrix24.com"]);
    expect(await hasPortalAccess()).toBe(true);
  });

  test("does not where only others were seen, or the one portal was granted by itself", async () => {
    await noteSeenPortals(["acme.bitrix24.es:8443"]);
    expect(await readAccess()).toMatchObject({ withheld: [], matters: false });
    granted = [...granted, "https://acme.bitrix24.com/*"];
    await noteSeenPortals(["acme.bitrix24.com"]);
    expect(await readAccess()).toMatchObject({ withheld: [], matters: false });
    expect(await withheldPortals()).toEqual([]);
  });

  test("may be the one that is meant, where nothing was seen yet", async () => {
    expect(await readAccess()).toMatchObject({ hasAny: true, withheld: [], matters: true });
    expect(await withheldPortals()).toEqual([]);
  });
});

test("a portal of one's own needs no cloud, and is named when it is withheld", async () => {
  granted = ["https://crm.acme.example/*"];
  await addOwnPortal("crm.acme.example");
  await addOwnPortal("b24.acme.example");
  expect(await readAccess()).toMatchObject({ hasAny: true, withheld: [], matters: false });
  expect(await withheldPortals()).toEqual(["b24.acme.example"]);
  granted = [];
  expect(await readAccess()).toMatchObject({ hasAny: false, matters: true });
});

test("a browser that grants every address withholds none", async () => {
  granted = ["<all_urls>"];
  expect(await readAccess()).toMatchObject({ hasAny: true, missing: [] });
});
