import { readdir, readFile } from "node:fs/promises";

/** What the kernel says of a process: time on the processor in milliseconds. */
export interface Process {
  readonly parent: number;
  /** All of it, its ended children's included, in whole hundredths of a second. */
  readonly rounded: number;
  /** Its ended children's alone, which is in `rounded` too. */
  readonly ended: number;
  /** To the nanosecond, of the threads that still run. */
  readonly running: number;
}

const TICK = 10;

/**
 * Processor time used so far by a process and everything below it, in milliseconds. What other processes take from the machine
 * is not in it. Linux only.
 */
export async function processorTime(root: number): Promise<number> {
  const processes = new Map<number, Process>();
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const found = statOf(await readFile(`/proc/${name}/stat`, "utf8").catch(() => ""));
    if (found !== null) processes.set(Number(name), { ...found, running: 0 });
  }
  let time = 0;
  for (const pid of below(root, processes)) {
    const process = processes.get(pid);
    if (process !== undefined) time += usedBy({ ...process, running: await runningIn(pid) });
  }
  return time;
}

/** A process and all its descendants. */
export function below(
  root: number,
  processes: ReadonlyMap<number, Pick<Process, "parent">>,
): number[] {
  const belongs = (pid: number): boolean => {
    const process = processes.get(pid);
    return pid === root || (pid > 1 && process !== undefined && belongs(process.parent));
  };
  return [...processes.keys()].filter(belongs);
}

/** Ended threads are in the rounded time only: where they did not matter, the exact one is the larger. */
export function usedBy({ rounded, ended, running }: Omit<Process, "parent">): number {
  return Math.max(rounded, ended + running);
}

/** @param stat the text of `/proc/[pid]/stat`, in which the name may hold anything */
export function statOf(stat: string): Omit<Process, "running"> | null {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map(Number);
  if (user === undefined || system === undefined) return null;
  const ended = ((endedUser ?? 0) + (endedSystem ?? 0)) * TICK;
  return { parent: Number(fields[1]), rounded: (user + system) * TICK + ended, ended };
}

async function runningIn(pid: number): Promise<number> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  let time = 0;
  for (const thread of threads) {
    const text = await readFile(`/proc/${pid}/task/${thread}/schedstat`, "utf8").catch(() => "");
    time += Number(text.split(" ")[0]) / 1e6;
  }
  return time;
}
