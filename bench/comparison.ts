import { GOALS } from "./goals/goals.ts";
import { judge } from "./goals/judge.ts";
import { GROWTH, grown } from "./growth/growth.ts";
import { ALL } from "./conditions.ts";
import { mutantRatio } from "./mutant.ts";
import type { Results } from "./results.ts";
import { valuesOf } from "./results.ts";
import { type Estimate, pairedRatio } from "./stats.ts";
import { interval, table } from "./table.ts";

/** One figure of a run. */
export interface Figure {
  readonly name: string;
  readonly found: Estimate | null;
}

export interface Compared {
  readonly name: string;
  readonly first: Estimate | null;
  readonly second: Estimate | null;
  /** Whether the two intervals have something in common; `null` where one run has no figure. */
  readonly overlap: boolean | null;
}

/** All figures that a run's tables tell, each with its interval. */
export function figuresOf(results: Results): readonly Figure[] {
  const { chromium } = results.values;
  const paired = (name: string, measure: string, against: string): Estimate =>
    pairedRatio(valuesOf(chromium, name, measure), valuesOf(chromium, against, measure));
  return [
    ...GOALS.map((goal) => ({
      name: `${goal.id} ${goal.browser}: ${goal.what}${goal.against ? `, against ${goal.against}` : ""}`,
      found: judge(goal, results).found,
    })),
    ...ALL.flatMap(({ name }) => [
      ...(["none", "none again", "floor"].includes(name)
        ? []
        : [
            {
              name: `burst, ${name}: own script × floor`,
              found: paired(name, "burst own", "floor"),
            },
          ]),
      ...(name === "none"
        ? []
        : [{ name: `burst, ${name}: host × none`, found: paired(name, "burst task", "none") }]),
    ]),
    { name: "burst, mutant: own script × ours", found: mutantRatio(results) },
    ...GROWTH.map((line) => ({
      name: `growth: ${line.what}, exponent`,
      found: grown(line, results).exponent,
    })),
  ].map(({ name, found }) => ({
    name,
    found: found !== null && Number.isFinite(found.value) ? found : null,
  }));
}

/** Two runs of the suite, figure by figure, in the order of the first. */
export function compareFigures(
  first: readonly Figure[],
  second: readonly Figure[],
): readonly Compared[] {
  const others = new Map(second.map(({ name, found }) => [name, found]));
  return first.map(({ name, found }) => {
    const other = others.get(name) ?? null;
    const overlap =
      found === null || other === null ? null : found.low <= other.high && other.low <= found.high;
    return { name, first: found, second: other, overlap };
  });
}

/** The comparison as Markdown. */
export function comparisonOf(first: Results, second: Results): string {
  const compared = compareFigures(figuresOf(first), figuresOf(second));
  const known = compared.filter(({ overlap }) => overlap !== null);
  const agreeing = known.filter(({ overlap }) => overlap);
  return [
    `Two runs, of ${first.date} (${first.rounds} rounds) and ${second.date} (${second.rounds} rounds): of ` +
      `${known.length} figures ${agreeing.length} have intervals that overlap.`,
    table(
      ["figure", "first run", "second run", "overlap"],
      compared.map(({ name, first: one, second: other, overlap }) => [
        name,
        one === null ? "–" : interval(one),
        other === null ? "–" : interval(other),
        overlap === null ? "–" : overlap ? "yes" : "**no**",
      ]),
    ),
  ].join("\n\n");
}
