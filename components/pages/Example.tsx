import { ChannelEffects } from "./examples/ChannelEffects.tsx";
import { urgencyOf } from "../../lib/policy/urgency.ts";
import type { ChannelSettings } from "../../lib/settings/settings.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import { badgeTime } from "../../lib/time/duration.ts";
import { DAY, HOUR, MINUTE, type Milliseconds } from "../../lib/time/instant.ts";

export interface ExampleProps {
  readonly settings: ChannelSettings;
  readonly words: PageWords;
}

const WEEK = 7 * DAY;

/** What a customer's message leads to with these settings: its time drawn as a line, with the badges on the way. */
export function Example({ settings, words }: ExampleProps) {
  const { texts, formats } = words;
  const { units } = words.core;
  const { example } = texts.options;
  if (!settings.enabled)
    return (
      <p class="example off" data-example="channel">
        {example.off}
      </p>
    );
  const moments = settings.extendTo7Days
    ? [2 * HOUR, DAY - settings.soon * 0.75, DAY - settings.lastCall / 2, 3 * DAY, WEEK + HOUR]
    : [2 * HOUR, DAY - settings.soon * 0.75, DAY - settings.lastCall / 2, DAY + HOUR];
  return (
    <figure class="example" data-example="channel">
      <figcaption class="hint">{example.label}</figcaption>
      <div class="line" data-extended={settings.extendTo7Days ? "true" : undefined}>
        <span class="segment open">
          <b>24{units.h}</b> {example.segments.open}
        </span>
        {settings.extendTo7Days && (
          <span class="segment person">
            <b>7{units.d}</b> {example.segments.humanAgent}
          </span>
        )}
        <span class="segment over">{example.segments.over}</span>
      </div>
      <ol class="moments">
        {moments.map((after) => (
          <li key={after}>
            <ExampleBadge after={after} settings={settings} words={words} />
            <span class="hint">
              {example.after(formats.left(Math.floor(after / MINUTE) * MINUTE))}
            </span>
          </li>
        ))}
      </ol>
      <ChannelEffects settings={settings} words={words} />
    </figure>
  );
}

/** The badge so long after the customer's message, which nobody has answered. */
function ExampleBadge({ after, settings, words }: ExampleProps & { after: Milliseconds }) {
  const end = settings.extendTo7Days && after >= DAY ? WEEK : DAY;
  const state = after < DAY ? "open" : after < end ? "human-agent" : "closed";
  const { amount, unit } = badgeTime(end - after);
  return (
    <span
      class="badge"
      data-state={state}
      data-urgency={state === "closed" ? "calm" : urgencyOf(end, after, settings)}
      data-unanswered="yes"
    >
      {state === "closed" ? "!" : `${amount}${words.core.units[unit]}`}
    </span>
  );
}
