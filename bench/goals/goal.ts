import type { BrowserName } from "../../scripts/browsers.ts";

/** What a measure grew by from one of two sizes to the other, for each of so many steps between them. */
export interface Slope {
  readonly from: string;
  readonly to: string;
  readonly steps: number;
}

/** What is promised, and of which measure it is read. */
export interface Goal {
  readonly id: string;
  readonly what: string;
  readonly browser: BrowserName;
  readonly measure: string | Slope;
  readonly condition: string;
  /** What it is compared with; absent: the value itself counts. */
  readonly against?: string;
  /** How the two are compared. */
  readonly by?: "ratio" | "difference";
  readonly unit: string;
  readonly limit: number;
  /** The value must not be below the limit, instead of not above. */
  readonly atLeast?: true;
}

type Rest = Partial<Pick<Goal, "browser" | "condition" | "against" | "atLeast">>;
type Named = readonly [id: string, what: string, measure: string | Slope];

const OURS = { browser: "chromium", condition: "ours" } as const;

/** A number that is promised by itself. */
export function number(
  [id, what, measure]: Named,
  limit: number,
  unit = "",
  rest: Rest = {},
): Goal {
  return { ...OURS, id, what, measure, unit, limit, ...rest };
}

/** So many times what the page alone costs, or something else. */
export function times([id, what, measure]: Named, limit: number, rest: Rest = {}): Goal {
  return { ...OURS, id, what, measure, against: "none", by: "ratio", unit: "×", limit, ...rest };
}

/** So much more than the page alone. */
export function more([id, what, measure]: Named, limit: number, unit = "", rest: Rest = {}): Goal {
  return { ...OURS, id, what, measure, against: "none", by: "difference", unit, limit, ...rest };
}
