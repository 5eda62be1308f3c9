import type { LayoutName } from "../demo/options.ts";
import { VERDICTS, type Judgement } from "./judge.ts";
import { PLACES, type Place } from "./place.ts";
import type { Finding } from "./run-history.ts";

/** How often each judgement was made, by model and place. Plain JSON: it travels between processes. */
export interface Tally {
  histories: number;
  counts: Record<string, number>;
  /** The first findings that fall short, in full. */
  offences: { readonly seed: number; readonly said: string }[];
}

const SHOWN = 5;

export function emptyTally(): Tally {
  return { histories: 0, counts: {}, offences: [] };
}

export function addFinding(
  tally: Tally,
  layout: LayoutName,
  finding: Finding,
  plan: () => string,
): void {
  const { model, place, judgement } = finding;
  const key = keyOf(model, place, judgement);
  tally.counts[key] = (tally.counts[key] ?? 0) + 1;
  if (!fallsShort(layout, finding) || tally.offences.length >= SHOWN) return;
  if (tally.offences.at(-1)?.seed === finding.seed) return;
  tally.offences.push({ seed: finding.seed, said: `${finding.said}\n${plan()}` });
}

export function addTally(to: Tally, more: Tally): void {
  to.histories += more.histories;
  for (const [key, count] of Object.entries(more.counts))
    to.counts[key] = (to.counts[key] ?? 0) + count;
  to.offences.push(...more.offences.slice(0, SHOWN - to.offences.length));
}

function keyOf(model: boolean, place: Place, judgement: Judgement): string {
  return `${model ? "on" : "off"}|${place}|${judgement}`;
}

function countOf(tally: Tally, model: boolean, place: Place, judgement: Judgement): number {
  return tally.counts[keyOf(model, place, judgement)] ?? 0;
}

/** With the page's model these are exact, always. */
const EXACT_WITH_MODEL: readonly Place[] = [
  "open, decided by what is loaded",
  "in the list, the customer wrote last",
  "in the list, the portal gives its block",
];

function fallsShort(layout: LayoutName, { model, place, judgement }: Finding): boolean {
  if (judgement === "optimistic") return true;
  if (model) return EXACT_WITH_MODEL.includes(place) && judgement !== "exact";
  if (place !== "open, decided by what is loaded") return false;
  if (layout === "legacy") return judgement !== "exact";
  return judgement === "earlier" || judgement === "stricter";
}

/** What is required and not so; none when all is well. */
export function shortfalls(layout: LayoutName, tally: Tally): string[] {
  const sum = (
    model: boolean,
    places: readonly Place[],
    judgements: readonly Judgement[],
  ): number =>
    places
      .flatMap((place) => judgements.map((judgement) => countOf(tally, model, place, judgement)))
      .reduce((a, b) => a + b, 0);
  const found: string[] = [];
  const optimistic = sum(true, PLACES, ["optimistic"]) + sum(false, PLACES, ["optimistic"]);
  if (optimistic > 0) found.push(`${optimistic} optimistic`);
  for (const place of EXACT_WITH_MODEL) {
    const not = sum(true, [place], VERDICTS) - sum(true, [place], ["exact"]);
    if (not > 0) found.push(`model on, ${place}: ${not} not exact`);
  }
  const opened: readonly Place[] = ["open, decided by what is loaded"];
  const all = sum(false, opened, VERDICTS);
  const exact = sum(false, opened, ["exact"]);
  if (layout === "legacy" && exact < 0.99 * all)
    found.push(`model off, opened: only ${exact} of ${all} exact`);
  const wrong = sum(false, opened, ["earlier", "stricter"]);
  if (layout !== "legacy" && wrong > 0)
    found.push(`model off, opened: ${wrong} with a wrong state or more than a minute early`);
  return found;
}

/** The table of one layout, as Markdown. */
export function tableOf(tally: Tally): string {
  const rows = [true, false].flatMap((model) =>
    PLACES.flatMap((place) => {
      const counts = VERDICTS.map((judgement) => countOf(tally, model, place, judgement));
      if (counts.every((count) => count === 0)) return [];
      return [[model ? "on" : "off", place, ...counts.map(String)]];
    }),
  );
  const table = [["model", "where it stands", ...VERDICTS], ...rows];
  const widths = table[0]?.map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  const lines = table.map(
    (row) =>
      `| ${row.map((cell, column) => (column < 2 ? cell.padEnd(widths?.[column] ?? 0) : cell.padStart(widths?.[column] ?? 0))).join(" | ")} |`,
  );
  const rule = `|${widths?.map((width, column) => (column < 2 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}
