import { describe, expect, it } from "vitest";
import { CaseFormatError, parseCases } from "./parse-cases.ts";
import { mismatchesOf } from "./policy-case.ts";

const at = "2026-03-02T10:00:00.000Z";
const later = "2026-03-03T10:00:00.000Z";
const GOOD = {
  title: "a chat",
  connector: "facebook",
  settings: { extendTo7Days: false },
  events: [
    { at, by: "customer", kind: "message" },
    { at, by: "agent", kind: "message", text: false },
    { at: later, by: "system", kind: "not-delivered", reason: "window" },
  ],
  checks: [{ now: at, state: "open", verdict: "allow", closesAt: later }],
};

const parse = (cases: unknown): ReturnType<typeof parseCases> => parseCases(JSON.stringify(cases));
/** The good case with one field changed. */
const withEvent = (fields: object): unknown => [
  GOOD,
  { ...GOOD, events: [GOOD.events[0], { ...GOOD.events[2], ...fields }] },
];
const withCheck = (fields: object): unknown => [
  { ...GOOD, checks: [{ ...GOOD.checks[0], ...fields }] },
];

describe("a file of policy cases", () => {
  it("is read with its times as instants", () => {
    expect(parse([GOOD])).toEqual([
      {
        title: "a chat",
        connector: "facebook",
        settings: { extendTo7Days: false },
        events: [
          { at: Date.parse(at), by: "customer", kind: "message", text: true },
          { at: Date.parse(at), by: "agent", kind: "message", text: false },
          {
            at: Date.parse(later),
            by: "system",
            kind: "not-delivered",
            text: true,
            reason: "window",
          },
        ],
        checks: [
          { now: Date.parse(at), state: "open", verdict: "allow", closesAt: Date.parse(later) },
        ],
      },
    ]);
  });

  it("may hold no cases, and cases no events", () => {
    expect(parse([])).toEqual([]);
    expect(parse([{ ...GOOD, events: [] }])[0]?.events).toEqual([]);
  });

  it("may say what a lead says of the connector", () => {
    const settings = { extendTo7Days: true, classifiedAs: "whatsapp" };
    expect(parse([{ ...GOOD, settings }])[0]?.settings).toEqual(settings);
  });

  it.each([
    ["text that is not JSON", "[", /not JSON/],
    ["no array", "{}", /the file: expected an array/],
  ])("%s", (_, text, message) => {
    expect(() => parseCases(text)).toThrow(CaseFormatError);
    expect(() => parseCases(text)).toThrow(message);
  });

  it.each([
    ["a case that is none", [GOOD, 5], /^case 1: expected an object, got 5/],
    ["no title", [{ ...GOOD, title: "" }], /^case 0, title: expected a text/],
    [
      "no connector",
      [{ ...GOOD, connector: undefined }],
      /^case 0, connector: expected a text, got nothing/,
    ],
    ["no settings", [{ ...GOOD, settings: [] }], /^case 0, settings: expected an object/],
    [
      "no switch",
      [{ ...GOOD, settings: {} }],
      /^case 0, settings\.extendTo7Days: expected true or false, got nothing/,
    ],
    [
      "a channel nobody knows",
      [{ ...GOOD, settings: { extendTo7Days: true, classifiedAs: "x" } }],
      /settings\.classifiedAs: expected one of whatsapp/,
    ],
    ["no events", [{ ...GOOD, events: {} }], /^case 0, events: expected an array/],
    [
      "a local time",
      withEvent({ at: "2026-03-02 10:00" }),
      /^case 1, events\[1\]\.at: expected a time like/,
    ],
    ["a day that does not exist", withEvent({ at: "2026-02-30T10:00:00.000Z" }), /events\[1\]\.at/],
    [
      "an author nobody knows",
      withEvent({ by: "operator" }),
      /^case 1, events\[1\]\.by: expected one of unknown, customer.*"operator"/,
    ],
    ["a kind nobody knows", withEvent({ kind: "call" }), /events\[1\]\.kind/],
    [
      "a text that is no flag",
      withEvent({ text: "hello" }),
      /events\[1\]\.text: expected true or false/,
    ],
    [
      "a refusal without a reason",
      withEvent({ reason: undefined }),
      /events\[1\]\.reason: expected one of other/,
    ],
    [
      "a reason without a refusal",
      withEvent({ kind: "message" }),
      /events\[1\]\.reason: expected no reason/,
    ],
    [
      "events out of order",
      withEvent({ at: "2026-03-01T10:00:00.000Z" }),
      /^case 1, events\[1\]\.at: expected later/,
    ],
    ["no checks", [{ ...GOOD, checks: "none" }], /^case 0, checks: expected an array/],
    ["a check without now", withCheck({ now: undefined }), /checks\[0\]\.now/],
    [
      "a state nobody knows",
      withCheck({ state: "shut" }),
      /checks\[0\]\.state: expected one of open/,
    ],
    [
      "a verdict nobody knows",
      withCheck({ verdict: "deny" }),
      /checks\[0\]\.verdict: expected one of allow, remind, confirm/,
    ],
    ["a deadline that is no time", withCheck({ closesAt: 5 }), /checks\[0\]\.closesAt/],
  ])("is refused with its place: %s", (_, cases, message) => {
    expect(() => parse(cases)).toThrow(CaseFormatError);
    expect(() => parse(cases)).toThrow(message);
  });
});

describe("a check", () => {
  const mismatches = (fields: object): unknown => parse(withCheck(fields)).flatMap(mismatchesOf);

  it("passes only when state, verdict and deadline are as expected", () => {
    expect(mismatches({})).toEqual([]);
    expect(mismatches({ state: "closed" })).toHaveLength(1);
    expect(mismatches({ verdict: "confirm" })).toHaveLength(1);
    expect(mismatches({ closesAt: "2026-03-03T10:00:00.001Z" })).toHaveLength(1);
  });

  it("without a deadline expects that there is none", () => {
    expect(mismatches({ closesAt: undefined })).toEqual([
      {
        title: "a chat",
        now: Date.parse(at),
        expected: { now: Date.parse(at), state: "open", verdict: "allow" },
        got: { now: Date.parse(at), state: "open", verdict: "allow", closesAt: Date.parse(later) },
      },
    ]);
  });

  it("knows nothing of what happens after it", () => {
    expect(mismatches({ now: "2026-03-03T09:59:59.999Z" })).toEqual([]);
    expect(
      mismatches({ now: later, state: "closed", verdict: "confirm", closesAt: undefined }),
    ).toEqual([]);
  });
});
