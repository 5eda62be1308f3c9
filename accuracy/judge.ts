import type { OracleAnswer } from "../lib/policy/proof/oracle.ts";
import type { WindowState } from "../lib/policy/window-state.ts";

/**
 * How an answer compares with the truth. `exact`: state, and deadline to the second. `to the minute`: the deadline is at
 * most a minute early. `earlier`: more than that. `stricter`: a state that allows less. `other name`: another state that
 * allows as little. `optimistic`: a state that allows more, or a deadline that is late.
 */
export const VERDICTS = [
  "exact",
  "to the minute",
  "earlier",
  "stricter",
  "other name",
  "unknown",
  "optimistic",
] as const;
export type Judgement = (typeof VERDICTS)[number];

const MINUTE = 60_000;
const SECOND = 1000;

/** How much a state allows. */
const ALLOWS: Readonly<Record<string, number>> = {
  unlimited: 4,
  open: 3,
  "human-agent": 2,
  "private-reply": 1,
};
const allows = (state: string): number => ALLOWS[state] ?? 0;

/** @param truthAt the truth at an instant */
export function judge(
  got: WindowState,
  truthAt: (at: number) => OracleAnswer,
  now: number,
): Judgement {
  const truth = truthAt(now);
  if (truth.state === "unknown") return got.state === "unknown" ? "exact" : "optimistic";
  if (got.state === "unknown") return "unknown";
  if (allows(got.state) > allows(truth.state)) return "optimistic";
  if (got.state === truth.state) return judgeDeadline(got.closesAt, truth.closesAt);
  // In the last minute before a deadline, times to the minute are past it.
  const soon = truthAt(now + MINUTE);
  if (got.state === soon.state) {
    const deadline = judgeDeadline(got.closesAt, soon.closesAt);
    return deadline === "exact" ? "to the minute" : deadline;
  }
  return allows(got.state) < allows(truth.state) ? "stricter" : "other name";
}

function judgeDeadline(got: number | undefined, truth: number | undefined): Judgement {
  if (got === undefined || truth === undefined) return got === truth ? "exact" : "optimistic";
  const late = got - truth;
  if (late >= SECOND) return "optimistic";
  if (late > -SECOND) return late > 0 ? "optimistic" : "exact";
  return late >= -MINUTE ? "to the minute" : "earlier";
}
