import { PEERS } from "../conditions.ts";
import { type Goal, more, number, times } from "./goal.ts";

// What a trace counts for a detector is compared with the floor's; what a host pays, with a page without any of this.
const detector = { condition: "detection" } as const;

/** While the page comes up, and while messages come in. */
export const ARRIVING: readonly Goal[] = [
  times(["P1", "load, task", "load task"], 1.05),
  times(["P1", "load, style", "load style"], 1.05),
  times(["P1", "load, first paint", "load paint"], 1.05),
  more(["P1", "load, new long tasks", "load long tasks"], 0),
  times(["P2", "burst, detection", "burst own"], 1, { ...detector, against: "floor" }),
  ...PEERS.map(({ name }) =>
    times(["P2", "burst, detection", "burst own"], 1, { ...detector, against: name }),
  ),
  times(["P2", "burst, with badges", "burst own"], 2, { against: "floor" }),
  times(["P2", "burst, host's main thread", "burst task"], 1.1),
  number(["P7", "badge after its message, median", "latency median"], 0, "frames"),
  number(["P7", "badge after its message, p99", "latency p99"], 1, "frames"),
];
