import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { DAY } from "../../time/instant.ts";
import { oracle, type OracleEvent } from "./oracle.ts";
import { recordOf, type PolicyCase } from "../policy-case.ts";
import { gap, history, START } from "./histories.ts";
import { windowState } from "../window-state.ts";
import { CASES } from "./cases-on-disk.ts";

// Thousands of runs on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000 });

describe("the rules and the oracle", () => {
  it("agree on 10,000 random histories, at every boundary and at random instants", () => {
    fc.assert(
      fc.property(history, gap, ({ connector: id, settings, events }, later) => {
        const policyCase: PolicyCase = { title: "", connector: id, settings, events, checks: [] };
        const starts = events.map(({ at }) => at);
        const nows = [START - 1, (starts.at(-1) ?? START) + later];
        for (const at of starts)
          nows.push(at, at + DAY - 1, at + DAY, at + 7 * DAY - 1, at + 7 * DAY);
        const got = nows.map((now) => {
          const { state, verdict, closesAt } = windowState(
            recordOf(policyCase, now),
            settings,
            now,
          );
          return closesAt === undefined ? { state, verdict } : { state, verdict, closesAt };
        });
        expect(got).toEqual(nows.map((now) => oracle(id, settings.extendTo7Days, events, now)));
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("the policy cases and the oracle", () => {
  const certain = CASES.filter(
    ({ settings, events }) =>
      settings.classifiedAs === undefined &&
      events.every(
        ({ by, kind }) => (by !== "unknown" || kind === "not-delivered") && kind !== "unknown",
      ),
  );

  it.each(certain)("agree: $title", ({ connector: id, settings, events, checks }) => {
    for (const expected of checks) {
      const { now, ...answer } = expected;
      expect(oracle(id, settings.extendTo7Days, events as readonly OracleEvent[], now)).toEqual(
        answer,
      );
    }
  });
});
