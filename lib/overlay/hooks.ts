import type { PieceView } from "./view.ts";

/** The stable hooks of a piece: attribute names and values, `null` where an attribute is absent. Kept like an API. */
export function hooksOf(view: PieceView): Readonly<Record<string, string | null>> {
  return {
    "data-dialog": view.dialog,
    "data-state": view.state,
    "data-urgency": view.urgency,
    "data-unanswered": view.unanswered,
    "data-closes-at": iso(view.closesAt),
    "data-approximate": view.approximate ? "true" : null,
    "data-ended": view.ended ? "true" : null,
  };
}

/** Latest instant that has a calendar date; formatting a later one throws. */
const LAST_DATE = 8_640_000_000_000_000;

function iso(at: number | undefined): string | null {
  return at !== undefined && Math.abs(at) <= LAST_DATE ? new Date(at).toISOString() : null;
}
