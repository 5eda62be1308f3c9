/** A value with the interval that holds it in 95 of 100 repetitions. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** How many values it rests on. */
  readonly count: number;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @param at between 0 and 1; between two values it lies between them. NaN where there are none. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

const RESAMPLES = 2_000;

/** The median and its bootstrap interval. The same values always give the same interval. */
export function estimate(values: readonly number[]): Estimate {
  const random = seeded(values.length);
  const medians = Array.from({ length: RESAMPLES }, () =>
    median(values.map(() => values[Math.floor(random() * values.length)] ?? Number.NaN)),
  );
  return {
    value: median(values),
    low: quantile(medians, 0.025),
    high: quantile(medians, 0.975),
    count: values.length,
  };
}

/** Ratios of values of the same round. Rounds in which either is missing or the partner is nothing are left out. */
export function pairedRatio(
  ours: readonly (number | undefined)[],
  partners: readonly (number | undefined)[],
): Estimate {
  return estimate(pairs(ours, partners).flatMap(([a, b]) => (b > 0 ? [a / b] : [])));
}

/** Differences of values of the same round. */
export function pairedDifference(
  ours: readonly (number | undefined)[],
  partners: readonly (number | undefined)[],
): Estimate {
  return estimate(pairs(ours, partners).map(([a, b]) => a - b));
}

function pairs(
  a: readonly (number | undefined)[],
  b: readonly (number | undefined)[],
): (readonly [number, number])[] {
  return a.flatMap((one, round) => {
    const other = b[round];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
}

/** k of cost = c · size^k, by least squares on the logarithms: 1 is the same cost for each item. */
export function exponent(
  points: readonly { readonly size: number; readonly cost: number }[],
): number {
  const logs = points
    .filter(({ size, cost }) => size > 0 && cost > 0)
    .map(({ size, cost }) => [Math.log(size), Math.log(cost)] as const);
  const mean = (index: 0 | 1): number =>
    logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [size, cost]) => sum + (size - x) * (cost - y), 0);
  return over / logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
}

/** A generator of numbers from 0 to 1 that always begins the same way (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function shuffled<T>(items: readonly T[], random: () => number = Math.random): T[] {
  const result = [...items];
  for (let left = result.length - 1; left > 0; left -= 1) {
    const other = Math.floor(random() * (left + 1));
    [result[left], result[other]] = [result[other] as T, result[left] as T];
  }
  return result;
}
