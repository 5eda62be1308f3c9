import { expect, test } from "vitest";
import { createSweep, SWEEP_PAUSE } from "./sweep.ts";

function setUp(items: number[]) {
  let at = 1_000_000;
  const idle: ((hasTime: () => boolean) => void)[] = [];
  const timers: { run: () => void; at: number }[] = [];
  const visited: number[] = [];
  const ask = createSweep({
    items: () => items,
    visit: (item) => void visited.push(item),
    whenIdle: (run) => void idle.push(run),
    setTimer: (run, delay) => void timers.push({ run, at: at + delay }),
    now: () => at,
  });
  const elapse = (time: number): void => {
    at += time;
    for (const timer of timers.splice(0)) {
      if (timer.at <= at) timer.run();
      else timers.push(timer);
    }
  };
  /** One idle period with time for `visits` visits. */
  const rest = (visits: number): void => {
    let left = visits;
    idle.shift()?.(() => (left -= 1) > 0);
  };
  return { ask, elapse, rest, visited };
}

test("goes through everything, a slice at a time", () => {
  const { ask, elapse, rest, visited } = setUp([1, 2, 3, 4, 5]);
  ask();
  elapse(0);
  rest(2);
  expect(visited).toEqual([1, 2]);
  rest(2);
  rest(2);
  expect(visited).toEqual([1, 2, 3, 4, 5]);
});

test("makes progress on a page that is never idle", () => {
  const { ask, elapse, rest, visited } = setUp([1, 2]);
  ask();
  elapse(0);
  rest(0);
  rest(0);
  expect(visited).toEqual([1, 2]);
});

test("asked all the time, it goes through the list once in a while", () => {
  const { ask, elapse, rest, visited } = setUp([1]);
  for (let time = 0; time < SWEEP_PAUSE; time += 100) {
    ask();
    elapse(100);
    rest(9);
  }
  expect(visited).toEqual([1]);
  elapse(SWEEP_PAUSE);
  rest(9);
  expect(visited).toEqual([1, 1]);
});

test("an empty list is done at once, and can be asked for again", () => {
  const items: number[] = [];
  const { ask, elapse, rest, visited } = setUp(items);
  ask();
  elapse(0);
  rest(9);
  items.push(7);
  ask();
  elapse(SWEEP_PAUSE);
  rest(9);
  expect(visited).toEqual([7]);
});
