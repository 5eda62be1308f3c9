import { type Goal, number } from "./goal.ts";

/** What the code weighs, what it decides, stores and sends. */
export const CARRYING: readonly Goal[] = [
  number(["P9", "content code at document_start", "size start"], 20, "KB"),
  number(["P9", "all content code", "size all"], 45, "KB"),
  number(["P9", "evaluation at document_start", "evaluation"], 10, "ms"),
  number(["P10", "decisions a second, records never seen before", "decisions"], 1_000, "thousand", {
    atLeast: true,
  }),
  number(
    ["P10", "decisions a second, a record known, time going on", "decisions known"],
    1_000,
    "thousand",
    { atLeast: true },
  ),
  number(["P11", "writes per 1,000 events", "traffic writes"], 60),
  number(["P11", "transactions per 1,000 events", "traffic transactions"], 6),
  number(["P12", "messages to the background per 1,000 events", "traffic messages"], 20),
];
