import type { Instant } from "../../../time/instant.ts";
import type { Moment } from "../../../time/moment.ts";
import type { ModelDialog } from "../../page-model/protocol.ts";
import { sameTitle } from "../imv2/titles.ts";

/** A row as it is shown: nothing in it names its dialog. */
export interface NamelessRow {
  readonly title: string;
  /** When the last message was written, as far as the row's date says: read only where titles are not enough. */
  readonly last: () => Moment | null;
}

/**
 * Which dialog each row is, by the model's list: the row and the dialog of a title that no other has. Where several have the
 * same title, their dates have to tell them apart, each from every other; else none of them is named.
 *
 * @returns for each row its dialog, or `null`.
 */
export function identifyRows(
  rows: readonly NamelessRow[],
  dialogs: readonly ModelDialog[],
): readonly (string | null)[] {
  return rows.map((row) => {
    const rivals = rows.filter(({ title }) => sameTitle(title, row.title));
    const candidates = dialogs.filter(({ title = "" }) => sameTitle(title, row.title));
    if (rivals.length !== candidates.length) return null;
    const [only] = candidates;
    if (candidates.length === 1) return only?.dialog ?? null;
    const pairs = rivals.map((rival) => candidates.filter(({ last }) => fits(last?.at, rival)));
    const isClear = pairs.every((found) => found.length === 1);
    const named = new Set(pairs.map(([found]) => found?.dialog));
    if (!isClear || named.size !== rivals.length) return null;
    return pairs[rivals.indexOf(row)]?.[0]?.dialog ?? null;
  });
}

/** A dialog whose last message is not known fits everywhere. */
function fits(at: Instant | undefined, row: NamelessRow): boolean {
  const last = at === undefined ? null : row.last();
  return at === undefined || last === null || (at >= last.earliest && at <= last.latest);
}
