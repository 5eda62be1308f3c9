import type { PageWords } from "../../../lib/texts/page-words.ts";
import type { Milliseconds } from "../../../lib/time/instant.ts";

/** A share from 0 to 1, rounded down so that only all is 100 %. */
export function percent(share: number | null, { locale }: PageWords): string {
  if (share === null) return "–";
  const shown = Math.floor(share * 1_000) / 1_000;
  return shown.toLocaleString(locale, { style: "percent", maximumFractionDigits: 1 });
}

export function duration(time: Milliseconds | null, { formats }: PageWords): string {
  return time === null ? "–" : formats.left(time);
}
