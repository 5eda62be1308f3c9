import { ARRIVING } from "./arriving.ts";
import { CARRYING } from "./carrying.ts";
import { FIREFOX } from "./firefox.ts";
import type { Goal } from "./goal.ts";
import { STANDING } from "./standing.ts";
import { WORKING } from "./working.ts";

/** All that is promised, in the order of P1 to P13; Firefox last. */
export const GOALS: readonly Goal[] = [
  ...[...ARRIVING, ...WORKING, ...STANDING, ...CARRYING].toSorted(
    (a, b) => numberOf(a) - numberOf(b),
  ),
  ...FIREFOX,
];

function numberOf({ id }: Goal): number {
  return Number(id.slice(1));
}
