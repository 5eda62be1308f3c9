import { ALL } from "./conditions.ts";
import { GOALS } from "./goals/goals.ts";
import { judge, type Judged } from "./goals/judge.ts";
import { GROWTH, type Grown, grown } from "./growth/growth.ts";
import { mutantRatio, seesMutant } from "./mutant.ts";
import { type Results, valuesOf } from "./results.ts";
import { median, pairedRatio } from "./stats.ts";
import { interval, short, table } from "./table.ts";

/** The whole run as Markdown: what was promised, what was found, and what everyone else costs. */
export function reportOf(results: Results): string {
  return [
    `Run of ${results.date}, ${results.rounds} rounds. ${machineOf(results)}`,
    "### Goals",
    table(
      ["", "what", "browser", "found", "goal", "nothing against nothing", ""],
      GOALS.map((goal) => goalRow(judge(goal, results))),
    ),
    "### The burst, by condition (Chromium)",
    table(
      [
        "condition",
        "own script × floor",
        "host's main thread × none",
        "found of 1,000 in rows",
        "found in the open conversation",
      ],
      conditionRows(results),
    ),
    ...knownLine(results),
    ...idleLine(results),
    mutantLine(results),
    "### Growth",
    table(
      ["what", "sizes", "costs", "exponent", "goal", ""],
      GROWTH.map((line) => growthRow(grown(line, results))),
    ),
    ...(results.leftOut === 0 ? [] : [`For want of time ${results.leftOut} visits were not made.`]),
    ...(results.failures.length === 0
      ? []
      : ["### What failed", results.failures.map((failure) => `- ${failure}`).join("\n")]),
  ].join("\n\n");
}

function machineOf({ machine, versions }: Results): string {
  const list = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${machine}. ${list.join(", ")}.`;
}

function goalRow({ goal, found, nothing, verdict }: Judged): string[] {
  const unit = goal.unit === "" ? "" : ` ${goal.unit}`;
  return [
    goal.id,
    goal.what + (goal.against === undefined ? "" : `, against ${goal.against}`),
    goal.browser,
    found === null ? "–" : interval(found) + unit,
    `${goal.atLeast ? "≥" : "≤"} ${goal.limit.toLocaleString("en")}${unit}`,
    nothing === null || !Number.isFinite(nothing.value) ? "" : interval(nothing),
    verdict,
  ];
}

function conditionRows({ values: { chromium } }: Results): string[][] {
  return ALL.filter(({ name }) => name !== "none").map(({ name }) => {
    const ratio = (measure: string, against: string): string => {
      const found = pairedRatio(
        valuesOf(chromium, name, measure),
        valuesOf(chromium, against, measure),
      );
      return Number.isFinite(found.value) ? interval(found) : "–";
    };
    const found = (measure: string): string => {
      const values = valuesOf(chromium, name, measure).filter((value) => value !== undefined);
      return values.length === 0 ? "" : String(median(values));
    };
    return [
      name,
      name === "none again" ? "" : ratio("burst own", "floor"),
      ratio("burst task", "none"),
      found("found rows"),
      found("found messages"),
    ];
  });
}

/** What the extension found: told by what its background knows afterwards. */
function knownLine({ values: { chromium } }: Results): string[] {
  const known = valuesOf(chromium, "ours", "known newest").filter((value) => value !== undefined);
  if (known.length === 0) return [];
  return [
    `Ours reports to its background: after 1,000 messages over 60 conversations it knows the newest message of ${median(known)} of them.`,
  ];
}

/** What the ratio of P13 is of. */
function idleLine({ values: { chromium } }: Results): string[] {
  const [none, ours] = ["none", "ours"].map((condition) =>
    median(valuesOf(chromium, condition, "idle cpu").filter((value) => value !== undefined)),
  );
  if (none === undefined || ours === undefined || !Number.isFinite(none + ours)) return [];
  return [
    `A browser in which nobody does anything uses ${short(none)} ms of processor time a second with the page alone, ${short(ours)} ms with ours.`,
  ];
}

function mutantLine(results: Results): string {
  const found = mutantRatio(results);
  if (!Number.isFinite(found.value)) return "The mutant build was not measured.";
  const seen = seesMutant(results) ? "is seen" : "IS NOT SEEN";
  return `The mutant build (2 ms lost each time it hears of mutations) costs ${interval(found)} × ours in the burst: it ${seen}.`;
}

function growthRow({ line, points, exponent, verdict }: Grown): string[] {
  return [
    line.what,
    points.map(({ size }) => size.toLocaleString("en")).join(" · "),
    points.length === 0 ? "–" : `${points.map(({ cost }) => short(cost)).join(" · ")} ${line.unit}`,
    exponent === null ? "–" : interval(exponent),
    line.limit === null ? "" : `≤ ${line.limit}`,
    verdict,
  ];
}
