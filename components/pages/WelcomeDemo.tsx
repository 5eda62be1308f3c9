import type { WindowStateName } from "../../lib/policy/window-state.ts";
import type { Urgency } from "../../lib/policy/urgency.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import { HOUR, MINUTE, type Milliseconds } from "../../lib/time/instant.ts";
import { badgeTime } from "../../lib/time/duration.ts";

interface Sample {
  readonly left: Milliseconds;
  readonly state: WindowStateName;
  readonly urgency: Urgency;
  readonly unanswered: "yes" | "no";
}

const SAMPLES: readonly Sample[] = [
  { left: 18 * MINUTE, state: "open", urgency: "last-call", unanswered: "yes" },
  { left: 21 * HOUR, state: "open", urgency: "calm", unanswered: "no" },
  { left: 0, state: "closed", urgency: "calm", unanswered: "yes" },
];

/** A picture of a list with badges, drawn by the page itself so that it speaks the person's language. */
export function WelcomeDemo({ words }: { readonly words: PageWords }) {
  const { demo } = words.texts.welcome;
  return (
    <figure class="demo" aria-label={demo.list}>
      <div aria-hidden="true">
        {SAMPLES.map((sample, index) => (
          <div key={sample.left} class="demo-row">
            <span class="avatar" data-index={index}>
              {demo.names[index]?.slice(0, 1)}
              <span
                class="badge"
                data-state={sample.state}
                data-urgency={sample.urgency}
                data-unanswered={sample.unanswered}
              >
                {textOf(sample, words)}
              </span>
            </span>
            <span>
              <b>{demo.names[index]}</b>
              <span>{demo.lines[index]}</span>
            </span>
          </div>
        ))}
      </div>
      <figcaption class="hint">{demo.explanation}</figcaption>
    </figure>
  );
}

function textOf({ left, state }: Sample, { core }: PageWords): string {
  if (state === "closed") return "!";
  const { amount, unit } = badgeTime(left);
  return `${amount}${core.units[unit]}`;
}
