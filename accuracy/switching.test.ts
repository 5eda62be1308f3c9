import { expect, test } from "vitest";
import { switchAround } from "./switching.ts";

/** A small part of `npm run accuracy -- --switches 1000`. */
const SWITCHES = 30;

test.each([
  ["legacy", true],
  ["legacy", false],
  ["imol", true],
  ["chat", true],
  ["chat", false],
] as const)(
  "while conversations are switched in %s and messages come, nothing shows another conversation's window (model: %s)",
  async (layout, model) => {
    const { wrong, badges, conversations, arrivals } = await switchAround(
      layout,
      model,
      SWITCHES,
      10,
    );
    expect(wrong).toEqual([]);
    expect(badges).toBeGreaterThan(SWITCHES);
    expect(conversations).toBeGreaterThan(SWITCHES);
    expect(arrivals).toBeGreaterThan(SWITCHES / 4);
  },
  600_000,
);
