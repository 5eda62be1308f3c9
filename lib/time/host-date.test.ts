import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHostDate } from "./host-date.ts";

const at = (iso: string): { earliest: number; latest: number } => ({
  earliest: Date.parse(iso),
  latest: Date.parse(iso) + 999,
});

describe("a date as a page prints it", () => {
  it.each([
    ["Mon Nov 16 2026 10:01:00 GMT+0000 (Coordinated Universal Time)", "2026-11-16T10:01:00Z"],
    ["Mon Nov 16 2026 10:01:00 GMT+0000 (…)", "2026-11-16T10:01:00Z"],
    ["Mon Nov 16 2026 10:01:00 GMT+0000", "2026-11-16T10:01:00Z"],
    ["Mon May 12 2025 14:22:10 GMT+0300 (за московським часом)", "2025-05-12T11:22:10Z"],
    ["Tue Jun 30 2026 23:59:59 GMT-0600 (hora estándar central)", "2026-07-01T05:59:59Z"],
    ["Thu Jan 01 2026 05:00:00 GMT+0530 (India Standard Time)", "2025-12-31T23:30:00Z"],
    ["Sun Mar 01 2026 00:15:00 GMT+1400 (Line Islands Time)", "2026-02-28T10:15:00Z"],
    ["Tue Feb 29 2028 12:00:00 GMT+0100 (GMT+01:00)", "2028-02-29T11:00:00Z"],
    ["Sat Nov 21 2026 09:00:00 GMT-0930 (Marquesas Time (a))", "2026-11-21T18:30:00Z"],
  ])("%s", (text, iso) => {
    expect(parseHostDate(text)).toEqual(at(iso));
  });

  it("is read as whatever a Date prints, in every second", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        const instant = seconds * 1000;
        expect(parseHostDate(new Date(instant).toString())).toEqual({
          earliest: instant,
          latest: instant + 999,
        });
      }),
    );
  });
});

describe("everything else is nothing", () => {
  it.each([
    "",
    "today",
    "10:01",
    "2026-11-16T10:01:00Z",
    "Invalid Date",
    "Tue Nov 16 2026 10:01:00 GMT+0000 (wrong day of the week)",
    "Mon Nov 31 2026 10:01:00 GMT+0000 (no such day)",
    "Mon Feb 30 2026 10:01:00 GMT+0000",
    "Mon Foo 16 2026 10:01:00 GMT+0000",
    "Mon Nov 16 2026 24:00:00 GMT+0000",
    "Mon Nov 16 2026 10:60:00 GMT+0000",
    "Mon Nov 16 2026 10:01:60 GMT+0000",
    "Mon Nov 16 2026 10:01:00 GMT+1500",
    "Mon Nov 16 2026 10:01:00 GMT+0060",
    "Mon Nov 16 2026 10:01:00",
    "Mon Nov 16 2026 10:01 GMT+0000",
    "Mon Nov 6 2026 10:01:00 GMT+0000",
    " Mon Nov 16 2026 10:01:00 GMT+0000",
    "Mon Nov 16 2026 10:01:00 GMT+0000\n",
    "Mon Nov 16 2026 10:01:00 GMT+0000 (a\nb)",
    "Mon Nov 16 2026 10:01:00 GMT+0000 x",
    "Wed Dec 31 1969 23:59:59 GMT+0000",
    "Thu Jan 01 1970 00:30:00 GMT+0100 (before the beginning)",
    `Mon Nov 16 2026 10:01:00 GMT+0000 (${"x".repeat(200)})`,
  ])("%j", (text) => {
    expect(parseHostDate(text)).toBeNull();
  });

  it.each([null, undefined])("%s", (text) => {
    expect(parseHostDate(text)).toBeNull();
  });

  it("a megabyte of text costs nothing", () => {
    expect(parseHostDate("Mon Nov 16 2026 ".repeat(65_536))).toBeNull();
  });

  it("and nothing throws, however a date is spoilt", () => {
    const date = "Mon Nov 16 2026 10:01:00 GMT+0000 (Coordinated Universal Time)";
    fc.assert(
      fc.property(fc.nat(date.length), fc.nat(3), fc.string({ maxLength: 3 }), (at, cut, put) => {
        const found = parseHostDate(date.slice(0, at) + put + date.slice(at + cut));
        expect(found === null ? 999 : found.latest - found.earliest).toBe(999);
      }),
      { numRuns: 1_000 },
    );
  });
});
