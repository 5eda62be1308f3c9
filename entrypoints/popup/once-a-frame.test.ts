import { expect, test, vi } from "vitest";
import { onceAFrame } from "./once-a-frame.ts";

test("what is asked for again and again is done at once, and then once a frame", () => {
  const frames: (() => void)[] = [];
  const frame = (): void => frames.splice(0).forEach((run) => run());
  const draw = vi.fn<() => void>();
  const redraw = onceAFrame(draw, (run) => frames.push(run));
  redraw();
  expect(draw).toHaveBeenCalledTimes(1);
  for (let commit = 0; commit < 20; commit++) redraw();
  expect(draw).toHaveBeenCalledTimes(1);
  frame();
  expect(draw).toHaveBeenCalledTimes(2);
  redraw();
  expect(draw).toHaveBeenCalledTimes(2);
  frame();
  frame();
  expect(draw).toHaveBeenCalledTimes(3);
  redraw();
  expect(draw).toHaveBeenCalledTimes(4);
});
