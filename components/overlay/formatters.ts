import type { Instant, Milliseconds } from "../../lib/time/instant.ts";

/** How times are written in the panel. */
export interface PanelFormatters {
  /** As short as it stays clear: "Tue 15:03". */
  readonly time: (at: Instant) => string;
  /** Everything said: "Tuesday, November 24, 2026 at 15:03". */
  readonly exactly: (at: Instant) => string;
  /** Time left, rounded down: "2 h 10 min". */
  readonly left: (left: Milliseconds) => string;
}
