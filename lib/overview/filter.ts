import type { ChannelId, WindowStateName } from "../policy/window-state.ts";
import type { Agents } from "../settings/agents.ts";
import type { Conversation } from "./conversation.ts";
import { isOthers } from "./mine.ts";
import { search } from "./sections.ts";

/** What a person wants to see; what is empty or false leaves everything in. */
export interface Filter {
  readonly text: string;
  readonly channel: ChannelId | "";
  readonly state: WindowStateName | "";
  /** `portal/line` */
  readonly line: string;
  readonly unanswered: boolean;
  readonly mine: boolean;
}

export const NO_FILTER: Filter = {
  text: "",
  channel: "",
  state: "",
  line: "",
  unanswered: false,
  mine: false,
};

export interface FilterContext {
  readonly agents: Agents;
  readonly locale: string;
  readonly channelName: (conversation: Conversation) => string;
}

export function filterConversations(
  conversations: readonly Conversation[],
  filter: Filter,
  { agents, locale, channelName }: FilterContext,
): readonly Conversation[] {
  const { channel, state, line, unanswered, mine } = filter;
  const found = conversations.filter(
    (conversation) =>
      (channel === "" || conversation.channel === channel) &&
      (state === "" || conversation.window.state === state) &&
      (line === "" || lineOf(conversation) === line) &&
      (!unanswered || conversation.window.unanswered !== "no") &&
      (!mine || !isOthers(conversation, agents)),
  );
  return search(found, filter.text, channelName, locale);
}

/** `portal/line`; empty where the open channel is not known. */
export function lineOf({ portal, line }: Conversation): string {
  return line === undefined ? "" : `${portal}/${line}`;
}

/** The open channels among these conversations, sorted. */
export function linesOf(conversations: readonly Conversation[]): readonly string[] {
  return [...new Set(conversations.map(lineOf))].filter((line) => line !== "").toSorted();
}
