import type { Explanation as Explained } from "../../lib/guard/warning.ts";
import { hooksOf } from "../../lib/overlay/hooks.ts";
import type { PanelTexts } from "../../lib/texts/panel.ts";
import { MINUTE, type Instant } from "../../lib/time/instant.ts";
import type { PanelFormatters } from "./formatters.ts";
import { Mark } from "./Mark.tsx";
import { Timeline } from "./Timeline.tsx";

interface Props {
  readonly explanation: Explained;
  readonly texts: PanelTexts;
  readonly formatters: PanelFormatters;
  readonly now: Instant;
  readonly rightToLeft?: boolean;
  /** Where it stands, in client coordinates. */
  readonly place: { readonly left: number; readonly top: number; readonly maxHeight: number };
  readonly onClose: () => void;
}

/** Width of the box, in pixels. */
export const EXPLANATION_WIDTH = 360;

/** Why the chip says what it says: the customer's message, the rules, and what did not change them. */
export function Explanation(props: Props) {
  const { explanation, texts, formatters, now, rightToLeft = false, place, onClose } = props;
  const { window } = explanation;
  const { because, closesAt } = window;
  const words = texts.explanation;
  const about = (time: string): string => (window.approximate ? words.about(time) : time);
  const until = closesAt === undefined ? "" : about(formatters.time(closesAt));
  const notes = notesOf(props);

  return (
    <dialog
      open
      data-part="explanation"
      {...hooksOf(explanation.view)}
      aria-labelledby="explanation-heading"
      tabIndex={-1}
      style={{ left: `${place.left}px`, top: `${place.top}px`, maxHeight: `${place.maxHeight}px` }}
    >
      <header>
        <Mark />
        <b>{texts.product}</b>
        <span class="of">{explanation.channel}</span>
        <button type="button" class="close" aria-label={texts.close} onClick={onClose}>
          ×
        </button>
      </header>
      <div class="body">
        <h2 id="explanation-heading">{words.heading(window, until)}</h2>
        {because.unknown && <p>{words.unknown[because.unknown]}</p>}
        <Timeline
          window={window}
          now={now}
          texts={texts.timeline}
          time={formatters.time}
          width={328}
          rightToLeft={rightToLeft}
        />
        <dl>
          {because.customerAt !== undefined && (
            <>
              <dt>{labelOfStart(props)}</dt>
              <dd>{formatters.exactly(because.customerAt)}</dd>
            </>
          )}
          {closesAt !== undefined && (
            <>
              <dt>{words.deadline}</dt>
              <dd>{about(formatters.exactly(closesAt))}</dd>
              <dt>{words.left}</dt>
              <dd>{formatters.left(Math.max(0, closesAt - now))}</dd>
            </>
          )}
        </dl>
        {notes.map((note) => (
          <p key={note} class="note">
            {note}
          </p>
        ))}
        <ul aria-label={words.why}>
          {because.rules.map((id) => (
            <li key={id}>
              <b>{id}</b>
              <span>{texts.rules[id]}</span>
            </li>
          ))}
        </ul>
      </div>
    </dialog>
  );
}

function labelOfStart({ explanation: { window }, texts }: Props): string {
  if (window.because.manual) return texts.explanation.byHand;
  return window.state.startsWith("private-reply")
    ? texts.explanation.customerCommented
    : texts.explanation.customerWrote;
}

/** What happened besides, one sentence each. */
function notesOf({ explanation, texts, formatters }: Props): readonly string[] {
  const { window, errorNumber, clockAhead = 0 } = explanation;
  const { closesAt } = window;
  const { notDelivered, notExtendedBy, refusedAt, refusedEarly } = window.because;
  const words = texts.explanation;
  const notes: string[] = [];
  if (notExtendedBy) {
    notes.push(words.notExtended(notExtendedBy.by, formatters.time(notExtendedBy.at)));
  }
  const isTooLate = notDelivered?.reason === "window" && notDelivered.at === refusedAt;
  if (refusedAt !== undefined && !isTooLate)
    notes.push(words.notDelivered("window", formatters.time(refusedAt)));
  if (notDelivered)
    notes.push(words.notDelivered(notDelivered.reason, formatters.time(notDelivered.at)));
  if (errorNumber !== undefined) notes.push(words.errorNumber(errorNumber));
  if (refusedEarly) notes.push(words.refusedEarly);
  if (window.approximate && !window.because.manual) notes.push(words.approximate);
  if (closesAt !== undefined && clockAhead >= MINUTE) {
    notes.push(words.clockBehind(formatters.left(clockAhead)));
  }
  return notes;
}
