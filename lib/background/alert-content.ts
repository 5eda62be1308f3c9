import type { DueAlert } from "../alerts/plan-alerts.ts";
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
  const lines = alerts
    .slice(0, LINES)
    .map(
      ({ conversation }) => `${titleOf(conversation, words)}: ${stateOf(conversation, now, words)}`,
    );
  const more = alerts.length - lines.length;
  if (more > 0) lines.push(texts.alerts.more(more, formats));
  return { title: texts.alerts.group(alerts.length, formats), message: lines.join("\n") };
}

function detailsOf({ conversation }: DueAlert, now: Instant, words: PageWords): string {
  const { core, formats, texts } = words;
  const left = leftOf(conversation, now, words);
  const { asSeenAt } = conversation;
  const more = [
    channelNameOf(conversation, words),
    left === "" ? "" : core.left(left),
    asSeenAt === undefined ? "" : texts.popup.asSeen(formats.deadline(asSeenAt, now)),
  ];
  return [stateOf(conversation, now, words), more.filter((part) => part !== "").join(" · ")].join(
    "\n",
  );
}
