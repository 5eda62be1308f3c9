import type { Bench } from "./browsing.ts";
import type { Builds } from "./build-conditions.ts";
import {
  ALL,
  type Condition,
  DETECTION,
  EMPTY,
  FLOOR,
  MUTANT,
  NONE,
  NONE_AGAIN,
  OURS,
  PEERS,
  REFERENCE,
} from "./conditions.ts";
import { measureList } from "./growth/list.ts";
import { measureArriving, measureStanding } from "./growth/messages.ts";
import { fillStore, measureStore } from "./growth/store.ts";
import { measureLoadAndBurst } from "./measures/burst.ts";
import { measureEngine } from "./measures/engine.ts";
import { measureFilter } from "./measures/filter.ts";
import { measureLatency } from "./measures/latency.ts";
import { measureScroll } from "./measures/scroll.ts";
import { contentSizes, measureEvaluation } from "./measures/size.ts";
import { measureSwitching } from "./measures/switching.ts";
import { measureTicking } from "./measures/tick.ts";
import { measureTraffic } from "./measures/traffic.ts";
import type { Measured } from "./results.ts";
import type { BenchName } from "./run/fleet.ts";
import type { Job as AnyJob } from "./run/runner.ts";
import { shuffled } from "./stats.ts";

export type Job = AnyJob<Bench>;

export interface Extent {
  /** Finds faults, not figures: one round, in which each kind of measure is taken once, with less of everything. */
  readonly quick: boolean;
}

/** What a page alone, the same again and ours are compared by. */
const PAIRED: readonly Condition[] = [NONE, NONE_AGAIN, OURS];

/** What takes long or hardly varies is measured in every third round, each in another one. */
type Turn = 0 | 1 | 2;

/** The visits of one round, in the order in which they are made. */
export function visitsOf(round: number, { quick }: Extent): readonly Job[] {
  const isTurn = (turn: Turn): boolean => quick || round % 3 === turn;
  return [
    // First what has the fewest repetitions: where time runs out in the last round, one of many is lost.
    ...shuffled([
      ...(isTurn(0) ? working(quick) : []),
      ...(isTurn(1) ? growing(round, { quick }) : []),
      ...(isTurn(2) ? carrying(quick) : []),
      // Twice is enough for exponents, and as much as there is time for.
      ...(quick || (isTurn(2) && round < 6) ? messagesGrowing(quick) : []),
    ]),
    ...shuffled(bursts(quick ? quickConditions() : conditionsOf(round))),
    // Firefox by itself: the other browsers are not to be at work meanwhile.
    ...shuffled(inFirefox(round, { quick })),
  ];
}

function conditionsOf(round: number): readonly Condition[] {
  return ALL.filter((one) => one !== EMPTY || round % 3 === 0);
}

function quickConditions(): readonly Condition[] {
  return [NONE, FLOOR, REFERENCE, DETECTION, OURS, ...shuffled(PEERS).slice(0, 3)];
}

function job(
  bench: BenchName,
  { name }: Condition,
  what: string,
  run: (bench: Bench) => Promise<Measured>,
): Job {
  return { bench, condition: name, what, run };
}

/** Keys typed by visit: so many rounds make many. */
const KEYS = 40;

function bursts(conditions: readonly Condition[]): readonly Job[] {
  return [
    ...conditions.map((condition) => {
      const types = PAIRED.includes(condition);
      return job("chromium", condition, types ? "burst and typing" : "burst", (bench) =>
        measureLoadAndBurst(bench, condition, types ? KEYS : 0),
      );
    }),
    job("mutant", MUTANT, "burst", (bench) => measureLoadAndBurst(bench, MUTANT)),
    job("chromium", OURS, "evaluation", measureEvaluation),
    job("chromium", OURS, "engine", async () => measureEngine()),
    job("chromium", OURS, "filter", async () => measureFilter()),
  ];
}

