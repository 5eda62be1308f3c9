/** A stretch of a list: indices from `from` up to and without `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The rows that lie between two heights, found by halving: few of many rows are measured.
 * @param edges of a row, by index, top to bottom; `null` for a row that is not drawn
 */
export function rowsBetween(
  count: number,
  edges: (index: number) => { readonly top: number; readonly bottom: number } | null,
  top: number,
  bottom: number,
): Stretch {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    // Rows that are not drawn say nothing: the next one that is decides for them too.
    let probe = middle;
    let edge = edges(probe);
    while (edge === null && ++probe < high) edge = edges(probe);
    if (edge === null) high = middle;
    else if (edge.bottom <= top) low = probe + 1;
    else high = middle;
  }
  let to = low;
  while (to < count) {
    const edge = edges(to);
    if (edge !== null && edge.top >= bottom) break;
    to++;
  }
  return { from: low, to };
}
