import type { DueAlert } from "../alerts/plan-alerts.ts";
import type { Conversation } from "../overview/conversation.ts";
import { channelNameOf, leftOf, stateOf, titleOf } from "../overview/words.ts";
import type { PageWords } from "../texts/page-words.ts";
import type { Instant } from "../time/instant.ts";

/** What stands on an alert. */
export interface AlertContent {
  readonly title: string;
  readonly message: string;
}

const LINES = 4;

/** Names the conversations and their deadlines; not a word of any message. */
export function contentOf(
  alerts: readonly DueAlert[],
  now: Instant,
  words: PageWords,
): AlertContent {
  const { texts, formats } = words;
  const [first] = alerts;
  if (first !== undefined && alerts.length === 1) {
    const title = titleOf(first.conversation, words);
    return { title: texts.alerts[first.kind](title), message: detailsOf(first, now, words) };
  }
  const lines = alerts.slice(0, LINES).map((alert) => lineOf(alert, now, words));
  const more = alerts.length - lines.length;
  if (more > 0) lines.push(texts.alerts.more(more, formats));
  return { title: texts.alerts.group(alerts.length, formats), message: lines.join("\n") };
}

/** One of several, in a line: why it is told, until when, and as seen when. */
function lineOf({ kind, conversation }: DueAlert, now: Instant, words: PageWords): string {
  const title = titleOf(conversation, words);
  const state = stateOf(conversation, now, words);
  // That one is waiting is what the state says.
  const parts =
    kind === "closing" ? [`${title}: ${state}`] : [words.texts.alerts[kind](title), state];
  return [...parts, asSeenOf(conversation, now, words)].filter((part) => part !== "").join(" · ");
}

function detailsOf({ conversation }: DueAlert, now: Instant, words: PageWords): string {
  const left = leftOf(conversation, now, words);
  const more = [
    channelNameOf(conversation, words),
    left === "" ? "" : words.core.left(left),
    asSeenOf(conversation, now, words),
  ];
  return [stateOf(conversation, now, words), more.filter((part) => part !== "").join(" · ")].join(
    "\n",
  );
}

function asSeenOf({ asSeenAt }: Conversation, now: Instant, words: PageWords): string {
  const { formats, texts } = words;
  return asSeenAt === undefined ? "" : texts.popup.asSeen(formats.deadline(asSeenAt, now));
}
