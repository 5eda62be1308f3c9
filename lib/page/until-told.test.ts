import { expect, test, vi } from "vitest";
import { createUntilTold } from "./until-told.ts";

function stage(answers: (boolean | Error)[]) {
  const told: string[] = [];
  const timers: { run: () => void; delay: number }[] = [];
  const ending = new AbortController();
  const { tell, clear } = createUntilTold<string>(
    async (thing) => {
      told.push(thing);
      const answer = answers.shift() ?? false;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    { setTimer: (run, delay) => timers.push({ run, delay }), signal: ending.signal },
  );
  /** Waits for the next timer, lets it ring, and says how long it was set for. */
  const ring = async (): Promise<number> => {
    await vi.waitFor(() => expect(timers).not.toEqual([]));
    const { run, delay } = timers.shift()!;
    run();
    return delay;
  };
  return { tell, clear, told, timers, ring, ending };
}

test("what nobody has heard is told again, with longer and longer pauses, and never twice when heard", async () => {
  const { tell, told, timers, ring } = stage([false, new Error("gone"), true]);
  tell("a choice");
  expect(await ring()).toBe(1_000);
  expect(await ring()).toBe(2_000);
  await vi.waitFor(() => expect(told).toEqual(["a choice", "a choice", "a choice"]));
  await Promise.resolve();
  expect(timers).toEqual([]);
});

test("pauses grow to half a minute at most", async () => {
  const { tell, ring } = stage([]);
  tell("a choice");
  const pauses: number[] = [];
  for (let time = 0; time < 7; time++) pauses.push(await ring());
  expect(pauses).toEqual([1, 2, 4, 8, 16, 30, 30].map((seconds) => seconds * 1_000));
});

test("nothing is told after the end", async () => {
  const { tell, told, ring, ending } = stage([]);
  tell("a choice");
  await vi.waitFor(() => expect(told).toHaveLength(1));
  ending.abort();
  await ring();
  await Promise.resolve();
  expect(told).toHaveLength(1);
});

test("what was erased is not told again, and what comes afterwards is", async () => {
  const { tell, clear, told, timers, ring } = stage([false, true]);
  tell("a choice");
  await vi.waitFor(() => expect(timers).not.toEqual([]));
  clear();
  await ring();
  tell("another");
  await vi.waitFor(() => expect(told).toEqual(["a choice", "another"]));
  await Promise.resolve();
  expect(timers).toEqual([]);
});
