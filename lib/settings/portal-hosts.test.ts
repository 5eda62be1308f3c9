import { expect, test } from "vitest";
import { matchOf, PORTAL_DOMAINS, PORTAL_MATCHES } from "./portal-hosts.ts";

test("every domain stands in the list once, and gives one pattern without a port", () => {
  expect(new Set(PORTAL_DOMAINS).size).toBe(PORTAL_DOMAINS.length);
  for (const match of PORTAL_MATCHES) {
    expect(match).toMatch(/^https:\/\/\*\.bitrix24(\.[a-z]{2,3}){1,2}\/\*$/);
  }
});

test("one portal's pattern has no port, as not every browser takes one", () => {
  expect(matchOf("acme.bitrix24.com:8443")).toBe("https://acme.bitrix24.com/*");
});
