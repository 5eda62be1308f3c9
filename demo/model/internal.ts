import type { Message } from "./dialog.ts";
import { COLLEAGUE, ME, OTHER_COLLEAGUE } from "./people.ts";
import type { Portal } from "./portal.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A chat of colleagues: with one person (its id is that person's number) or with several (`chat9`). */
export interface InternalChat {
  readonly id: string;
  readonly chatId: number;
  readonly title: string;
  readonly people: readonly number[];
  counter: number;
  readonly messages: Message[];
}

/** The chats of colleagues every portal has. They are not open channels, though some ids look like it. */
export function addInternalChats(portal: Portal, now: number): void {
  const warehouse = add(portal, "chat9", 9, "Warehouse", [ME, COLLEAGUE, OTHER_COLLEAGUE]);
  const general = add(portal, "chat77", 77, "WhatsApp - internal", [ME, COLLEAGUE]);
  const marco = add(portal, String(COLLEAGUE), 31, "Marco Silva", [ME, COLLEAGUE]);
  const priya = add(portal, "12", 32, "Priya Nair", [ME, OTHER_COLLEAGUE]);
  const said: readonly [InternalChat, number, number, string][] = [
    [warehouse, 6 * DAY, 0, "[USER=1]Julia Berg[/USER] made this chat"],
    [warehouse, 5 * DAY, ME, "Do we have forty planters?"],
    [warehouse, 20 * 60_000, OTHER_COLLEAGUE, "Thirty-six, four more on Monday."],
    [general, 400 * DAY, COLLEAGUE, "Ask here when a line is down."],
    [marco, 2 * DAY, COLLEAGUE, "Can you take the late shift?"],
    [marco, 2 * DAY - HOUR, ME, "Yes."],
    [priya, 40 * DAY, OTHER_COLLEAGUE, "The new price list is ready."],
  ];
  let id = 900;
  for (const [chat, ago, author, text] of said)
    portal.putInternal(chat, { author, text, at: now - ago, id: id++ });
}

function add(
  portal: Portal,
  id: string,
  chatId: number,
  title: string,
  people: readonly number[],
): InternalChat {
  const chat: InternalChat = { id, chatId, title, people, counter: 0, messages: [] };
  portal.internal.set(id, chat);
  return chat;
}
