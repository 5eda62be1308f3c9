import type { LayoutName } from "../demo/options.ts";
import { describePlan } from "./describe.ts";
import { forgotten } from "./page-time.ts";
import { planOf } from "./plan.ts";
import { runHistory, type Note, type Settings } from "./run-history.ts";
import { addFinding, emptyTally, type Tally } from "./tally.ts";

/** Plays histories of one time zone, which has to be this process's own, and counts what was found. */
export async function play(
  layout: LayoutName,
  seeds: Iterable<number>,
  settings: Settings,
): Promise<Tally> {
  const tally = emptyTally();
  for (const seed of seeds) {
    const note: Note = (finding) =>
      addFinding(tally, layout, finding, () =>
        describePlan(planOf(seed, layout, settings.namesakes)),
      );
    try {
      await runHistory(seed, layout, note, settings);
    } catch (error) {
      throw new Error(`History ${seed} (${layout}) broke`, { cause: error });
    }
    await forgotten();
    tally.histories += 1;
  }
  return tally;
}

/** @returns seeds from `first` on, `count` of them, of those whose history happens in this zone */
export function* seedsIn(
  zoneIndex: number,
  zones: number,
  first: number,
  count: number,
): Iterable<number> {
  for (let seed = first; seed < first + count; seed++) if (seed % zones === zoneIndex) yield seed;
}
