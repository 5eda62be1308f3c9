import { type Results, valuesOf } from "../results.ts";
import { type Estimate, estimate, exponent, median } from "../stats.ts";

/** How something grows with the number of things: what is measured for each of these sizes. */
export interface Line {
  readonly what: string;
  readonly unit: string;
  readonly sizes: readonly number[];
  readonly measure: (size: number) => string;
  readonly condition: string;
  /** What the page alone takes of it is not counted. */
  readonly less?: "none";
  /** `null`: it is said for comparison. */
  readonly limit: number | null;
}

export interface Grown {
  readonly line: Line;
  /** Medians. */
  readonly points: readonly { readonly size: number; readonly cost: number }[];
  /** k of cost ~ size^k, of each round that has all of it; `null` where none has. */
  readonly exponent: Estimate | null;
  readonly verdict: "met" | "missed" | "not measured" | "";
}

const LIMIT = 1.1;
const ROWS = [100, 1_000, 10_000];
const MESSAGES = [500, 5_000, 50_000];
const DIALOGS = [1_000, 10_000, 100_000];

const conversations = { sizes: ROWS, limit: LIMIT, condition: "ours" } as const;
const messages = { sizes: MESSAGES, limit: LIMIT, condition: "ours" } as const;
const alone = { condition: "none", limit: null } as const;
const held = { unit: "KB", less: "none" } as const;

const stored = (what: string, unit: string, name: string): Line => ({
  what: `${what}, by dialogs stored`,
  unit,
  sizes: DIALOGS,
  measure: (size) => `store ${size} ${name}`,
  condition: "ours",
  limit: LIMIT,
});

export const GROWTH: readonly Line[] = [
  {
    ...conversations,
    what: "script for three changes, by conversations in the list",
    unit: "ms",
    measure: (size) => `list ${size} script`,
  },
  {
    ...conversations,
    ...alone,
    what: "the page alone: main thread for three changes, by conversations in the list",
    unit: "ms",
    measure: (size) => `list ${size} task`,
  },
  {
    ...conversations,
    ...held,
    what: "JavaScript heap more than the page alone, by conversations in the list",
    measure: (size) => `list ${size} heap`,
  },
  {
    ...conversations,
    ...held,
    what: "Blink's heap more than the page alone, by conversations in the list",
    measure: (size) => `list ${size} blink`,
  },
  ...(["standing", "arriving"] as const).flatMap((kind): Line[] => {
    const by = kind === "standing" ? "messages of the opened conversation" : "messages coming in";
    return [
      {
        ...messages,
        what: `script, by ${by}`,
        unit: "ms",
        measure: (size) => `${kind} ${size} script`,
      },
      {
        ...messages,
        ...alone,
        what: `the page alone: main thread, by ${by}`,
        unit: "ms",
        measure: (size) => `${kind} ${size} task`,
      },
      {
        ...messages,
        ...held,
        what: `JavaScript heap more than the page alone, by ${by}`,
        measure: (size) => `${kind} ${size} heap`,
      },
    ];
  }),
  stored("IndexedDB: all dialogs read", "ms", "read"),
  stored("IndexedDB: fifty dialogs written", "ms", "write"),
  stored("popup until its list stands there", "ms", "popup"),
  stored("side panel until its list stands there", "ms", "panel"),
  stored("popup's JavaScript heap", "KB", "popup heap"),
  stored("side panel's JavaScript heap", "KB", "panel heap"),
];

/** How a line grew in a run. The exponent is that of a round; its interval says how far rounds lie apart. */
export function grown(line: Line, { values: { chromium } }: Pick<Results, "values">): Grown {
  const costs = line.sizes.map((size) => {
    const less = line.less && valuesOf(chromium, line.less, line.measure(size));
    return valuesOf(chromium, line.condition, line.measure(size)).map((value, round) => {
      const other = less === undefined ? 0 : less[round];
      return value === undefined || other === undefined ? undefined : value - other;
    });
  });
  const rounds = Math.max(0, ...costs.map((of) => of.length));
  const exponents = Array.from({ length: rounds }, (_, round) =>
    exponent(
      line.sizes.flatMap((size, index) => {
        const cost = costs[index]?.[round];
        return cost === undefined ? [] : [{ size, cost }];
      }),
    ),
  ).filter((k) => Number.isFinite(k));
  const found = exponents.length === 0 ? null : estimate(exponents);
  return {
    line,
    points: line.sizes.flatMap((size, index) => {
      const known = (costs[index] ?? []).filter((cost) => cost !== undefined);
      return known.length === 0 ? [] : [{ size, cost: median(known) }];
    }),
    exponent: found,
    verdict: verdictOf(found, line.limit),
  };
}

function verdictOf(found: Estimate | null, limit: number | null): Grown["verdict"] {
  if (limit === null) return "";
  if (found === null) return "not measured";
  return found.high <= limit ? "met" : "missed";
}
