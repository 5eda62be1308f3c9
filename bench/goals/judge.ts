import { type Results, type Rounds, valuesOf } from "../results.ts";
import { type Estimate, estimate, pairedDifference, pairedRatio } from "../stats.ts";
import type { Goal } from "./goal.ts";

export type Verdict = "met" | "missed" | "not resolvable here" | "too few rounds" | "not measured";

/** A comparison of fewer pairs says nothing about their scatter. */
const FEWEST_PAIRS = 3;

export interface Judged {
  readonly goal: Goal;
  readonly found: Estimate | null;
  /** The same comparison of two conditions that do not differ. */
  readonly nothing: Estimate | null;
  readonly verdict: Verdict;
}

/**
 * A goal is met when the whole interval is within it. Where comparing nothing with nothing gives an interval wider than the
 * margin that the goal leaves, neither can be said.
 */
export function judge(goal: Goal, { values }: Pick<Results, "values">): Judged {
  const rounds = values[goal.browser];
  const own = measured(rounds, goal.condition, goal.measure);
  const compare = goal.by === "ratio" ? pairedRatio : pairedDifference;
  const against = goal.against;
  const found =
    against === undefined
      ? estimate(own.filter((value) => value !== undefined))
      : compare(own, measured(rounds, against, goal.measure));
  if (!Number.isFinite(found.value))
    return { goal, found: null, nothing: null, verdict: "not measured" };
  const nothing =
    against === "none"
      ? compare(
          measured(rounds, "none again", goal.measure),
          measured(rounds, "none", goal.measure),
        )
      : null;
  if (against !== undefined && found.count < FEWEST_PAIRS)
    return { goal, found, nothing, verdict: "too few rounds" };
  const isMet = goal.atLeast ? found.low >= goal.limit : found.high <= goal.limit;
  if (isMet) return { goal, found, nothing, verdict: "met" };
  // A measure that misses by more than the noise has missed.
  const margin = goal.by === "ratio" ? goal.limit - 1 : goal.limit;
  const isBlurred =
    nothing !== null &&
    Number.isFinite(nothing.value) &&
    nothing.high - nothing.low > margin &&
    found.low <= goal.limit + (nothing.high - nothing.low);
  return { goal, found, nothing, verdict: isBlurred ? "not resolvable here" : "missed" };
}

/** A measure's values, round by round. */
function measured(
  rounds: Rounds,
  condition: string,
  measure: Goal["measure"],
): readonly (number | undefined)[] {
  if (typeof measure === "string") return valuesOf(rounds, condition, measure);
  const from = valuesOf(rounds, condition, measure.from);
  return valuesOf(rounds, condition, measure.to).map((to, round) => {
    const began = from[round];
    return to === undefined || began === undefined ? undefined : (to - began) / measure.steps;
  });
}
