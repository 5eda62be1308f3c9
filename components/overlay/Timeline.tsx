import type { WindowState } from "../../lib/policy/window-state.ts";
import type { PanelTexts } from "../../lib/texts/panel.ts";
import type { Instant } from "../../lib/time/instant.ts";
import type { PanelFormatters } from "./formatters.ts";
import { timelineOf, type TimelinePoint } from "./timeline-points.ts";

interface Props {
  readonly window: WindowState;
  readonly now: Instant;
  readonly texts: PanelTexts["timeline"];
  readonly time: PanelFormatters["time"];
  /** In pixels. */
  readonly width: number;
  readonly rightToLeft?: boolean;
}

/** Height of the bar's middle, and of the two lines of labels above and below it. */
const BAR = 31;

/** From the customer's message to the deadline, drawn to scale. Nothing where the message's time is not known. */
export function Timeline({ window, now, texts, time, width, rightToLeft = false }: Props) {
  const timeline = timelineOf(window, now, width - 2 * EDGE);
  if (timeline === null) return null;
  const { points, segments } = timeline;
  const x = (at: number): number => (rightToLeft ? width - EDGE - at : at + EDGE);
  const words = (point: TimelinePoint): string =>
    point.at === undefined ? texts[point.label] : `${texts[point.label]} ${time(point.at)}`;

  return (
    <svg
      class="timeline"
      width={width}
      height={62}
      viewBox={`0 0 ${width} 62`}
      role="img"
      aria-label={points.map(words).join(", ")}
    >
      {segments.map(({ kind, from, to }) => (
        <line key={kind} class={`bar ${kind}`} x1={x(from)} x2={x(to)} y1={BAR} y2={BAR} />
      ))}
      {points.map((point) => (
        <g key={point.label} class={`point ${point.label}`}>
          <Sign label={point.label} x={x(point.x)} />
          {point.place !== "none" && (
            <text x={x(point.x)} y={point.place === "above" ? 14 : 48} text-anchor={point.anchor}>
              {texts[point.label]}
              {point.at !== undefined && (
                <tspan
                  class="time"
                  {...(point.place === "below" ? { x: x(point.x), dy: 12 } : { dx: 4 })}
                >
                  {time(point.at)}
                </tspan>
              )}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

const EDGE = 5;

/** Each kind of point has its own shape, not only its own colour. */
function Sign({ label, x }: { readonly label: TimelinePoint["label"]; readonly x: number }) {
  switch (label) {
    case "now":
      return <path d={`M${x} ${BAR - 3}l-4.5-8h9z`} />;
    case "deadline":
      return <path class="stroke" d={`M${x} ${BAR - 7}v14`} />;
    case "refused":
      return <path class="stroke" d={`M${x - 3.5} ${BAR - 3.5}l7 7m0-7l-7 7`} />;
    case "reply":
      return <circle class="hollow" cx={x} cy={BAR} r="3.5" />;
    case "requestOnly":
      return null;
    default:
      return <circle cx={x} cy={BAR} r="4.5" />;
  }
}
