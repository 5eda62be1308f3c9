import { join } from "node:path";
import { parseArgs } from "node:util";
import { describePlan } from "../accuracy/describe.ts";
import { isLayout, LAYOUTS } from "../accuracy/layouts.ts";
import { zoneOf } from "../accuracy/conditions.ts";
import { planOf } from "../accuracy/plan.ts";
import { runHistory } from "../accuracy/run-history.ts";
import { switchAround } from "../accuracy/switching.ts";
import { addTally, emptyTally, shortfalls, tableOf, type Tally } from "../accuracy/tally.ts";
import { ZONES } from "../accuracy/zones.ts";
import type { LayoutName } from "../demo/options.ts";
import { ROOT, run } from "./run.ts";

const { values } = parseArgs({
  options: {
    histories: { type: "string", default: "10000" },
    layout: { type: "string" },
    seed: { type: "string", default: "1" },
    model: { type: "string" },
    only: { type: "string" },
    namesakes: { type: "boolean", default: true },
    switches: { type: "string" },
  },
  allowNegative: true,
});

/** Each page keeps some memory until its process ends. */
const SEEDS_A_PROCESS = 2500;
/** Processes at the same time. */
const WORKERS = 2;
const layouts = layoutsOf(values.layout);
const models = modelsOf(values.model);

/** `npm run accuracy`: how right the readers are, against the rules on the full truth; 1 where they fall short. */
if (values.switches !== undefined) await stress(Number(values.switches));
else if (values.only === undefined) await measure();
else await replay(Number(values.only));

function layoutsOf(name: string | undefined): readonly LayoutName[] {
  if (name === undefined) return LAYOUTS;
  if (!isLayout(name)) throw new Error(`--layout takes ${LAYOUTS.join(", ")}`);
  return [name];
}

function modelsOf(name: string | undefined): readonly ("on" | "off")[] {
  if (name === undefined) return ["on", "off"];
  if (name !== "on" && name !== "off") throw new Error("--model takes on or off");
  return [name];
}

async function measure(): Promise<void> {
  const histories = Number(values.histories);
  const first = Number(values.seed) * 1_000_000;
  console.log(
    `${histories} histories a layout, seeds from ${first} on, ${ZONES.length} time zones`,
  );
  let isWell = true;
  for (const layout of layouts) {
    const started = performance.now();
    const tally = await measureLayout(layout, first, histories);
    const seconds = Math.round((performance.now() - started) / 1000);
    const missing = shortfalls(layout, tally);
    if (tally.histories !== histories) missing.push(`${tally.histories} of ${histories} played`);
    isWell &&= missing.length === 0;
    for (const { said } of tally.offences) console.log(`\n${said}`);
    console.log(`\n${layout}: ${tally.histories} histories, ${seconds} s\n\n${tableOf(tally)}\n`);
    console.log(missing.length === 0 ? "as required" : `falls short: ${missing.join("; ")}`);
  }
  process.exitCode = isWell ? 0 : 1;
}

/** Processes for each time zone: the newer layouts show the computer's own hours. */
async function measureLayout(layout: LayoutName, from: number, count: number): Promise<Tally> {
  const sum = emptyTally();
  const waiting = ZONES.flatMap((zone, index) =>
    Array.from({ length: Math.ceil(count / SEEDS_A_PROCESS) }, (_, part) => {
      const done = part * SEEDS_A_PROCESS;
      return { zone, index, from: from + done, count: Math.min(SEEDS_A_PROCESS, count - done) };
    }),
  );
  const work = async (): Promise<void> => {
    for (;;) {
      const next = waiting.shift();
      if (next === undefined) return;
      const { zone, index, ...seeds } = next;
      const args = Object.entries({ layout, zone: index, ...seeds, models: models.join(",") });
      const { code, stdout, output } = await run(
        process.execPath,
        [
          // Pages come and go fast.
          "--max-semi-space-size=128",
          join(ROOT, "accuracy/worker.ts"),
          ...args.flatMap(([name, value]) => [`--${name}`, String(value)]),
          ...(values.namesakes ? [] : ["--no-namesakes"]),
        ],
        { env: { TZ: zone } },
      );
      if (code !== 0) throw new Error(`The worker of ${zone} failed:\n${output}`);
      addTally(sum, JSON.parse(stdout) as Tally);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return sum;
}

/** One history again, step by step, with everything that was not exact. */
async function replay(seed: number): Promise<void> {
  process.env["TZ"] = zoneOf(seed);
  for (const layout of layouts) {
    console.log(describePlan(planOf(seed, layout, values.namesakes)));
    await runHistory(
      seed,
      layout,
      ({ judgement, said }) => {
        if (judgement !== "exact" && judgement !== "unknown") console.log(said);
        if (judgement === "optimistic") process.exitCode = 1;
      },
      { models: models.map((model) => model === "on"), namesakes: values.namesakes },
    );
  }
  // The pages that were played keep timers of their own.
  process.exit();
}

/** Conversations are switched while messages come: nothing may show another conversation's window. */
async function stress(switches: number): Promise<void> {
  let wrongs = 0;
  for (const layout of layouts) {
    for (const model of models) {
      const seed = Number(values.seed) * ZONES.length;
      process.env["TZ"] = zoneOf(seed);
      const { arrivals, badges, conversations, wrong } = await switchAround(
        layout,
        model === "on",
        switches,
        seed,
      );
      wrongs += wrong.length;
      console.log(
        `${layout}, model ${model}: ${switches} switches, ${arrivals} messages meanwhile, ${badges} badges and ${conversations} open conversations compared, ${wrong.length} wrong`,
      );
      for (const one of wrong.slice(0, 5)) console.log(`  ${one}`);
    }
  }
  process.exit(wrongs === 0 ? 0 : 1);
}
