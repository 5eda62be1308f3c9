import { nextMinute } from "./duration.ts";
import { SECOND, type Instant, type Milliseconds } from "./instant.ts";

export interface TickerOptions<Timer> {
  readonly now: () => Instant;
  readonly setTimer: (run: () => void, delay: Milliseconds) => Timer;
  readonly clearTimer: (timer: Timer) => void;
  /** Draws everything that depends on time. */
  readonly onTick: (now: Instant) => void;
  /** The next instant after `now` at which a state or an urgency changes; `null` for never. */
  readonly nextAt: (now: Instant) => Instant | null;
  /** Whether a text in minutes is on show; such texts change together on the full minute. Default: yes. */
  readonly minutes?: () => boolean;
  /** Starts hidden: no timer runs until {@link Ticker.setHidden} says otherwise. */
  readonly hidden?: boolean;
  /** Ends it for good. */
  readonly signal: AbortSignal;
}

/** The one timer of a page. */
export interface Ticker {
  /** Draws now and looks anew when to draw next: after sleep, on focus, or when the facts have changed. */
  recompute(): void;
  /** Only looks anew when to draw next: somebody has drawn already. */
  rearm(): void;
  /** A hidden page does not wake up at all; shown again, it draws at once. */
  setHidden(hidden: boolean): void;
}

/** Timers keep their delay in 31 bits; a longer one would fire at once. */
const LONGEST_DELAY: Milliseconds = 2 ** 31 - 1;

/**
 * Calls `onTick` at every full minute and at every exact instant that `nextAt` names, with one timer at a time.
 * A timer that fires late (sleep, a frozen tab) ticks once; one that fires early waits for the rest.
 */
export function createTicker<Timer>(options: TickerOptions<Timer>): Ticker {
  const { now, setTimer, clearTimer, onTick, nextAt, minutes, signal } = options;
  let timer: { readonly running: Timer } | null = null;
  let hidden = options.hidden ?? false;

  const stop = (): void => {
    if (timer !== null) clearTimer(timer.running);
    timer = null;
  };

  const waitUntil = (target: Instant): void => {
    const delay = Math.min(Math.ceil(target - now()), LONGEST_DELAY);
    const running = setTimer(
      () => {
        timer = null;
        if (now() < target) waitUntil(target);
        else recompute();
      },
      Math.max(delay, 0),
    );
    timer = { running };
  };

  const rearm = (): void => {
    stop();
    if (hidden || signal.aborted) return;
    const at = now();
    const minute = (minutes?.() ?? true) ? nextMinute(at) : Infinity;
    const exact = nextAt(at) ?? Infinity;
    // An instant that is not in the future would make a loop without rest.
    const target = Math.min(minute, exact > at ? exact : at + SECOND);
    if (target < Infinity) waitUntil(target);
  };

  const recompute = (): void => {
    if (hidden || signal.aborted) return;
    try {
      onTick(now());
    } finally {
      rearm();
    }
  };

  signal.addEventListener("abort", stop, { once: true });
  rearm();

  return {
    recompute,
    rearm,
    setHidden(value) {
      if (hidden === value) return;
      hidden = value;
      if (hidden) stop();
      else recompute();
    },
  };
}
