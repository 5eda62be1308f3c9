import { type Goal, number, times } from "./goal.ts";

const FX = { browser: "firefox" } as const;

/** Firefox has no traces: it is judged by the processor time of all its processes, and by the clock. */
export const FIREFOX: readonly Goal[] = [
  times(["P1", "load, all processes", "load cpu"], 1.05, FX),
  times(["P1", "load, first paint", "load paint"], 1.05, FX),
  times(["P2", "burst, all processes", "burst cpu"], 1.1, FX),
  times(["P2", "burst, time of its frames", "burst busy"], 1.1, FX),
  times(["P4", "switching, all processes", "switch cpu"], 1.5, { ...FX, against: "reference" }),
  times(["P4", "switching, time a switch", "switch time"], 1.5, { ...FX, against: "reference" }),
  number(["P7", "badge after its message, median", "latency median"], 0, "frames", FX),
  number(["P7", "badge after its message, p99", "latency p99"], 1, "frames", FX),
];
