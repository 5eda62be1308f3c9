import { browser } from "wxt/browser";
import type { Instant, Milliseconds } from "../time/instant.ts";
import {
  aheadOf,
  leastAhead,
  learnClock,
  UNKNOWN_CLOCK,
  upToDate,
  type ClockSample,
  type PortalClock,
} from "../time/portal-clock.ts";
import { CLOCKS_KEY } from "./clock-in-force.ts";

/** By portal: what messages that arrived have shown of its clock. */
export type Clocks = ReadonlyMap<string, PortalClock>;

/** As stored: what pages need of it lies beside it, so that they need not know how it is found. */
interface StoredClock {
  readonly samples: PortalClock;
  readonly ahead: Milliseconds;
}

/** What has been learned of portals' clocks. Never rejects: without it decisions count by the computer's. */
export async function readClocks(): Promise<Clocks> {
  try {
    return parse(await readStored());
  } catch {
    return new Map();
  }
}

async function readStored(): Promise<unknown> {
  return (await browser.storage.local.get(CLOCKS_KEY))[CLOCKS_KEY];
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: two pages may tell at the same time. Writes only what is new. For the background. */
function change(now: Instant, how: (known: Clocks) => Clocks): Promise<void> {
  const done = last
    .catch(() => undefined)
    .then(async () => {
      const known = parse(await readStored());
      const next = new Map(
        [...how(known)].map(([portal, clock]) => [portal, upToDate(clock, now)]),
      );
      if (isSame(known, next)) return;
      const stored = [...next].flatMap(([portal, samples]): [string, StoredClock][] => {
        const ahead = leastAhead(samples, now);
        return ahead === null ? [] : [[portal, { samples, ahead }]];
      });
      await browser.storage.local.set({ [CLOCKS_KEY]: Object.fromEntries(stored) });
    });
  last = done;
  return done;
}

/**
 * Remembers what a page has learned.
 * @param ahead by how much the portal's clock is at least ahead of the computer's by a message that has just arrived
 */
export function noteClock(portal: string, ahead: Milliseconds, now: Instant): Promise<void> {
  return change(now, (known) =>
    new Map(known).set(portal, learnClock(known.get(portal) ?? UNKNOWN_CLOCK, now + ahead, now)),
  );
}

/** Notices that the computer's clock was set back, and forgets what is too old. To be called now and then. */
export function checkClocks(now: Instant): Promise<void> {
  return change(now, (known) => known);
}

/** Forgets the clocks of the portals that are meant. */
export function forgetClocks(isMeant: (portal: string) => boolean, now: Instant): Promise<void> {
  return change(now, (known) => new Map([...known].filter(([portal]) => !isMeant(portal))));
}

/** Calls back now and after each change, until `signal` aborts. */
export function watchClocks(callback: (clocks: Clocks) => void, signal?: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const changed = changes[CLOCKS_KEY];
    if (area === "local" && changed) callback(parse(changed.newValue));
  };
  if (signal?.aborted) return;
  browser.storage.onChanged.addListener(onChanged);
  signal?.addEventListener("abort", () => browser.storage.onChanged.removeListener(onChanged), {
    once: true,
  });
  void readClocks().then((clocks) => {
    if (!signal?.aborted) callback(clocks);
  });
}

/** {@link aheadOf} for every portal, at one instant. */
export function aheadBy(clocks: Clocks, now: Instant): (portal: string) => Milliseconds {
  const known = new Map([...clocks].map(([portal, clock]) => [portal, aheadOf(clock, now)]));
  return (portal) => known.get(portal) ?? 0;
}

function isSame(a: Clocks, b: Clocks): boolean {
  const sameSamples = (x: PortalClock, y: PortalClock = []): boolean =>
    x.length === y.length &&
    x.every(({ ahead, at }, i) => ahead === y[i]?.ahead && at === y[i]?.at);
  return a.size === b.size && [...a].every(([portal, clock]) => sameSamples(clock, b.get(portal)));
}

function parse(stored: unknown): Clocks {
  if (typeof stored !== "object" || stored === null) return new Map();
  return new Map(
    Object.entries(stored).flatMap(
      ([portal, known]: [string, unknown]): [string, PortalClock][] => {
        if (typeof known !== "object" || known === null || !("samples" in known)) return [];
        const clock = Array.isArray(known.samples) ? known.samples.filter(isSample) : [];
        return clock.length === 0 ? [] : [[portal, clock]];
      },
    ),
  );
}

function isSample(raw: unknown): raw is ClockSample {
  return (
    typeof raw === "object" &&
    raw !== null &&
    "ahead" in raw &&
    Number.isSafeInteger(raw.ahead) &&
    "at" in raw &&
    Number.isSafeInteger(raw.at)
  );
}
