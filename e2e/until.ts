import { setTimeout as pause } from "node:timers/promises";

/** Longer than the slowest machine takes for anything: how fast something is, the benchmarks say. */
const PATIENCE = 60_000;

/** To ask a browser costs it and us some milliseconds: what has not come soon is asked for less often. */
const SOON = 400;
const [OFTEN, SELDOM] = [16, 60];

/**
 * Waits until something holds, asking about sixty times a second at first.
 * @throws Error naming it when it does not hold within `within` milliseconds
 */
export async function until(
  what: string,
  holds: () => Promise<boolean> | boolean,
  within = PATIENCE,
): Promise<void> {
  const began = performance.now();
  const end = began + within;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited ${within} ms in vain until ${what}.`);
    await pause(performance.now() - began < SOON ? OFTEN : SELDOM);
  }
}
