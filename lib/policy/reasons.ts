import { DAY, type Instant } from "../time/instant.ts";
import { WEEK, type Basis } from "./basis.ts";
import type { Reason } from "./window-state.ts";

/** Why the customer's direct window runs: R2, and past 24 h R6. */
export function whyLive(basis: Basis, rule: "R2" | "R6"): Reason {
  const { since, manual } = basis;
  return { ...whyOurs(basis, rule, since), customerAt: since, ...(manual && { manual }) };
}

/** Why the customer's direct window is over: by its time, or because a message was refused for it (R4). */
export function whyClosed(basis: Basis): Reason {
  const { evidence, since, extended } = basis;
  const { direct, refused, refusal } = evidence;
  const customerAt = since > -Infinity ? since : direct?.at.earliest;
  const refusedAt = refused ? refusal?.at.earliest : undefined;
  const after = (refusedAt ?? Infinity) - (customerAt ?? Infinity);
  // Bitrix24's own switch seems to be off where ours is on.
  const refusedEarly = extended && after >= DAY && after < WEEK;
  return {
    ...whyOurs(basis, "R4", customerAt),
    ...(customerAt !== undefined && { customerAt }),
    ...(refusedAt !== undefined && { refusedAt }),
    ...(refusedEarly && { refusedEarly }),
    over: extended && !(after < WEEK) ? "7d" : "24h",
  };
}

/** The channel's rules, and our own later message, which has extended nothing (R3). */
function whyOurs(
  { rule, evidence }: Basis,
  first: string,
  customerAt: Instant | undefined,
): Reason {
  const { ours } = evidence;
  const rules = rule === null || rule.rule === first ? [first] : [first, rule.rule];
  return ours !== undefined && customerAt !== undefined && ours.at >= customerAt
    ? { rules: [...rules, "R3"], notExtendedBy: ours }
    : { rules };
}
