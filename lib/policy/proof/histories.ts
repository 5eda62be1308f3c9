import * as fc from "fast-check";
import { DAY, HOUR, MINUTE } from "../../time/instant.ts";
import { CONNECTORS } from "../connectors.ts";
import type { OracleEvent } from "./oracle.ts";

export interface History {
  readonly connector: string;
  readonly settings: { readonly extendTo7Days: boolean };
  readonly events: readonly OracleEvent[];
}

/** 2026-03-02T10:00:00.000Z */
export const START = 1_772_445_600_000;

const connector = fc.oneof(
  { weight: 4, arbitrary: fc.constant("fbinstagramdirect") },
  { weight: 2, arbitrary: fc.constant("facebook") },
  { weight: 1, arbitrary: fc.constant("whatsappbytwilio") },
  { weight: 1, arbitrary: fc.constantFrom(...CONNECTORS.map(({ id }) => id), "acme") },
);

/** Gaps around which the rules turn, so that random histories meet their boundaries. */
export const gap = fc.oneof(
  fc.constantFrom(0, 1, MINUTE, HOUR, DAY - 1, DAY, DAY + 1, 7 * DAY - 1, 7 * DAY, 6 * DAY),
  fc.integer({ min: 0, max: 9 * DAY }),
  fc.integer({ min: 0, max: 3 * HOUR }),
);

const happening = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ by: "customer", kind: "message" } as const) },
  { weight: 3, arbitrary: fc.constant({ by: "customer", kind: "comment" } as const) },
  {
    weight: 4,
    arbitrary: fc.record({
      by: fc.constantFrom("agent", "colleague", "bot", "automatic", "system"),
      kind: fc.constant("message" as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      by: fc.constant("system" as const),
      kind: fc.constant("not-delivered" as const),
      reason: fc.constantFrom("window", "private-reply", "other"),
    }),
  },
);

/** A chat from its first message, over some weeks; comments only where chats hold them. */
export const history: fc.Arbitrary<History> = fc
  .tuple(
    connector,
    fc.boolean(),
    fc.array(fc.tuple(gap, happening, fc.boolean()), { maxLength: 9 }),
  )
  .map(([id, extendTo7Days, steps]) => {
    let at = START;
    const events: OracleEvent[] = [];
    for (const [wait, what, text] of steps) {
      if (what.kind === "comment" && id !== "fbinstagramdirect") continue;
      at += wait;
      events.push({ ...what, at, text });
    }
    return { connector: id, settings: { extendTo7Days }, events };
  });
