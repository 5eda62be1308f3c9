import { setTimeout as sleep } from "node:timers/promises";
import type { BrowserName } from "../../scripts/browsers.ts";
import { type Measured, note, type Rounds } from "../results.ts";
import type { BenchName } from "./fleet.ts";

/** One visit to be made: which condition it is noted under, and what it measures. */
export interface Job<Where> {
  readonly bench: BenchName;
  readonly condition: string;
  readonly what: string;
  readonly run: (where: Where) => Promise<Measured>;
}

export interface RunnerOptions<Where> {
  readonly values: Record<BrowserName, Rounds>;
  /** Gets what failed, in words. */
  readonly failures: string[];
  readonly where: {
    get(name: BenchName): Promise<Where>;
    drop(name: BenchName): Promise<void>;
  };
  /** When all must have ended, by `now`. */
  readonly end: number;
  readonly now: () => number;
  readonly say: (line: string) => void;
  /** What has not ended by then is given up, in milliseconds. */
  readonly longest?: number;
}

const LONGEST = 240_000;
const SECOND = 1_000;

/** Makes visits one after the other. One that fails, or does not end, takes no other with it. */
export interface Runner<Where> {
  /** Makes those for which there is time, and notes what they gave under this round. */
  run(jobs: readonly Job<Where>[], round: number): Promise<void>;
  /** How many were left out for want of time. */
  readonly leftOut: number;
}

export function createRunner<Where>(options: RunnerOptions<Where>): Runner<Where> {
  const { values, failures, where, end, now, say, longest = LONGEST } = options;
  const took = new Map<string, number>();
  let leftOut = 0;

  const make = async (job: Job<Where>, round: number): Promise<void> => {
    const { bench, condition, what, run } = job;
    const name = `${bench}, ${condition}, ${what}`;
    const began = now();
    const seconds = (): string => `${((now() - began) / SECOND).toFixed(1).padStart(6)} s`;
    try {
      const within = Math.min(longest, end - began);
      const measured = await inTime(where.get(bench).then(run), within);
      note(values[bench === "firefox" ? "firefox" : "chromium"], condition, round, measured);
      took.set(kindOf(job), Math.max(took.get(kindOf(job)) ?? 0, now() - began));
      say(`${seconds()}  ${name}`);
    } catch (error) {
      const outOfTime = error instanceof TooLong && now() >= end;
      if (outOfTime) leftOut += 1;
      else failures.push(`${name}, round ${round + 1}: ${wordsOf(error)}`);
      say(`${seconds()}  ${name}: ${outOfTime ? "given up" : wordsOf(error)}`);
      // Whatever it was busy with would be in the way of the next.
      if (error instanceof TooLong) await where.drop(bench);
    }
  };

  return {
    async run(jobs, round) {
      for (const job of jobs) {
        if (now() + (took.get(kindOf(job)) ?? 0) > end) leftOut += 1;
        else await make(job, round);
      }
    },
    get leftOut() {
      return leftOut;
    },
  };
}

/** Jobs of one kind take about as long. */
function kindOf({ bench, what }: Pick<Job<never>, "bench" | "what">): string {
  return `${bench} ${what}`;
}

class TooLong extends Error {}

async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const stop = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: stop.signal, ref: true }).then(() => {
    throw new TooLong(`not done after ${(milliseconds / SECOND).toFixed(0)} s`);
  });
  // Whichever loses may fail later, unheard.
  work.catch(() => undefined);
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    stop.abort();
  }
}

export function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
