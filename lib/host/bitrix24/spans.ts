import type { Span } from "../../policy/facts.ts";
import type { Reading, Row } from "./readings.ts";

interface Beginning {
  firstId: number;
  count: number;
  startId: number | undefined;
}

/** Blocks of rows without a gap. Where the blocks' numbers overlap, nothing is known to be complete. */
export function spansOf(readings: readonly Reading[]): Span[] {
  const spans: { from: number; to: number }[] = [];
  const gaps: number[] = [];
  let open: { from: number; to: number } | null = null;
  for (const reading of readings) {
    if (reading.is === "gap") {
      open = null;
      if (reading.id > 0) gaps.push(reading.id);
    }
    if (reading.is !== "message") continue;
    if (open === null) spans.push((open = { from: reading.id, to: reading.id }));
    open.from = Math.min(open.from, reading.id);
    open.to = Math.max(open.to, reading.id);
  }
  spans.sort((a, b) => a.from - b.from);
  const clear = spans.every(
    ({ from, to }, index) =>
      from > (spans[index - 1]?.to ?? 0) && !gaps.some((id) => id >= from && id <= to),
  );
  return clear ? spans : [];
}

/** What was seen of the beginnings of conversations, by dialog. */
export type Beginnings = Map<string, Beginning>;

/**
 * The number of the chat's very first message, once it is proven that nothing stands before it.
 *
 * @param page messages that the host loads at a time.
 */
export function startOf(
  readings: readonly Reading[],
  rows: readonly Row[],
  beginnings: Beginnings,
  dialog: string,
  page: number,
): number | undefined {
  const first = rows[0];
  if (first?.is !== "message") return undefined;
  const before = beginnings.get(dialog);
  if (before?.startId !== undefined && before.startId <= first.id) return before.startId;
  const nothingOlder = !readings.some((reading) => reading.is === "older");
  const opens = first.written === "system" && !first.hidden && nothingOlder;
  const isFirstPage = before === undefined || before.firstId === first.id;
  const older = before ? rows.filter(({ id }) => id > 0 && id < before.firstId).length : 0;
  // Pages are full but for the oldest one: a short first page, or a short page put before full ones, is the oldest.
  const shortFirst = Math.min(rows.length, (isFirstPage && before?.count) || rows.length) < page;
  const shortOlder = before !== undefined && before.count >= page && older % page !== 0;
  const startId = opens && (shortFirst || shortOlder) ? first.id : undefined;
  const count = isFirstPage && before ? before.count : rows.length;
  beginnings.set(dialog, { firstId: first.id, count, startId });
  return startId;
}
