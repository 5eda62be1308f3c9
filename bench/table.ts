import type { Estimate } from "./stats.ts";

export function interval({ value, low, high }: Estimate): string {
  return `${short(value)} (${short(low)}–${short(high)})`;
}

/** Three digits, or all that stand before the point. */
export function short(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return String(Number(value.toPrecision(3)));
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
