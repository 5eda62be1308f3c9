import { beforeEach, expect, it } from "vitest";
import type { HostHealth } from "../host/host.ts";
import { createHealthCheck } from "./health.ts";

let missing: string[] | null;
let told: HostHealth[];
let timers: (() => void)[];
let ending: AbortController;
let look: () => void;

beforeEach(() => {
  [missing, told, timers] = [[], [], []];
  ending = new AbortController();
  look = createHealthCheck({
    health: () => missing && { layout: "imol", missing },
    tell: (found) => void told.push(found),
    setTimer: (run) => timers.push(run),
    signal: ending.signal,
  });
});

/** Time passes until nothing waits any more. */
function wait(): void {
  while (timers.length > 0) timers.shift()?.();
}

it("tells what is not found, once", () => {
  missing = ["row", "sendButton"];
  look();
  look();
  expect(told).toEqual([]);
  wait();
  look();
  wait();
  expect(told).toEqual([{ layout: "imol", missing: ["row", "sendButton"] }]);
});

it("tells what goes missing later, and nothing twice", () => {
  missing = ["row"];
  look();
  wait();
  missing = ["row", "sendButton"];
  look();
  wait();
  expect(told.map((found) => found.missing)).toEqual([["row"], ["sendButton"]]);
});

it("tells nothing of what is missing for a moment only", () => {
  missing = ["row", "messages"];
  look();
  missing = ["row"];
  timers.shift()?.();
  missing = [];
  wait();
  look();
  wait();
  expect(told).toEqual([]);
});

it("tells nothing of a page that has all, has no messenger, or has ended", () => {
  look();
  missing = null;
  look();
  missing = ["row"];
  look();
  ending.abort();
  wait();
  expect([told, timers]).toEqual([[], []]);
});
