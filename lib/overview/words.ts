import { mayBeOver } from "../policy/urgency.ts";
import type { PageWords } from "../texts/page-words.ts";
import { shownLeft } from "../time/duration.ts";
import type { Instant } from "../time/instant.ts";
import type { Conversation } from "./conversation.ts";

/** The title, or what stands for it where none is known. */
export function titleOf({ title, dialog }: Conversation, { texts }: PageWords): string {
  return title || `${texts.popup.untitled} ${dialog.replace(/^\D+/, "")}`;
}

export function channelNameOf({ channel }: Conversation, { texts }: PageWords): string {
  return channel === null ? texts.unclassified : texts.channels[channel];
}

/** The state in a few words, e.g. "Reply until Tue 15:03". */
export function stateOf(conversation: Conversation, now: Instant, words: PageWords): string {
  const { window, settings } = conversation;
  const { core, formats } = words;
  if (window.state === "unknown") return core.unknown[window.because.unknown ?? "not-read"];
  if (mayBeOver(window.closesAt, now, settings.safetyMargin)) return core.mayBeOver;
  const time = window.closesAt === undefined ? "" : formats.deadline(window.closesAt, now);
  const until = window.approximate && time !== "" ? core.about(time) : time;
  const state = core.state(window.state, until, window.because.over ?? "24h");
  const ahead = aheadOf(conversation, now, words);
  return ahead === "" ? state : core.ahead(state, ahead);
}

/** Whether a waiting customer's time ends outside working hours. */
export function looksAhead({ window, answerBy }: Conversation): boolean {
  return answerBy !== undefined && window.unanswered !== "no";
}

/** "answer before Fri 18:00", where a waiting customer's time ends outside working hours; else empty. */
export function aheadOf(
  conversation: Conversation,
  now: Instant,
  { core, formats }: PageWords,
): string {
  const { answerBy } = conversation;
  if (!looksAhead(conversation)) return "";
  return answerBy == null || answerBy <= now
    ? core.noWorkingHours
    : core.answerBefore(formats.deadline(answerBy, now));
}

/** What a person has said by hand, in words; empty where nothing was. */
export function marksOf({ marks }: Conversation, now: Instant, words: PageWords): string {
  const { formats, texts } = words;
  const { marked } = texts.panel;
  const at = (instant: Instant | undefined, text: (time: string) => string): string =>
    instant === undefined ? "" : text(formats.deadline(instant, now));
  return [
    marks.ignored ? marked.ignored : "",
    at(marks.remindAt, marked.remindAt),
    at(marks.contactedAt, marked.contactedAt),
    at(marks.acceptedAt, marked.acceptedAt),
    marks.waiting ? marked.waiting : "",
  ]
    .filter((text) => text !== "")
    .join(" · ");
}

/** What is left, as short as on a badge's neighbour: "2h 10m"; empty where there is no deadline. */
export function leftOf({ window }: Conversation, now: Instant, { formats }: PageWords): string {
  if (window.closesAt === undefined || window.closesAt <= now) return "";
  return formats.left(Math.max(1, shownLeft(window.closesAt, now)));
}

/** Whether the customer waits, in a word; empty where the question makes no sense. */
export function answeredOf({ window }: Conversation, { core }: PageWords): string {
  if (window.state === "unlimited" || window.state === "awaiting-customer") return "";
  if (window.unanswered === "yes") return core.unanswered;
  if (window.unanswered === "likely") return core.likelyUnanswered;
  return window.state === "unknown" ? "" : core.answered;
}

/** Everything at once, for those who hear it. */
export function spokenOf(conversation: Conversation, now: Instant, words: PageWords): string {
  const { window, asSeenAt } = conversation;
  const { core, formats, texts } = words;
  const left =
    window.closesAt === undefined || window.closesAt <= now
      ? ""
      : core.left(formats.leftInWords(shownLeft(window.closesAt, now)));
  return [
    titleOf(conversation, words),
    channelNameOf(conversation, words),
    stateOf(conversation, now, words),
    left,
    answeredOf(conversation, words),
    marksOf(conversation, now, words),
    asSeenAt === undefined ? "" : texts.popup.asSeen(formats.deadline(asSeenAt, now)),
  ]
    .filter((part) => part !== "")
    .join(", ");
}
