import type { Conversation } from "../../lib/overview/conversation.ts";
import {
  answeredOf,
  channelNameOf,
  leftOf,
  marksOf,
  spokenOf,
  stateOf,
  titleOf,
} from "../../lib/overview/words.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import type { Instant, Milliseconds } from "../../lib/time/instant.ts";
import { ChannelMark } from "./ChannelMark.tsx";

export interface ConversationRowProps {
  readonly conversation: Conversation;
  readonly now: Instant;
  readonly words: PageWords;
  /** The portal's name, where there is more than one. */
  readonly portal: string;
  /** Quiet mode: a dot stands for the time until less than this is left; 0 or nothing: always the time. */
  readonly quietUntil?: Milliseconds;
  readonly onShow: (conversation: Conversation) => void;
  /** What can be said of it by hand; without it the row has no button for that. */
  readonly onActions?: (conversation: Conversation) => void;
  /** Its place among all rows of its list, from 1, where not all of them stand in the page. */
  readonly place?: readonly [index: number, of: number];
}

/** One conversation: a click goes to it. Carries the same hooks as a badge on the page. */
export function ConversationRow(props: ConversationRowProps) {
  const { conversation, now, words, portal, onShow } = props;
  const { window, urgency, ended, asSeenAt } = conversation;
  const answered = answeredOf(conversation, words);
  const channel = channelNameOf(conversation, words);
  const asSeen =
    asSeenAt !== undefined && words.texts.popup.asSeen(words.formats.deadline(asSeenAt, now));
  const marks = marksOf(conversation, now, words);
  return (
    <li class="item" aria-posinset={props.place?.[0]} aria-setsize={props.place?.[1]}>
      <button
        type="button"
        class="row"
        data-part="conversation"
        data-dialog={conversation.dialog}
        data-state={window.state}
        data-urgency={urgency}
        data-unanswered={window.unanswered}
        data-closes-at={window.closesAt && new Date(window.closesAt).toISOString()}
        aria-label={spokenOf(conversation, now, words)}
        onClick={() => onShow(conversation)}
      >
        <ChannelMark channel={conversation.channel} />
        <span class="row-main">
          <span class="row-title">{titleOf(conversation, words)}</span>
          <span class="row-state">{stateOf(conversation, now, words)}</span>
          <span class="row-meta">
            {[marks, channel, portal, asSeen].filter(Boolean).join(" · ")}
          </span>
        </span>
        <span class="row-side">
          <Left
            conversation={conversation}
            text={
              isQuiet(conversation, now, props.quietUntil) ? DOT : leftOf(conversation, now, words)
            }
            ended={ended}
          />
          {answered !== "" && <span class="row-answered">{answered}</span>}
        </span>
      </button>
      {props.onActions && (
        <button
          type="button"
          class="gear more-actions"
          data-action="more"
          aria-haspopup="dialog"
          aria-label={words.texts.panel.actions.of(titleOf(conversation, words))}
          onClick={() => props.onActions?.(conversation)}
        >
          <span aria-hidden="true">⋯</span>
        </button>
      )}
    </li>
  );
}

const DOT = "•";

/** Whether so much time is left that digits would only disturb. */
function isQuiet({ window, pressesAt }: Conversation, now: Instant, quietUntil = 0): boolean {
  const endsAt = pressesAt ?? window.closesAt;
  return quietUntil > 0 && endsAt !== undefined && endsAt - now >= quietUntil;
}

interface LeftProps {
  readonly conversation: Conversation;
  readonly text: string;
  readonly ended: boolean;
}

function Left({ conversation: { window, urgency }, text, ended }: LeftProps) {
  if (window.state === "unlimited") return null;
  return (
    <span
      class="badge"
      data-state={window.state}
      data-urgency={urgency}
      data-unanswered={window.unanswered}
      data-ended={ended ? "true" : undefined}
    >
      {text || (window.state === "unknown" ? "–" : "!")}
    </span>
  );
}
