import { scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Group } from "../../../lib/report/summarise.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { percent } from "./in-words.ts";
import type { ChosenRange } from "./Range.tsx";

export interface DayChartProps {
  readonly days: readonly Group[];
  readonly range: ChosenRange;
  readonly words: PageWords;
}

/** Until the real one is measured. */
const USUAL_WIDTH = 960;
const HEIGHT = 220;
const LEFT = 36;
const TOP = 10;
const FLOOR = 190;
/** About so many lines across. */
const LINES = 4;
/** What a label below needs. */
const LABEL = 64;
const PARTS = ["answered", "missed", "notKnown"] as const;
type Part = (typeof PARTS)[number];
/** Beyond this the bars are thinner than a line. */
const MOST_DAYS = 400;

/** How each day's waiting customers fared, a bar a day; the same as a table below it. */
export function DayChart({ days, range, words }: DayChartProps) {
  const say = words.texts.report;
  const [frame, width] = useWidth();
  const all = daysBetween(range.from, range.to);
  const shown = new Set(all);
  const bars = stack<unknown, Group, Part>()
    .keys(PARTS)
    .value(({ totals }, part) => totals[part])(days.filter(({ key }) => shown.has(key)));
  const x = scaleBand(all, [LEFT, width]).padding(0.24);
  const most = Math.max(2, ...bars.flat().map(([, to]) => to));
  const y = scaleLinear([0, most], [FLOOR, TOP]).nice(LINES);
  const names = dayNames(words);
  const everyLabel = Math.ceil(all.length / Math.max(1, Math.floor((width - LEFT) / LABEL)));
  return (
    <section class="card chart" ref={frame}>
      <h2>{say.byDay}</h2>
      <ul class="legend" aria-hidden="true">
        {PARTS.map((part) => (
          <li key={part} data-part={part}>
            {say[part]}
          </li>
        ))}
      </ul>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={say.byDay}>
        <Pattern />
        {y
          .ticks(LINES)
          .filter(Number.isInteger)
          .map((value) => (
            <g key={value}>
              <line class="grid" x1={LEFT} x2={width} y1={y(value)} y2={y(value)} />
              <text x={LEFT - 6} y={y(value) + 4} text-anchor="end">
                {words.formats.count(value)}
              </text>
            </g>
          ))}
        {bars.map((series) => (
          <g key={series.key}>
            {series.map((bar) => {
              const [from, to] = bar;
              const { key, totals } = bar.data;
              return (
                <rect
                  key={key}
                  data-part={series.key}
                  x={x(key)}
                  width={x.bandwidth()}
                  y={y(to)}
                  height={y(from) - y(to)}
                >
                  <title>{`${names(key)}: ${say[series.key]} ${totals[series.key]}`}</title>
                </rect>
              );
            })}
          </g>
        ))}
        {all.map(
          (day, index) =>
            index % everyLabel === 0 && (
              <text
                key={day}
                x={(x(day) ?? LEFT) + x.bandwidth() / 2}
                y={HEIGHT - 8}
                text-anchor="middle"
              >
                {names(day)}
              </text>
            ),
        )}
      </svg>
      <details>
        <summary>{say.table}</summary>
        <div class="table-scroll">
          <table class="groups" data-table="days">
            <thead>
              <tr>
                <th scope="col">{say.day}</th>
                {PARTS.map((part) => (
                  <th key={part} scope="col">
                    {say[part]}
                  </th>
                ))}
                <th scope="col">{say.share}</th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ key, totals }) => (
                <tr key={key} data-key={key}>
                  <th scope="row">{names(key)}</th>
                  {PARTS.map((part) => (
                    <td key={part}>{words.formats.count(totals[part])}</td>
                  ))}
                  <td>{percent(totals.share, words)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

/** A chart as wide as its card, so that its words keep their size. */
function useWidth(): readonly [preact.RefObject<HTMLElement | null>, number] {
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  useEffect(() => {
    const card = frame.current;
    if (card === null) return undefined;
    const observer = new ResizeObserver(() => {
      const { paddingLeft, paddingRight } = getComputedStyle(card);
      const inner =
        card.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      if (inner > LEFT) setWidth(Math.floor(inner));
    });
    observer.observe(card);
    return () => observer.disconnect();
  }, []);
  return [frame, width];
}

/** Stripes, so that what is not known differs by more than its colour. */
function Pattern() {
  return (
    <defs>
      <pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse">
        <path class="stripe" d="M0 6 6 0" />
      </pattern>
    </defs>
  );
}

function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  let day = Temporal.PlainDate.from(from);
  const last = Temporal.PlainDate.from(to);
  while (Temporal.PlainDate.compare(day, last) <= 0 && days.length < MOST_DAYS) {
    days.push(day.toString());
    day = day.add({ days: 1 });
  }
  return days;
}

function dayNames({ locale }: PageWords): (day: string) => string {
  const format = new Intl.DateTimeFormat(locale, {
    month: "short",
    day: "numeric",
    timeZone: "UTC",
  });
  return (day) => format.format(Date.parse(`${day}T12:00:00Z`));
}
