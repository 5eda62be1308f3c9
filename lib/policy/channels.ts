import type { ChannelId } from "./window-state.ts";

/** What the rules say about a channel. */
export interface ChannelRule {
  /** False: can be answered at any time (R7, R12). */
  readonly limited: boolean;
  /** Has the 7-day switch (R6); never WhatsApp (R5). */
  readonly extendable: boolean;
  /** Comments and direct messages share the chat, and a comment allows one direct message (R8). */
  readonly comments: boolean;
  /** The rule that gives the channel its window. */
  readonly rule: string;
}

const channel = (
  rule: string,
  { limited = true, extendable = false, comments = false } = {},
): ChannelRule => ({ rule, limited, extendable, comments });

export const CHANNEL_RULES: Readonly<Record<ChannelId, ChannelRule>> = {
  whatsapp: channel("R5"),
  "facebook-messages": channel("R6", { extendable: true }),
  "instagram-direct": channel("R6", { extendable: true, comments: true }),
  "facebook-comments": channel("R7", { limited: false }),
  "instagram-comments": channel("R7", { limited: false }),
  "other-unlimited": channel("R12", { limited: false }),
};
