import { lastWorkingMoment } from "../hours/last-working-moment.ts";
import type { WindowState } from "../policy/window-state.ts";
import { DAY, type Instant } from "../time/instant.ts";
import type { Settings } from "./settings.ts";

/** A deadline seen by somebody who does not always work. */
export interface LookingAhead {
  /** The instant that presses: the last working moment before the deadline, else the deadline; absent where there is none. */
  readonly pressesAt?: Instant;
  /**
   * Only for a deadline outside working hours: the last working moment before it, `null` when nobody works between the
   * customer's message and the deadline.
   */
  readonly answerBy?: Instant | null;
}

/** No window is longer. */
const LONGEST_WINDOW = 7 * DAY;

/** Looks from a window's deadline back to the last moment at which somebody works, where working hours are set. */
export function lookAhead(
  { closesAt, because }: Pick<WindowState, "closesAt" | "because">,
  { workingHours }: Pick<Settings, "workingHours">,
): LookingAhead {
  if (closesAt === undefined) return {};
  if (!workingHours.enabled) return { pressesAt: closesAt };
  const since = because.customerAt ?? closesAt - LONGEST_WINDOW;
  const answerBy = lastWorkingMoment(closesAt, workingHours, since);
  if (answerBy === closesAt) return { pressesAt: closesAt };
  return { pressesAt: answerBy ?? closesAt, answerBy };
}
