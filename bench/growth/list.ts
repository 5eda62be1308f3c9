import type { Bench } from "../browsing.ts";
import type { Condition } from "../conditions.ts";
import { receive } from "../measures/portal.ts";
import type { Measured } from "../results.ts";
import { ownTime, traced } from "../trace.ts";
import { counters, isExtension, pause, PUT_OFF, rest, since, visit } from "../visit.ts";
import { held } from "./held.ts";

/** The stand-in draws its whole list anew with each: the same number for all sizes, as the list is gone through once afterwards. */
const CHANGES = 3;

/** Conversations in the list: what is held, once garbage is gone, and what three changes of the list take. */
export async function measureList(
  bench: Bench,
  condition: Condition,
  rows: number,
): Promise<Measured> {
  const seen = await visit(bench, condition, `order=recent&seed=1&rows=${rows}`);
  try {
    const { heap, blink } = await held(seen);
    const before = await counters(seen);
    const events = await traced(seen.page, ["devtools.timeline"], async () => {
      await receive(seen, { count: CHANGES, perFrame: 1 });
      // The list is gone through once more, later.
      if (condition.extension !== "none") await pause(seen.page, PUT_OFF);
      await rest(seen);
    });
    return {
      [`list ${rows} heap`]: heap,
      [`list ${rows} blink`]: blink,
      [`list ${rows} script`]: ownTime(events, isExtension).script,
      [`list ${rows} task`]: since(before, await counters(seen), "TaskDuration"),
    };
  } finally {
    await seen.close();
  }
}
