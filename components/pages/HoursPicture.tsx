import type { Conversation } from "../../lib/overview/conversation.ts";
import type { NextHours, Part } from "../../lib/overview/next-hours.ts";
import { leftOf, spokenOf, stateOf, titleOf } from "../../lib/overview/words.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import type { Instant } from "../../lib/time/instant.ts";

export interface HoursPictureProps {
  readonly picture: NextHours;
  readonly now: Instant;
  readonly words: PageWords;
  readonly onShow: (conversation: Conversation) => void;
}

/** The next 24 hours: each conversation a bar to its deadline, working hours shaded, now marked; and the same as a table. */
export function HoursPicture({ picture, now, words, onShow }: HoursPictureProps) {
  const { texts, formats } = words;
  const { picture: say } = texts.panel;
  const count = picture.bars.length + picture.more;
  if (count === 0) return <p class="quiet picture-none">{say.none}</p>;
  return (
    <figure class="picture" aria-label={say.summary(count, formats)}>
      <div class="plot">
        <div class="ground" aria-hidden="true">
          {picture.working.map((part) => (
            <span key={part.from} class="working" style={across(part)} />
          ))}
          {picture.ticks.map(({ at, place }) => (
            <span key={at} class="tick" style={{ insetInlineStart: percent(place) }}>
              {formats.deadline(at, at)}
            </span>
          ))}
          <span class="now" style={{ insetInlineStart: percent(picture.now) }}>
            {say.now}
          </span>
        </div>
        <ul class="bars">
          {picture.bars.map(({ conversation, part }) => (
            <li key={`${conversation.portal} ${conversation.dialog}`}>
              <button
                type="button"
                class="row bar"
                data-part="bar"
                data-dialog={conversation.dialog}
                data-state={conversation.window.state}
                data-urgency={conversation.urgency}
                data-unanswered={conversation.window.unanswered}
                aria-label={spokenOf(conversation, now, words)}
                onClick={() => onShow(conversation)}
              >
                <span class="bar-line" style={across(part)} />
                <span
                  class="bar-title"
                  data-on-bar={isLong(part) ? "true" : undefined}
                  style={besides(part)}
                >
                  {titleOf(conversation, words)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {picture.more > 0 && <p class="hint">{say.more(picture.more, formats)}</p>}
      {picture.working.length > 0 && (
        <p class="hint key">
          <span class="working" aria-hidden="true" /> {say.working}
        </p>
      )}
      <details class="as-table">
        <summary>{say.asTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.conversation}</th>
              <th scope="col">{say.closes}</th>
              <th scope="col">{say.left}</th>
            </tr>
          </thead>
          <tbody>
            {picture.bars.map(({ conversation }) => (
              <tr key={`${conversation.portal} ${conversation.dialog}`}>
                <th scope="row">{titleOf(conversation, words)}</th>
                <td>{stateOf(conversation, now, words)}</td>
                <td>{leftOf(conversation, now, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function percent(place: number): string {
  return `${(place * 100).toFixed(2)}%`;
}

function across({ from, to }: Part): Record<string, string> {
  return { insetInlineStart: percent(from), width: percent(Math.max(0, to - from)) };
}

/** A name stands behind a short bar and on a long one. */
function besides(part: Part): Record<string, string> {
  return isLong(part)
    ? { insetInlineStart: percent(part.from), width: percent(part.to - part.from) }
    : { insetInlineStart: percent(part.to), insetInlineEnd: "0" };
}

function isLong({ to }: Part): boolean {
  return to >= 0.55;
}
