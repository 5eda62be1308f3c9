import type { BrowserName } from "../scripts/browsers.ts";

/** Numbers that one visit gave, by name. */
export type Measured = Readonly<Record<string, number>>;

/** What one run of the suite found: by browser, condition and measure, a value for each round. */
export interface Results {
  readonly date: string;
  readonly rounds: number;
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly values: Record<BrowserName, Rounds>;
  /** How many visits were left out for want of time. */
  readonly leftOut: number;
  /** What failed, in words; a measure that failed has no value and meets no goal. */
  readonly failures: readonly string[];
}

export type Rounds = Record<string, Record<string, (number | undefined)[]>>;

/** Notes what a visit of a round gave. */
export function note(rounds: Rounds, condition: string, round: number, measured: Measured): void {
  const of = (rounds[condition] ??= {});
  for (const [name, value] of Object.entries(measured)) {
    const values = (of[name] ??= []);
    while (values.length < round) values.push(undefined);
    values[round] = value;
  }
}

export function valuesOf(
  rounds: Rounds,
  condition: string,
  measure: string,
): readonly (number | undefined)[] {
  // What was kept as JSON has `null` where there was no value.
  return (rounds[condition]?.[measure] ?? []).map(
    (value: number | null | undefined) => value ?? undefined,
  );
}
