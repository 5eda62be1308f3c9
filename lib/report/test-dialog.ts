import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import type { MessageFact } from "../policy/facts.ts";
import { exactly } from "../time/moment.ts";
import { eventsOf, type Judged } from "./events-of.ts";

export const START = Date.UTC(2026, 10, 2, 9);
export const WHATSAPP: Judged = { channel: "whatsapp", policy: { extendTo7Days: false } };
export const INSTAGRAM: Judged = { channel: "instagram-direct", policy: { extendTo7Days: false } };

export type Said = Partial<MessageFact> & { readonly after: number };

export const theirs = (after: number, more: Partial<MessageFact> = {}): Said => ({
  after,
  ...more,
});
export const ours = (after: number, more: Partial<MessageFact> = {}): Said => ({
  after,
  by: "agent",
  ...more,
});

/** A dialog read from its first message on; `seen` is when it was observed last. */
export function dialog(
  said: readonly Said[],
  seen: number,
  more: Partial<DialogRecord> = {},
): DialogRecord {
  const messages = said.map(({ after, ...message }, index): MessageFact => ({
    id: index + 1,
    by: "customer",
    kind: "message",
    at: exactly(START + after),
    hasText: true,
    ...message,
  }));
  const newestId = messages.at(-1)?.id ?? 0;
  return {
    ...emptyRecord("acme.bitrix24.com", "chat1"),
    messages,
    spans: [{ from: 1, to: newestId }],
    startId: 1,
    newestId,
    readAt: START + seen,
    seenAt: START + seen,
    ...more,
  };
}

/** Kind and outcome of what happened, by `now`. */
export function happened(record: DialogRecord, judged: Judged, now: number): string[] {
  return eventsOf(record, judged, START + now).map((event) =>
    "outcome" in event ? `${event.kind} ${event.outcome}` : event.kind,
  );
}
