import { useEffect, useRef, useState } from "preact/hooks";
import type { Conversation } from "../../lib/overview/conversation.ts";
import { channelNameOf, leftOf, marksOf, stateOf, titleOf } from "../../lib/overview/words.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import { HOUR, MINUTE, type Instant } from "../../lib/time/instant.ts";

/** What a person says of a conversation; `null` and `false` take it back. */
export interface SaidByHand {
  readonly ignored?: boolean;
  readonly remindAt?: Instant | null;
  readonly contactedAt?: Instant | null;
  readonly acceptedAt?: Instant | null;
  readonly waiting?: boolean;
}

export interface ActionsDialogProps {
  readonly conversation: Conversation;
  readonly now: Instant;
  readonly words: PageWords;
  /** The last change could not be stored. */
  readonly failed: boolean;
  /** What its channel may be, where nobody has classified it; pressing it says so for the whole open channel. */
  readonly suggested?: preact.ComponentChildren;
  readonly onMark: (said: SaidByHand) => void;
  /** Remind me later, at an hour that fits what is left. */
  readonly onLater: () => void;
  /** No more alerts until the customer writes again. */
  readonly onSkip: () => void;
  readonly onShow: () => void;
  readonly onClose: () => void;
}

/** What can be said of one conversation by hand. */
export function ActionsDialog(props: ActionsDialogProps) {
  const { conversation, now, words, onMark } = props;
  const { texts } = words;
  const say = texts.panel.actions;
  const { marks, window: state, channel } = conversation;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const left = leftOf(conversation, now, words);
  const details = [
    channelNameOf(conversation, words),
    left === "" ? "" : words.core.left(left),
    marksOf(conversation, now, words),
  ].filter((part) => part !== "");
  return (
    <dialog
      ref={dialog}
      class="actions"
      data-part="actions"
      data-dialog={conversation.dialog}
      aria-labelledby="actions-title"
      onClose={props.onClose}
    >
      <h2 id="actions-title">{titleOf(conversation, words)}</h2>
      <p>{stateOf(conversation, now, words)}</p>
      {details.length > 0 && <p class="hint">{details.join(" · ")}</p>}
      {props.failed && <p role="alert">{say.failed}</p>}
      {props.suggested}
      <div class="buttons">
        <Act name="show" text={say.show} primary onClick={props.onShow} />
        {state.closesAt !== undefined && (
          <>
            <Act name="later" text={texts.alerts.later} onClick={props.onLater} />
            <Act name="skip" text={texts.alerts.skip} onClick={props.onSkip} />
          </>
        )}
        <Act
          name="ignore"
          text={marks.ignored ? say.unignore : say.ignore}
          onClick={() => onMark({ ignored: !marks.ignored })}
        />
        <Act
          name="waiting"
          text={marks.waiting ? say.stopWaiting : say.waiting}
          onClick={() => onMark({ waiting: !marks.waiting })}
        />
      </div>
      <Moment
        name="remindAt"
        label={say.remindAt}
        set={marks.remindAt}
        suggested={now + HOUR}
        isRight={(at) => at > now}
        wrong={say.inTheFuture}
        words={words}
        onSet={(remindAt) => onMark({ remindAt })}
      />
      {state.state !== "unlimited" && (
        <Moment
          name="contactedAt"
          label={say.contactedAt}
          hint={say.contactedHint}
          set={marks.contactedAt}
          suggested={now}
          isRight={(at) => at <= now}
          wrong={say.inThePast}
          words={words}
          onSet={(contactedAt) => onMark({ contactedAt })}
        />
      )}
      {channel === "instagram-direct" && (
        <Moment
          name="acceptedAt"
          label={say.acceptedAt}
          hint={say.acceptedHint}
          set={marks.acceptedAt}
          suggested={now}
          isRight={(at) => at <= now}
          wrong={say.inThePast}
          words={words}
          onSet={(acceptedAt) => onMark({ acceptedAt })}
        />
      )}
      <button type="button" class="button" onClick={() => dialog.current?.close()}>
        {say.close}
      </button>
    </dialog>
  );
}

interface ActProps {
  readonly name: string;
  readonly text: string;
  readonly primary?: boolean;
  readonly onClick: () => void;
}

function Act({ name, text, primary, onClick }: ActProps) {
  return (
    <button
      type="button"
      class={primary ? "button primary" : "button"}
      data-action={name}
      onClick={onClick}
    >
      {text}
    </button>
  );
}

interface MomentProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly set: Instant | undefined;
  readonly suggested: Instant;
  readonly isRight: (at: Instant) => boolean;
  readonly wrong: string;
  readonly words: PageWords;
  readonly onSet: (at: Instant | null) => void;
}

function Moment({ name, label, hint, set, suggested, isRight, wrong, words, onSet }: MomentProps) {
  const say = words.texts.panel.actions;
  const [typed, setTyped] = useState(() => localText(set ?? suggested));
  const [isWrong, setWrong] = useState(false);
  const save = (event: Event): void => {
    event.preventDefault();
    const at = new Date(typed).getTime();
    const right = Number.isFinite(at) && isRight(at);
    setWrong(!right);
    if (right) onSet(at);
  };
  return (
    <form class="moment" data-mark={name} onSubmit={save}>
      <label>
        <span>{label}</span>
        <input
          type="datetime-local"
          value={typed}
          aria-invalid={isWrong}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {say.set}
      </button>
      {set !== undefined && (
        <button type="button" class="button plain" onClick={() => onSet(null)}>
          {say.takeBack}
        </button>
      )}
      {isWrong && <p role="alert">{wrong}</p>}
      {hint !== undefined && <p class="hint">{hint}</p>}
    </form>
  );
}

/** An instant as a field for a local date and time wants it, at the full minute. */
function localText(at: Instant): string {
  const shown = new Date(at - new Date(at).getTimezoneOffset() * MINUTE);
  return shown.toISOString().slice(0, 16);
}
