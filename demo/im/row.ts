import type { Dialog, Message } from "../model/dialog.ts";
import type { InternalChat } from "../model/internal.ts";
import { ME } from "../model/people.ts";
import type { MessageView } from "../page/message-view.ts";
import { linesTitled, personTitled, type Titled } from "./avatar.ts";
import type { Look } from "./look.ts";

/** A conversation of the newer messenger: a customer's, or one of colleagues. */
export type Chat = Dialog | InternalChat;

export function isLines(chat: Chat): chat is Dialog {
  return "line" in chat;
}

/** What a row of a list says. */
export interface Row {
  /** e.g. `chat101`, or a person's number. */
  readonly id: string;
  readonly titled: Titled;
  readonly lines: boolean;
  readonly date: string;
  readonly text: string;
  /** 0 = the system, or nobody. */
  readonly author: number;
  readonly state: MessageView["state"];
  readonly counter: number;
  readonly selected: boolean;
  readonly pinned: boolean;
  readonly muted: boolean;
  /** What was typed here and not sent. */
  readonly draft: string;
}

/** The newest message that a list knows. */
export interface Newest {
  readonly author: number;
  readonly at: number;
  readonly text: string;
  readonly state: MessageView["state"];
}

/** The list goes by numbers, not by dates: the message with the highest one is the last. */
export function newestOf(chat: Chat, look: Look): Newest | null {
  const last = lastById(chat.messages);
  if (!last) return null;
  const text = last.deleted
    ? look.words.deleted
    : plainText(last.text) || (last.file ? `[${look.words.file}]` : "");
  return { author: last.author, at: last.at, text, state: "sent" };
}

export function lastById(messages: readonly Message[]): Message | undefined {
  let last = messages.at(-1);
  for (const message of messages) if (last && message.id > last.id) last = message;
  return last;
}

export function rowOf(
  chat: Chat,
  newest: Newest | null,
  now: number,
  state: { readonly selected: boolean; readonly draft: string },
  look: Look,
): Row {
  const lines = isLines(chat);
  return {
    id: chat.id,
    titled: titledOf(chat, look),
    lines,
    date: newest ? look.dates.listDate(newest.at, now) : "",
    text: newest?.text ?? "",
    author: newest?.author ?? 0,
    state: newest?.state ?? "sent",
    counter: chat.counter,
    pinned: lines && chat.pinned,
    muted: lines && chat.muted,
    ...state,
  };
}

export function titledOf(chat: Chat, look: Look): Titled {
  if (isLines(chat)) return linesTitled(chat.title, look.release);
  if (chat.id.startsWith("chat"))
    return { title: chat.title, kind: "chat", color: "rgb(132, 116, 200)" };
  const other = chat.people.find((id) => id !== ME);
  return {
    ...personTitled(other === undefined ? undefined : look.person(other)),
    title: chat.title,
  };
}

const MARKS = /\[\/?(?:USER|URL|B)(?:=[^\]]*)?\]|-{54}/gi;

/** One line of plain text. */
export function plainText(text: string): string {
  return text.replaceAll(MARKS, " ").replaceAll(/\s+/g, " ").trim();
}
