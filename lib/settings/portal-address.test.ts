import { expect, test } from "vitest";
import { readAddress } from "./portal-address.ts";

test.each([
  ["crm.acme.example", "crm.acme.example"],
  ["  https://CRM.acme.example/online/?x=1 ", "crm.acme.example"],
  ["crm.acme.example:8443/online/", "crm.acme.example"],
  ["intranet", "intranet"],
  ["192.168.0.7", "192.168.0.7"],
])("%j means the host %s", (typed, host) => {
  expect(readAddress(typed)).toEqual({ host });
});

test.each([
  ["", "invalid"],
  ["two words", "invalid"],
  ["*.acme.example", "invalid"],
  ["ftp://crm.acme.example", "invalid"],
  ["javascript:alert(1)", "invalid"],
  ["http://crm.acme.example/", "not-secure"],
  ["https://acme.bitrix24.com/online/", "cloud"],
] as const)("%j cannot be added: %s", (typed, problem) => {
  expect(readAddress(typed)).toEqual({ problem });
});
