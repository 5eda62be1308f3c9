import { type Goal, more, number, times } from "./goal.ts";

/** While an agent scrolls, switches and types. */
export const WORKING: readonly Goal[] = [
  ...[500, 5_000].flatMap((rows) => [
    more(
      [
        "P3",
        `scrolling ${rows.toLocaleString("en")} rows, frames dropped`,
        `scroll ${rows} dropped`,
      ],
      1,
      "%",
    ),
    number(
      [
        "P3",
        `scrolling ${rows.toLocaleString("en")} rows, forced layouts`,
        `scroll ${rows} forced layouts`,
      ],
      0,
    ),
  ]),
  times(["P4", "switching, script", "switch own"], 1.5, { against: "reference" }),
  more(["P4", "switching, heap a switch", "switch heap"], 2, "KB"),
  more(["P4", "switching, nodes left behind", "switch nodes"], 0),
  more(["P8", "keystroke, added at p75", "stroke p75"], 8, "ms"),
  more(["P8", "keystroke, added at p99", "stroke p99"], 16, "ms"),
  number(["P14", "5,000 conversations filtered, p95", "filter p95"], 16, "ms"),
];
