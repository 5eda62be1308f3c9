import { setTimeout as pause } from "node:timers/promises";

/** Longer than the slowest machine takes for anything: how fast something is, the benchmarks say. */
const PATIENCE = 60_000;

/**
 * Waits until something holds, asking about sixty times a second.
 * @throws Error naming it when it does not hold within `within` milliseconds
 */
export async function until(
  what: string,
  holds: () => Promise<boolean> | boolean,
  within = PATIENCE,
): Promise<void> {
  const end = performance.now() + within;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited ${within} ms in vain until ${what}.`);
    await pause(16);
  }
}
