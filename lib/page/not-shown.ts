import type { DialogRecord } from "../policy/dialog-record.ts";
import type { MessageFact } from "../policy/facts.ts";
import { DAY, MINUTE, type Instant } from "../time/instant.ts";

/**
 * What is known or told of the conversation that stands open, without what its page should show and does not: the page's model
 * may be wrong, or a moment ahead. A customer's message that does not stand there counts as written by nobody knows whom,
 * and a block that none explains as nothing.
 * @param page what the page itself shows of it, read to its newest message
 * @returns `record` itself where nothing is in doubt
 */
export function withoutNotShown(record: DialogRecord, page: DialogRecord): DialogRecord {
  const from = page.spans.at(-1)?.from ?? Infinity;
  const shown = page.messages.filter(({ id }) => id >= from);
  const [first] = shown;
  if (first === undefined) return record;
  const ids = new Set(page.messages.map(({ id }) => id));
  let isDoubted = false;
  const messages = record.messages.map((message) => {
    const { by, id, at } = message;
    if (by !== "customer" || ids.has(id)) return message;
    if (id < from && at.latest <= first.at.latest) return message;
    isDoubted = true;
    return { ...message, by: "unknown", kind: "unknown" } as const;
  });
  const isBlockShown = (record.portalBlockAt ?? 0) - DAY <= lastOf(shown, first) + MINUTE;
  if (isBlockShown) return isDoubted ? { ...record, messages } : record;
  const { portalBlockAt: _, ...rest } = record;
  return { ...rest, messages };
}

/**
 * The same, to decide by: what moved the block may have been a call, which is no message. So it opens no window, and none is
 * proven over.
 */
export function doubtNotShown(record: DialogRecord, page: DialogRecord): DialogRecord {
  const left = withoutNotShown(record, page);
  const { portalBlockAt } = record;
  if (portalBlockAt === undefined || left.portalBlockAt !== undefined) return left;
  return { ...left, messages: [...left.messages, somethingAt(portalBlockAt - DAY, left.messages)] };
}

/** By when the customer has written last at the latest, as far as the page shows it or what stands before it. */
function lastOf(shown: readonly MessageFact[], first: MessageFact): Instant {
  const perhaps = shown.filter(({ by }) => by === "customer" || by === "unknown");
  return Math.max(...[first, ...perhaps].map(({ at }) => at.latest));
}

/** After all messages: what the portal took for a sign of the customer. */
function somethingAt(at: Instant, messages: readonly MessageFact[]): MessageFact {
  const id = (messages.at(-1)?.id ?? 0) + 1;
  return {
    id,
    by: "unknown",
    kind: "unknown",
    at: { earliest: at, latest: at },
    hasText: true,
  };
}
