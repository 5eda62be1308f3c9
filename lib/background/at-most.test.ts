import { expect, test, vi } from "vitest";
import { MINUTE } from "../time/instant.ts";
import { atMostOnceIn } from "./at-most.ts";

test("a burst of events costs one run now and one after the pause", async () => {
  vi.useFakeTimers();
  const run = vi.fn<() => Promise<void>>().mockResolvedValue();
  const ask = atMostOnceIn(MINUTE, run);
  for (let i = 0; i < 50; i++) ask();
  expect(run).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(run).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(run).toHaveBeenCalledTimes(2);
  run.mockRejectedValueOnce(new Error("made up"));
  ask();
  ask();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(run).toHaveBeenCalledTimes(4);
  vi.useRealTimers();
});

test("what is asked for while the background wakes up is done once, when that is over", async () => {
  vi.useFakeTimers();
  const run = vi.fn<() => Promise<void>>().mockResolvedValue();
  const { promise, resolve } = Promise.withResolvers<void>();
  const ask = atMostOnceIn(MINUTE, run, promise);
  // The alarm that woke it, then what it does at each start.
  ask();
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(run).not.toHaveBeenCalled();
  ask();
  resolve();
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(run).toHaveBeenCalledTimes(1);
  // Awake, it is as ever.
  ask();
  await vi.advanceTimersByTimeAsync(0);
  ask();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(run).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});
