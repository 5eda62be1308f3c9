import type { Dialog, Message } from "./dialog.ts";
import { isCommentsOnly } from "./dialog.ts";
import { ME } from "./people.ts";
import type { Portal } from "./portal.ts";

/** One event as the policy cases write it, with the number of its message. */
export interface TrueEvent {
  readonly id: number;
  /** ISO 8601, UTC, with milliseconds. */
  readonly at: string;
  readonly by: "customer" | "agent" | "colleague" | "bot" | "automatic" | "system";
  readonly kind: "message" | "comment" | "not-delivered";
  /** Present for an outgoing file without text. */
  readonly text?: false;
  readonly reason?: "window" | "private-reply" | "other";
  /** Marked in the chat as not delivered. */
  readonly failed?: true;
}

export interface TrueDialog {
  readonly dialog: string;
  readonly title: string;
  readonly connector: string;
  readonly line: string;
  readonly sevenDays: boolean;
  readonly status: number;
  readonly owner: number;
  readonly counter: number;
  /** Everything that happened, from the start of the chat, in order of time. */
  readonly events: readonly TrueEvent[];
}

/** What really happened, for tests to compare with what was read from the page. */
export function truthOf(portal: Portal, dialog: Dialog): TrueDialog {
  return {
    dialog: dialog.id,
    title: dialog.title,
    connector: dialog.line.connector,
    line: String(dialog.line.id),
    sevenDays: dialog.line.sevenDays,
    status: dialog.status,
    owner: dialog.owner,
    counter: dialog.counter,
    events: dialog.messages.map((message) => eventOf(portal, dialog, message)),
  };
}

function eventOf(portal: Portal, dialog: Dialog, message: Message): TrueEvent {
  const by = authorOf(portal, message);
  const isComment = by === "customer" && (message.comment || isCommentsOnly(dialog.line.connector));
  return {
    id: message.id,
    at: new Date(message.at).toISOString(),
    by,
    kind: message.refusal ? "not-delivered" : isComment ? "comment" : "message",
    ...(message.file && message.text === "" && by !== "customer" ? { text: false as const } : {}),
    ...(message.refusal ? { reason: reasonOf(portal, dialog, message) } : {}),
    ...(message.delivered ? {} : { failed: true as const }),
  };
}

function authorOf(portal: Portal, message: Message): TrueEvent["by"] {
  if (message.mark === "hidden") return "system";
  if (message.author === 0) return message.mark === "output" ? "automatic" : "system";
  if (message.author === ME) return "agent";
  const role = portal.person(message.author)?.role;
  return role === "agent" || role === undefined ? "colleague" : role;
}

/** "One message only" says something about a private reply only while a comment waits for one (rules, reading 5). */
function reasonOf(
  portal: Portal,
  dialog: Dialog,
  notice: Message,
): NonNullable<TrueEvent["reason"]> {
  if (notice.refusal !== "one-message") return notice.refusal ?? "other";
  const before = dialog.messages.slice(0, dialog.messages.indexOf(notice));
  const last = before.findLast((message) => authorOf(portal, message) === "customer");
  return last?.comment ? "private-reply" : "other";
}
