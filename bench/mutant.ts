import { type Results, valuesOf } from "./results.ts";
import { type Estimate, pairedRatio } from "./stats.ts";

/** What an extension that is slow on purpose costs in the burst, × ours. */
export function mutantRatio({ values: { chromium } }: Pick<Results, "values">): Estimate {
  return pairedRatio(
    valuesOf(chromium, "mutant", "burst own at once"),
    valuesOf(chromium, "ours", "burst own at once"),
  );
}

/** Whether the suite sees it: a suite that does not sees nothing. */
export function seesMutant(results: Pick<Results, "values">): boolean {
  return mutantRatio(results).low > 1;
}
