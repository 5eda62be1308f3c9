import type { PopupSection } from "../texts/pages.ts";
import { POPUP_SECTIONS } from "../texts/pages.ts";
import type { Conversation } from "./conversation.ts";

/** Which section of the list a conversation stands in. */
export function sectionOf({ window, ended, marks }: Conversation): PopupSection {
  if (ended) return "ended";
  switch (window.state) {
    case "unlimited":
    case "unknown":
      return window.state;
    case "human-agent":
      return "person";
    case "private-reply":
      return "post";
    case "private-reply-used":
    case "awaiting-customer":
      return "customer";
    case "closed":
      return marks.waiting ? "customer" : "over";
    default:
      return window.unanswered === "no" ? "answered" : "waiting";
  }
}

/** Whether a customer waits for us while there is time to answer, and nobody has said that it does not matter. */
export function isWaitingForUs({ window, ended, marks }: Conversation): boolean {
  return !ended && !marks.ignored && window.closesAt !== undefined && window.unanswered !== "no";
}

export interface Section {
  readonly id: PopupSection;
  readonly conversations: readonly Conversation[];
}

/** The sections that are not empty, in their order; what closes soonest comes first, else what was seen last. */
export function sectionsOf(conversations: readonly Conversation[]): readonly Section[] {
  const bySection = Map.groupBy(conversations, sectionOf);
  return POPUP_SECTIONS.flatMap((id) => {
    const found = bySection.get(id);
    return found ? [{ id, conversations: found.toSorted(bySoonest) }] : [];
  });
}

function bySoonest(a: Conversation, b: Conversation): number {
  const aCloses = a.window.closesAt ?? Number.MAX_SAFE_INTEGER;
  const bCloses = b.window.closesAt ?? Number.MAX_SAFE_INTEGER;
  return aCloses - bCloses || waits(a) - waits(b) || b.seenAt - a.seenAt;
}

function waits({ window }: Conversation): number {
  return window.unanswered === "no" ? 1 : 0;
}

/** Those whose title, channel or id contains what was typed; all for an empty text. */
export function search(
  conversations: readonly Conversation[],
  typed: string,
  channelName: (conversation: Conversation) => string,
  locale: string,
): readonly Conversation[] {
  const wanted = fold(typed.trim(), locale);
  if (wanted === "") return conversations;
  return conversations.filter((conversation) =>
    textOf(conversation, channelName, locale).includes(wanted),
  );
}

/** What a conversation is found by: the same at every key that is pressed. */
const texts = new WeakMap<Conversation, { readonly locale: string; readonly text: string }>();

function textOf(
  conversation: Conversation,
  channelName: (conversation: Conversation) => string,
  locale: string,
): string {
  const known = texts.get(conversation);
  if (known?.locale === locale) return known.text;
  const { title, dialog } = conversation;
  // What is typed holds no line break: nothing is found across two of them.
  const text = [title, channelName(conversation), dialog]
    .map((part) => fold(part, locale))
    .join("\n");
  texts.set(conversation, { locale, text });
  return text;
}

/** Conversations are made anew every minute, their titles stay. */
const folded = new Map<string, string>();
const MOST_FOLDED = 20_000;

/** Without case and accents: "lucia" finds "Lucía". */
function fold(text: string, locale: string): string {
  let found = folded.get(text);
  if (found === undefined) {
    if (folded.size >= MOST_FOLDED) folded.clear();
    found = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase(locale);
    folded.set(text, found);
  }
  return found;
}
