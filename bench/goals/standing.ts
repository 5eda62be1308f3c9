import { type Goal, more, number, type Slope, times } from "./goal.ts";

/** From 1,000 to 10,000 conversations, for each thousand. */
function perThousand(kind: "heap" | "blink"): Slope {
  return { from: `list 1000 ${kind}`, to: `list 10000 ${kind}`, steps: 9 };
}

/** While nothing goes on. */
export const STANDING: readonly Goal[] = [
  number(["P5", "idle hour, frames with new texts a minute", "tick frames"], 1.05),
  number(["P5", "hidden hour, writes", "hidden writes"], 0),
  number(["P5", "hidden hour, wake-ups a minute", "hidden wakes"], 1.05),
  more(["P6", "memory, JavaScript, 1,000 conversations", perThousand("heap")], 154, "KB"),
  more(["P6", "memory, Blink, 1,000 conversations", perThousand("blink")], 256, "KB"),
  times(["P13", "idle, processor time of all processes", "idle cpu"], 1.02),
];
