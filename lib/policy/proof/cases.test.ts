import { describe, expect, it } from "vitest";
import { DAY } from "../../time/instant.ts";
import { CASES } from "./cases-on-disk.ts";
import { CONNECTORS } from "../connectors.ts";
import { REFUSAL_REASONS } from "../facts.ts";
import { mismatchesOf } from "../policy-case.ts";
import { WINDOW_STATES } from "../window-state.ts";

describe("the policy cases", () => {
  it.each(CASES)("$title", (policyCase) => {
    expect(mismatchesOf(policyCase)).toEqual([]);
  });
});

describe("the policy cases cover", () => {
  const titles = CASES.map(({ title }) => title).join("\n");
  const checks = CASES.flatMap((policyCase) =>
    policyCase.checks.map((check) => ({ policyCase, check })),
  );

  it("more than 150 chats, each under its own title", () => {
    expect(CASES.length).toBeGreaterThanOrEqual(150);
    expect(new Set(CASES.map(({ title }) => title)).size).toBe(CASES.length);
  });

  it.each(Array.from({ length: 12 }, (_, i) => `R${i + 1}`))("rule %s", (rule) => {
    expect(titles).toMatch(new RegExp(`\\b${rule}\\b`));
  });

  it.each([1, 2, 3, 4, 5, 6, 7])("reading %i", (reading) => {
    expect(titles).toMatch(new RegExp(`Reading (\\d, )*${reading}\\b`, "i"));
  });

  it.each([...CONNECTORS.map(({ id }) => id), "a connector nobody knows"])("connector %s", (id) => {
    const known = CONNECTORS.map((row) => row.id);
    const found = CASES.filter(({ connector }) =>
      known.includes(id) ? connector === id : !known.includes(connector),
    );
    expect(found.length).toBeGreaterThanOrEqual(2);
  });

  it.each(WINDOW_STATES)("state %s", (state) => {
    expect(checks.filter(({ check }) => check.state === state).length).toBeGreaterThan(5);
  });

  it.each(REFUSAL_REASONS)("refusals with the reason %s", (reason) => {
    expect(CASES.some(({ events }) => events.some((event) => event.reason === reason))).toBe(true);
  });

  it.each(["open", "human-agent", "private-reply"])(
    "the last millisecond of %s and the first one after it, in the same chat",
    (state) => {
      const bothSides = CASES.filter(({ checks: own }) =>
        own.some(
          ({ state: before, closesAt, now }) =>
            before === state && closesAt === now + 1 && own.some((after) => after.now === closesAt),
        ),
      );
      expect(bothSides.length).toBeGreaterThan(5);
    },
  );

  it("every limited connector with the switch on and off, more than a day after a message", () => {
    for (const { id } of CONNECTORS.filter(({ rule }) => rule === "R5" || rule === "R6"))
      for (const on of [true, false])
        expect(
          checks.some(
            ({ policyCase: { connector, settings, events }, check }) =>
              connector === id &&
              settings.extendTo7Days === on &&
              events.some(({ by, at }) => by === "customer" && check.now >= at + DAY),
          ),
          `${id} ${on}`,
        ).toBe(true);
  });
});
