import type { Mark, Message } from "../model/dialog.ts";

/** A message as a page draws it: one of the server's, or one of this page's own on its way there. */
export interface MessageView {
  /** The portal's number, or a temporary id before it is known. */
  readonly id: string;
  readonly author: number;
  readonly at: number;
  readonly text: string;
  readonly mark: Mark | null;
  readonly state: "sent" | "sending" | "failed";
  readonly edited: boolean;
  readonly deleted: boolean;
  readonly fileName: string | null;
  /** Its author is not known to the page yet. */
  readonly skipped: boolean;
  /** Number of the message this one answers. */
  readonly replyTo: number | null;
  /** Who wrote it first, where it was forwarded. */
  readonly forwardedFrom: string | null;
}

/** One of the server's messages, as this layout shows whether it went out and whether its author is known. */
export function messageView(
  message: Message,
  { state, skipped }: Pick<MessageView, "state" | "skipped">,
): MessageView {
  return {
    id: String(message.id),
    author: message.author,
    at: message.at,
    text: message.text,
    mark: message.mark,
    state,
    edited: message.edited,
    deleted: message.deleted,
    fileName: message.file?.name ?? null,
    skipped,
    replyTo: message.replyTo,
    forwardedFrom: message.forwardedFrom,
  };
}
