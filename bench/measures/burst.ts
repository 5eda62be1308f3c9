import type { Bench } from "../browsing.ts";
import { type Condition, OURS } from "../conditions.ts";
import { functionsIn } from "../profile.ts";
import type { Measured } from "../results.ts";
import { type OwnTime, ownTime, traced } from "../trace.ts";
import { counters, isExtension, pause, PUT_OFF, rest, since, visit, type Visit } from "../visit.ts";
import { OPEN, openAgain, receiveUnseen } from "./portal.ts";
import { typed } from "./typing.ts";

export const PAGE = `order=recent&rows=500&seed=1&open=${OPEN}`;
const STANDING = 2_000;
const MESSAGES = 1_000;

/**
 * P1 and P2: loads the page, lets the messages stand there, and lets a thousand more come in. P8, where so many characters are
 * to be typed: the same goes on while they are.
 */
export async function measureLoadAndBurst(
  bench: Bench,
  condition: Condition,
  characters = 0,
): Promise<Measured> {
  const before = await bench.processorTime();
  const seen = await visit(bench, condition, PAGE);
  try {
    const load = await loaded(seen, (await bench.processorTime()) - before);
    await stand(seen);
    const cost = await costOfBurst(bench, seen);
    return { ...load, ...cost, ...(characters > 0 && (await typed(seen, characters))) };
  } finally {
    await seen.close();
  }
}

async function stand(seen: Visit): Promise<void> {
  await receiveUnseen(seen, STANDING);
  const count = await openAgain(seen);
  if (count !== STANDING) throw new Error(`${count} messages stand there instead of ${STANDING}`);
  await rest(seen);
}

async function loaded(seen: Visit, processorTime: number): Promise<Measured> {
  const { longTasks, paintAt } = await seen.page.evaluate(() => ({
    longTasks: (globalThis as unknown as { longTasks: number[] }).longTasks.length,
    paintAt: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
  }));
  const paint: Measured = paintAt === null ? {} : { "load paint": paintAt };
  if (seen.client === null) return { "load cpu": processorTime, ...paint };
  const count = await counters(seen);
  return {
    "load task": count["TaskDuration"] ?? Number.NaN,
    "load script": count["ScriptDuration"] ?? Number.NaN,
    "load style": count["RecalcStyleDuration"] ?? Number.NaN,
    "load long tasks": longTasks,
    ...paint,
  };
}

/**
 * The page's main thread in a burst, what of it was in the extension's own scripts (by a trace, which counts time on the
 * processor and not on the clock), and what was noticed of it. What the extension puts off counts too.
 */
async function costOfBurst(bench: Bench, seen: Visit): Promise<Measured> {
  let busy = Number.NaN;
  if (seen.client === null) {
    const before = await bench.processorTime();
    busy = await burst(seen);
    await pause(seen.page, 1_000);
    const used = (await bench.processorTime()) - before;
    return { "burst busy": busy, "burst cpu": used, ...(await found(seen)) };
  }
  const before = await counters(seen);
  const events = await traced(seen.page, ["devtools.timeline"], async () => {
    busy = await burst(seen);
  });
  const own = ownTime(events, isExtension);
  const late = await putOff(seen);
  const after = await counters(seen);
  return {
    "burst busy": busy,
    ...(await found(seen)),
    "burst own at once": own.script,
    "burst own": own.script + late.script,
    "burst forced": own.frameWork + late.frameWork,
    "burst task": since(before, after, "TaskDuration"),
    "burst style": since(before, after, "RecalcStyleDuration"),
    "burst layouts": since(before, after, "LayoutCount"),
  };
}

/** What our extension does later because of a burst. The mutant is compared by what it does at once. */
async function putOff(seen: Visit): Promise<OwnTime> {
  if (seen.condition !== OURS) return { script: 0, frameWork: 0 };
  const events = await traced(seen.page, ["devtools.timeline"], () => pause(seen.page, PUT_OFF));
  return ownTime(events, isExtension);
}

/**
 * The burst. `busy`: how long the frames' work took from the first animation callback to after the painting, in
 * milliseconds: the one measure of a page that every browser has.
 */
function burst({ tab }: Visit): Promise<number> {
  return tab.chat.evaluate(async (count) => {
    const { portal } = globalThis as unknown as {
      portal: { burst(spec: object): Promise<void> };
    };
    let busy = 0;
    let running = true;
    const { port1, port2 } = new MessageChannel();
    let began = 0;
    port1.addEventListener("message", () => {
      busy += performance.now() - began;
      if (running) requestAnimationFrame(frame);
    });
    port1.start();
    const frame = (): void => {
      began = performance.now();
      port2.postMessage(null);
    };
    document.dispatchEvent(new Event("bench:forget"));
    requestAnimationFrame(frame);
    await portal.burst({ count, perFrame: 50 });
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });
    running = false;
    return busy;
  }, MESSAGES);
}

/** What the condition was told of: looked into when all is measured, for to look takes longer than to be told. */
async function found({ tab }: Visit): Promise<Measured> {
  const told = await tab.chat.evaluate(() => {
    document.dispatchEvent(new Event("bench:tell"));
    return document.documentElement.getAttribute("data-bench-found");
  });
  if (told === null) return {};
  const { rows = 0, messages = 0 } = JSON.parse(told) as Measured;
  return { "found rows": rows, "found messages": messages };
}

/** The functions of the extension in which a burst's time is spent, the longest first. */
export async function profileBurst(bench: Bench): Promise<ReturnType<typeof functionsIn>> {
  const seen = await visit(bench, OURS, PAGE);
  try {
    await stand(seen);
    await seen.client?.send("Profiler.enable");
    await seen.client?.send("Profiler.start");
    await burst(seen);
    await pause(seen.page, PUT_OFF);
    const stopped = await seen.client?.send("Profiler.stop");
    return stopped === undefined ? [] : functionsIn(stopped.profile, isExtension);
  } finally {
    await seen.close();
  }
}