function working(quick: boolean): readonly Job[] {
  return [
    ...(quick ? [NONE, OURS] : PAIRED).map((condition) =>
      job("chromium", condition, "scrolling", (bench) =>
        measureScroll(bench, condition, { rows: 500, frames: quick ? 60 : 180 }),
      ),
    ),
    ...(quick ? [REFERENCE, OURS] : [NONE, REFERENCE, OURS]).map((condition) =>
      job("chromium", condition, "switching", (bench) =>
        measureSwitching(bench, condition, quick ? 20 : 100),
      ),
    ),
    ...(quick
      ? []
      : [NONE, OURS].map((condition) =>
          job("chromium", condition, "scrolling far", (bench) =>
            measureScroll(bench, condition, { rows: 5_000, frames: 180 }),
          ),
        )),
  ];
}

function growing(round: number, { quick }: Extent): readonly Job[] {
  const sizes = quick ? [100, 1_000] : [100, 1_000, 10_000];
  return [
    ...(quick ? [OURS] : [NONE, OURS]).flatMap((condition) =>
      sizes.map((rows) =>
        job("chromium", condition, `list of ${rows}`, (bench) =>
          measureList(bench, condition, rows),
        ),
      ),
    ),
    // Behind another tab there is nothing but to count: once is enough.
    ...(quick ? [true] : round < 3 ? [false, true] : [false]).map((hidden) =>
      job("chromium", OURS, hidden ? "hidden hour" : "hour in sight", (bench) =>
        measureTicking(bench, hidden),
      ),
    ),
  ];
}

function messagesGrowing(quick: boolean): readonly Job[] {
  const sizes = quick ? [500, 5_000] : [500, 5_000, 50_000];
  return (quick ? [OURS] : [NONE, OURS]).flatMap((condition) =>
    sizes.flatMap((messages) => [
      job("chromium", condition, `${messages} standing`, (bench) =>
        measureStanding(bench, condition, messages),
      ),
      ...(quick
        ? []
        : [
            job("chromium", condition, `${messages} arriving`, (bench) =>
              measureArriving(bench, condition, messages),
            ),
          ]),
    ]),
  );
}

function carrying(quick: boolean): readonly Job[] {
  return [
    job("chromium", OURS, "traffic", measureTraffic),
    job("chromium", OURS, "latency", (bench) => measureLatency(bench, quick ? 6 : 20)),
  ];
}

function inFirefox(round: number, { quick }: Extent): readonly Job[] {
  const conditions = quick || round % 3 > 0 ? [NONE, OURS] : PAIRED;
  return [
    ...conditions.map((condition) =>
      job("firefox", condition, "burst", (bench) => measureLoadAndBurst(bench, condition)),
    ),
    ...(round % 3 === 0
      ? [job("firefox", OURS, "latency", (bench) => measureLatency(bench, quick ? 6 : 20))]
      : []),
    ...(round % 3 === 1
      ? [REFERENCE, OURS].map((condition) =>
          job("firefox", condition, "switching", (bench) => measureSwitching(bench, condition, 50)),
        )
      : []),
  ];
}

/** What is the same whenever it is measured. */
export function sizesOf({ production }: Builds): readonly Job[] {
  return [job("chromium", OURS, "sizes", () => contentSizes(production))];
}

/** Growth of what is stored: the database is filled once with each number of dialogs, and looked at several times. */
export function storesOf({
  quick,
}: Extent): readonly { readonly round: number; readonly job: Job }[] {
  const sizes = quick ? [1_000, 10_000] : [1_000, 10_000, 100_000];
  return sizes.flatMap((size) => [
    {
      round: 0,
      job: job("alone", OURS, `${size} dialogs put there`, async (bench) => {
        await fillStore(bench, size);
        return {};
      }),
    },
    ...Array.from({ length: quick ? 1 : 2 }, (_, round) => ({
      round,
      job: job("alone", OURS, `${size} dialogs`, (bench: Bench) => measureStore(bench, size)),
    })),
  ]);
}
