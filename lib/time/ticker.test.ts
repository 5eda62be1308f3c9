import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, SECOND, type Instant } from "./instant.ts";
import { createTicker, type Ticker, type TickerOptions } from "./ticker.ts";

/** A clock with timers that behave as a browser's do: a delay beyond 31 bits fires at once. */
class Clock {
  at: Instant;
  running: { readonly run: () => void; readonly at: Instant }[] = [];
  started = 0;

  constructor(at: Instant) {
    this.at = at;
  }

  setTimer(run: () => void, delay: number): object {
    this.started += 1;
    const timer = { run, at: this.at + (delay > 2 ** 31 - 1 ? 0 : delay) };
    this.running.push(timer);
    return timer;
  }

  clearTimer(timer: object): void {
    this.running = this.running.filter((other) => other !== timer);
  }

  /** Lets time pass and fires what is due, in order. */
  pass(duration: number): void {
    const end = this.at + duration;
    for (;;) {
      const next = this.running.toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > end) break;
      this.at = Math.max(this.at, next.at);
      this.fire(next);
    }
    this.at = end;
  }

  /** Time passes and no timer runs: sleep. */
  sleep(duration: number): void {
    this.at += duration;
  }

  fire(timer = this.running[0]!): void {
    this.clearTimer(timer);
    timer.run();
  }
}

interface Run {
  readonly clock: Clock;
  readonly ticks: Instant[];
  readonly ticker: Ticker;
  readonly end: AbortController;
}

function start(at: Instant, options: Partial<TickerOptions<object>> = {}): Run {
  const clock = new Clock(at);
  const ticks: Instant[] = [];
  const end = new AbortController();
  const ticker = createTicker<object>({
    now: () => clock.at,
    setTimer: (run, delay) => clock.setTimer(run, delay),
    clearTimer: (timer) => clock.clearTimer(timer),
    onTick: (now) => ticks.push(now),
    nextAt: () => null,
    signal: end.signal,
    ...options,
  });
  return { clock, ticks, ticker, end };
}

describe("the one timer", () => {
  it("ticks on every full minute", () => {
    const { clock, ticks } = start(90 * SECOND);
    clock.pass(3 * MINUTE);
    expect(ticks).toEqual([2 * MINUTE, 3 * MINUTE, 4 * MINUTE]);
  });

  it("ticks at exact instants in between, and never has two timers", () => {
    const exact = 2 * MINUTE + 1234;
    const { clock, ticks } = start(MINUTE, { nextAt: (now) => (exact > now ? exact : null) });
    expect(clock.running).toHaveLength(1);
    clock.pass(2 * MINUTE);
    expect(ticks).toEqual([2 * MINUTE, exact, 3 * MINUTE]);
    expect(clock.running).toHaveLength(1);
  });

  it("ticks only at exact instants where no minutes are on show", () => {
    const exact = 5 * HOUR + 7;
    const { clock, ticks } = start(0, {
      minutes: () => false,
      nextAt: (now) => (exact > now ? exact : null),
    });
    clock.pass(DAY);
    expect(ticks).toEqual([exact]);
    expect(clock.running).toEqual([]);
  });

  it("waits for instants further away than a timer can count", () => {
    const exact = 90 * DAY;
    const { clock, ticks } = start(0, {
      minutes: () => false,
      nextAt: (now) => (exact > now ? exact : null),
    });
    clock.pass(100 * DAY);
    expect(ticks).toEqual([exact]);
    expect(clock.started).toBeLessThan(10);
  });

  it("that fires early waits for the rest instead of ticking", () => {
    const { clock, ticks } = start(MINUTE);
    clock.sleep(MINUTE - 3);
    clock.fire();
    expect(ticks).toEqual([]);
    clock.pass(3);
    expect(ticks).toEqual([2 * MINUTE]);
  });

  it("that fires late ticks once", () => {
    const { clock, ticks } = start(MINUTE);
    clock.sleep(8 * HOUR);
    clock.fire();
    expect(ticks).toEqual([8 * HOUR + MINUTE]);
  });

  it("survives a clock that is put back", () => {
    const { clock, ticks, ticker } = start(10 * HOUR);
    clock.at = 9 * HOUR + 1;
    ticker.recompute();
    clock.pass(2 * MINUTE);
    expect(ticks).toEqual([9 * HOUR + 1, 9 * HOUR + MINUTE, 9 * HOUR + 2 * MINUTE]);
  });

  it("does not run hot when told of an instant that is past", () => {
    const { clock } = start(0, { minutes: () => false, nextAt: () => 0 });
    clock.pass(MINUTE);
    expect(clock.started).toBeLessThanOrEqual(61);
  });

  it("goes on after a tick that threw", () => {
    let fails = true;
    const { clock } = start(MINUTE, {
      onTick: () => {
        if (fails) throw new Error("cannot draw");
      },
    });
    expect(() => clock.pass(MINUTE)).toThrow("cannot draw");
    fails = false;
    expect(clock.running).toHaveLength(1);
  });
});

describe("its owner", () => {
  it("recomputes at once after sleep", () => {
    const { clock, ticks, ticker } = start(0);
    clock.sleep(8 * HOUR + 5);
    ticker.recompute();
    expect(ticks).toEqual([8 * HOUR + 5]);
    expect(clock.running.map(({ at }) => at)).toEqual([8 * HOUR + MINUTE]);
  });

  it("may only move the next tick, without drawing", () => {
    let exact: Instant | null = null;
    const { clock, ticks, ticker } = start(0, { nextAt: () => exact });
    exact = 5 * SECOND;
    ticker.rearm();
    expect(ticks).toEqual([]);
    expect(clock.running.map(({ at }) => at)).toEqual([5 * SECOND]);
  });

  it("hides it: no timer runs, no tick comes, until it is shown and draws at once", () => {
    const { clock, ticks, ticker } = start(0);
    ticker.setHidden(true);
    expect(clock.running).toEqual([]);
    ticker.recompute();
    ticker.rearm();
    clock.pass(HOUR + 1);
    expect(ticks).toEqual([]);
    ticker.setHidden(false);
    ticker.setHidden(false);
    expect(ticks).toEqual([HOUR + 1]);
    expect(clock.running).toHaveLength(1);
  });

  it("may start it hidden", () => {
    const { clock, ticks, ticker } = start(0, { hidden: true });
    expect(clock.running).toEqual([]);
    ticker.setHidden(false);
    expect(ticks).toEqual([0]);
  });

  it("ends it for good", () => {
    const { clock, ticks, ticker, end } = start(0);
    end.abort();
    expect(clock.running).toEqual([]);
    ticker.recompute();
    ticker.setHidden(true);
    ticker.setHidden(false);
    clock.pass(HOUR);
    expect(ticks).toEqual([]);
  });

  it("may give it a signal that has ended already", () => {
    const { clock } = start(0, { signal: AbortSignal.abort() });
    expect(clock.running).toEqual([]);
  });
});
