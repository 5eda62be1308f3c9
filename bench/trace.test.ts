import { expect, it } from "vitest";
import { forcedLayouts, ownTime, type TraceEvent, wakesOf } from "./trace.ts";

const OURS = "chrome-extension://x/content.js";
const isOurs = (url: string): boolean => url === OURS;

const event = (name: string, ts: number, dur: number, url = ""): TraceEvent => ({
  name,
  ph: "X",
  pid: 1,
  tid: 1,
  ts,
  dur,
  // Half of the time another process had the processor.
  tdur: dur / 2,
  args: { data: { url } },
});

it("counts time on the processor in our calls once, and layout in them apart", () => {
  const events = [
    event("FunctionCall", 0, 20_000, "https://page.test/a.js"),
    event("FunctionCall", 2_000, 10_000, OURS),
    event("FunctionCall", 3_000, 4_000, OURS),
    event("Layout", 8_000, 2_000),
    event("PrePaint", 8_500, 500),
    event("Layout", 15_000, 4_000),
  ];
  expect(ownTime(events, isOurs)).toEqual({ script: 4, frameWork: 1 });
});

it("finds layouts that a script of ours asked for", () => {
  const layout: TraceEvent = {
    ...event("Layout", 0, 1),
    args: { beginData: { stackTrace: [{ url: OURS }] } },
  };
  expect(forcedLayouts([layout, event("Layout", 5, 1)], isOurs)).toBe(1);
});

it("counts as one time awake what is called within a call", () => {
  const events = [
    event("FunctionCall", 0, 1_000, OURS),
    event("FunctionCall", 200, 100, OURS),
    event("FunctionCall", 5_000, 1_000, "https://page.test/a.js"),
    event("FunctionCall", 5_200, 100, OURS),
    event("FunctionCall", 9_000, 100, OURS),
  ];
  expect(wakesOf(events, isOurs)).toBe(3);
});
