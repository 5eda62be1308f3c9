import { seeded } from "../demo/model/random.ts";

/** A repeatable source of chance. */
export interface Random {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  /** True this often, 0 … 1. */
  often(share: number): boolean;
  one<T>(choices: readonly T[]): T;
  /** One of the values, each as often as its weight says. */
  weighted<T>(choices: readonly (readonly [weight: number, value: T])[]): T;
}

export function randomOf(seed: number): Random {
  const next = seeded(Math.imul(seed + 1, 0x9e3779b1));
  const one = <T>(choices: readonly T[]): T => {
    const chosen = choices[Math.floor(next() * choices.length)];
    if (chosen === undefined) throw new RangeError("Nothing to choose from");
    return chosen;
  };
  return {
    next,
    one,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    often: (share) => next() < share,
    weighted(choices) {
      let left = next() * choices.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, value] of choices) {
        left -= weight;
        if (left < 0) return value;
      }
      return one(choices)[1];
    },
  };
}
