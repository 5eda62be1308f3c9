import type { SendWarning as Stopped, WarningChoice } from "../../lib/guard/warning.ts";
import { hooksOf } from "../../lib/overlay/hooks.ts";
import type { WindowState } from "../../lib/policy/window-state.ts";
import type { PanelTexts } from "../../lib/texts/panel.ts";
import type { Instant } from "../../lib/time/instant.ts";
import type { PanelFormatters } from "./formatters.ts";
import { Mark } from "./Mark.tsx";
import { Timeline } from "./Timeline.tsx";

interface Props {
  readonly warning: Stopped;
  readonly texts: PanelTexts;
  readonly formatters: PanelFormatters;
  readonly now: Instant;
  readonly rightToLeft?: boolean;
  /** Whether a person caused this event; everything else is ignored. */
  readonly fromPerson: (event: Event) => boolean;
  /** Asks whether the conversation shall be finished, instead of what to do. */
  readonly ending: boolean;
  readonly onEnding: (ending: boolean) => void;
  readonly onChoice: (choice: WarningChoice) => void;
}

/** A send that was stopped: what stands in the way, and what can be done. The caller opens the `<dialog>`. */
export function SendWarning(props: Props) {
  const { warning, texts, fromPerson, ending, onEnding } = props;
  const free = isFree(warning.window);

  const press = (act: () => void) => (event: Event) => {
    if (fromPerson(event)) act();
  };

  return (
    <dialog
      data-part="send-warning"
      {...hooksOf(warning.view)}
      data-verdict={free ? "allow" : warning.window.verdict}
      aria-labelledby="warning-heading"
      aria-describedby="warning-meaning"
    >
      <header>
        <Mark />
        <b>{texts.product}</b>
        <span class="of">{warning.title}</span>
      </header>
      {ending ? (
        <Ending {...props} press={press} onBack={() => onEnding(false)} />
      ) : (
        <Asking {...props} free={free} press={press} onEnd={() => onEnding(true)} />
      )}
    </dialog>
  );
}

/** The customer wrote while the warning stood open. */
function isFree({ state }: WindowState): boolean {
  return state === "open";
}

type Press = (act: () => void) => (event: Event) => void;

interface AskingProps extends Props {
  readonly free: boolean;
  readonly press: Press;
  readonly onEnd: () => void;
}

function Asking({ warning, texts, formatters, now, rightToLeft, free, ...on }: AskingProps) {
  const { window, attempt, promotional, offers } = warning;
  const words = texts.warning;
  const { time } = formatters;
  const until = window.closesAt === undefined ? "" : time(window.closesAt);
  const isOffer = promotional.length > 0 && !free;
  const heading = free ? words.freeHeading : isOffer ? words.promotional : words.heading(window);
  const offersSend = free || offers.includes("send");

  return (
    <>
      <div class="body">
        <h2 id="warning-heading">{heading}</h2>
        {isOffer && <p class="found">{words.found(promotional)}</p>}
        <p id="warning-meaning">{free ? words.freeMeaning : words.meaning(window, until)}</p>
        <Timeline
          window={window}
          now={now}
          texts={texts.timeline}
          time={time}
          width={392}
          rightToLeft={rightToLeft ?? false}
        />
        {!free && (offers.includes("wait") || offers.includes("end")) && (
          <div class="ways">
            {offers.includes("wait") && (
              <button
                type="button"
                data-action="wait"
                onClick={on.press(() => on.onChoice("wait"))}
              >
                <b>{words.wait}</b>
                <span>{words.waitNote}</span>
              </button>
            )}
            {offers.includes("end") && (
              <button type="button" data-action="end" onClick={on.press(on.onEnd)}>
                <b>{words.end}</b>
                <span>{words.endNote}</span>
              </button>
            )}
          </div>
        )}
        <p class="small">
          {words.kept(attempt.way)}
          {offersSend && attempt.replay === null && ` ${words.again(attempt.way)}`}
          {!offersSend && ` ${words.blocked}`}
        </p>
      </div>
      <footer>
        {offersSend && (
          <button
            type="button"
            class={free ? "second" : "quiet"}
            data-action="send"
            onClick={on.press(() => on.onChoice("send"))}
          >
            {free ? words.sendFree : words.send}
          </button>
        )}
        <button
          type="button"
          class="first"
          data-action="edit"
          onClick={on.press(() => on.onChoice("edit"))}
        >
          {words.edit}
        </button>
      </footer>
    </>
  );
}

interface EndingProps extends Props {
  readonly press: Press;
  readonly onBack: () => void;
}

/** Before the conversation is finished: that the customer may get a message by it. */
function Ending({ warning, texts, press, onChoice, onBack }: EndingProps) {
  const words = texts.warning;
  return (
    <>
      <div class="body">
        <h2 id="warning-heading">{words.endHeading}</h2>
        <p id="warning-meaning">{words.endMeaning}</p>
        {warning.endElsewhere && <p>{words.endElsewhere}</p>}
        <p class="small">{words.kept(warning.attempt.way)}</p>
      </div>
      <footer>
        {!warning.endElsewhere && (
          <button
            type="button"
            class="second"
            data-action="end"
            onClick={press(() => onChoice("end"))}
          >
            {words.endConfirm}
          </button>
        )}
        <button
          type="button"
          class="first"
          data-action="edit"
          onClick={press(warning.endElsewhere ? () => onChoice("edit") : onBack)}
        >
          {warning.endElsewhere ? words.edit : words.back}
        </button>
      </footer>
    </>
  );
}
