import type { Page } from "puppeteer-core";

/** The parts of a trace event that are read here; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time on the processor; what other processes took from it is not in it. */
  readonly tdur?: number;
  readonly args?: {
    readonly data?: { readonly url?: string };
    readonly beginData?: { readonly stackTrace?: readonly { readonly url?: string }[] };
  };
}

/** Records what the browser does while `run` runs. Only in Chromium. */
export async function traced(
  page: Page,
  categories: readonly string[],
  run: () => Promise<unknown>,
): Promise<readonly TraceEvent[]> {
  await page.tracing.start({ categories: ["-*", ...categories] });
  await run();
  const bytes = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as {
    traceEvents: readonly TraceEvent[];
  };
  return traceEvents;
}

/** What the browser has to do once a frame anyway, whoever asks for it first. */
const FRAME_WORK: ReadonlySet<string> = new Set(["Layout", "UpdateLayoutTree", "PrePaint"]);

/** Milliseconds of processor time. */
export interface OwnTime {
  /** In an extension's scripts and all they call, but for {@link OwnTime.frameWork}. */
  readonly script: number;
  /** Style and layout of the page that happened in them and not afterwards. */
  readonly frameWork: number;
}

/** Time in scripts of these addresses. Calls within calls count once. */
export function ownTime(events: readonly TraceEvent[], isOurs: (url: string) => boolean): OwnTime {
  const own = { script: 0, frameWork: 0 };
  const complete = events.filter(({ ph, tdur }) => ph === "X" && tdur !== undefined);
  for (const thread of Map.groupBy(complete, ({ pid, tid }) => `${pid} ${tid}`).values()) {
    let end = -1;
    let workEnd = -1;
    for (const event of thread.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
      const time = (event.tdur ?? 0) / 1000;
      if (event.ts < end) {
        if (!FRAME_WORK.has(event.name) || event.ts < workEnd) continue;
        workEnd = event.ts + (event.dur ?? 0);
        own.frameWork += time;
        own.script -= time;
      } else if (event.name === "FunctionCall" && isOurs(event.args?.data?.url ?? "")) {
        end = event.ts + (event.dur ?? 0);
        own.script += time;
      }
    }
  }
  return own;
}

/** How often scripts of these addresses were begun: calls within calls are of the same time awake. */
export function wakesOf(events: readonly TraceEvent[], isOurs: (url: string) => boolean): number {
  let wakes = 0;
  const complete = events.filter(({ ph, name }) => ph === "X" && name === "FunctionCall");
  for (const thread of Map.groupBy(complete, ({ pid, tid }) => `${pid} ${tid}`).values()) {
    let end = -1;
    for (const event of thread.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
      if (event.ts < end || !isOurs(event.args?.data?.url ?? "")) continue;
      end = event.ts + (event.dur ?? 0);
      wakes += 1;
    }
  }
  return wakes;
}

/** How many layouts happened in the middle of a script of these addresses, because it asked for a place or a size. */
export function forcedLayouts(
  events: readonly TraceEvent[],
  isOurs: (url: string) => boolean,
): number {
  return events.filter(
    ({ name, args }) => name === "Layout" && isOurs(args?.beginData?.stackTrace?.[0]?.url ?? ""),
  ).length;
}
