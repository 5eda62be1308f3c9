import { DAY, type Instant } from "../time/instant.ts";
import { basisOf, CLOCK_TOLERANCE, WEEK } from "./basis.ts";
import type { DialogRecord } from "./dialog-record.ts";
import { overAt } from "./evidence.ts";
import { windowState, type PolicySettings } from "./window-state.ts";

/**
 * The next instant after `now` at which {@link windowState} answers something else: the same answer holds up to the
 * millisecond before, another one from then on. `null` when it stays as it is for ever.
 */
export function nextChange(
  record: DialogRecord,
  settings: PolicySettings,
  now: Instant,
): Instant | null {
  const { rule, evidence, since } = basisOf(record, settings);
  if (rule?.limited !== true) return null;
  const { comment } = evidence;
  const turns = [
    Math.max(evidence.claimed, since) - CLOCK_TOLERANCE,
    since + DAY,
    since + WEEK,
    evidence.overFrom + DAY,
    evidence.overFrom + WEEK,
    evidence.commentNotAfter + WEEK,
  ];
  if (comment !== undefined) turns.push(comment.at.earliest + WEEK, overAt(comment) + WEEK);

  const answer = JSON.stringify(windowState(record, settings, now));
  for (const at of turns.toSorted((a, b) => a - b))
    if (
      at > now &&
      at < Number.MAX_SAFE_INTEGER &&
      JSON.stringify(windowState(record, settings, at)) !== answer
    )
      return at;
  return null;
}
