import { CHANNEL_RULES } from "../policy/channels.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import type { MessageFact } from "../policy/facts.ts";
import type { ChannelId } from "../policy/window-state.ts";
import { DAY, type Instant } from "../time/instant.ts";

/** A dialog's messages as the report goes through them, with what else is known of the customer. */
export interface Reading {
  readonly record: DialogRecord;
  /** Those that were not erased. */
  readonly messages: readonly MessageFact[];
  /** Numbers of messages of ours that a refusal names. */
  readonly refused: ReadonlySet<number>;
  /** Number of the chat's first message, where that is one of these. */
  readonly startId: number | undefined;
  /** Whether comments and direct messages share the chat (R8). */
  readonly comments: boolean;
  /** When else the customer got in touch: by an agent's mark, or by the portal, which lets one reply for longer (a call). */
  readonly contacts: readonly Instant[];
  readonly now: Instant;
}

/** @param erasedAt what was written until then does not count */
export function readingOf(
  record: DialogRecord,
  channel: ChannelId | null,
  erasedAt: Instant,
  now: Instant,
): Reading {
  const messages = record.messages.filter(({ at }) => at.latest > erasedAt);
  const isWhole = messages.length === record.messages.length;
  const { contactedAt, portalBlockAt } = record;
  const byPortal = channel === "whatsapp" && portalBlockAt !== undefined;
  return {
    record,
    messages,
    refused: refusedIds(messages),
    startId: isWhole ? record.startId : undefined,
    comments: channel !== null && CHANNEL_RULES[channel].comments,
    contacts: [contactedAt?.value ?? [], byPortal ? portalBlockAt - DAY : []].flat(),
    now,
  };
}

/** Messages of ours that a refusal names: the last one before it. */
function refusedIds(messages: readonly MessageFact[]): ReadonlySet<number> {
  const refused = new Set<number>();
  const sent: number[] = [];
  for (const message of messages) {
    if (message.kind === "not-delivered") {
      const named = sent.pop();
      if (named !== undefined) refused.add(named);
    } else if (isOurs(message)) sent.push(message.id);
  }
  return refused;
}

/** A direct message of the customer. Where there are no comments, what may be one is none. */
export function isDirect({ by, kind }: MessageFact, { comments }: Reading): boolean {
  return by === "customer" && (kind === "message" || (kind === "unknown" && !comments));
}

/** A message that may be a direct one: of nobody knows whom, or of the customer and nobody knows which kind. */
export function isUnsure(message: MessageFact, reading: Reading): boolean {
  const { by, kind } = message;
  if (kind === "not-delivered" || isDirect(message, reading)) return false;
  return by === "unknown" || (by === "customer" && !(kind === "comment" && reading.comments));
}

/** A message that certainly goes to the customer. */
export function isOurs({ by, kind, mayBeHidden }: MessageFact): boolean {
  if (kind === "not-delivered" || mayBeHidden) return false;
  return by !== "customer" && by !== "unknown" && by !== "system";
}

export function isReadThrough({ record }: Reading, from: number, to: number): boolean {
  return record.spans.some((span) => span.from <= from && span.to >= to);
}

/** Whether the dialog was seen at or after an instant with nothing unread since a message. */
export function isSeenAfter(reading: Reading, id: number, at: Instant): boolean {
  const { record } = reading;
  const newest = Math.max(record.newestId, record.messages.at(-1)?.id ?? 0);
  const isKnown = newest === id || isReadThrough(reading, id, newest);
  return isKnown && record.newerSeenAt <= record.readAt && record.seenAt >= at;
}
