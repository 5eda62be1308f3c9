import { DAY, type Instant } from "../../time/instant.ts";
import { exactly, type Moment } from "../../time/moment.ts";
import { emptyRecord, joinRecords, type DialogRecord } from "../dialog-record.ts";
import type { Author, Kind, MessageFact, RefusalReason } from "../facts.ts";
import { windowState, type WindowState } from "../window-state.ts";

/** 2026-03-02T10:00:00.000Z */
export const T = 1_772_445_600_000;
export const WEEK = 7 * DAY;

let lastId = 100;

/** A message, by the customer unless said otherwise; each has a higher number than the one before. Only for tests. */
export const fact = (
  at: Instant | Moment,
  by: Author = "customer",
  more: Partial<MessageFact> = {},
): MessageFact => ({
  id: (lastId += 1),
  by,
  kind: "message",
  at: typeof at === "number" ? exactly(at) : at,
  hasText: true,
  ...more,
});
export const refusal = (at: Instant, reason: RefusalReason): MessageFact =>
  fact(at, "system", { kind: "not-delivered", reason });
export const comment = (at: Instant, kind: Kind = "comment"): MessageFact =>
  fact(at, "customer", { kind });

interface Known extends Partial<Omit<DialogRecord, "connector" | "messages">> {
  readonly connector?: string;
  readonly messages?: readonly MessageFact[];
}

/** A record of Facebook Messages by default. */
export function known({ connector = "facebook", ...more }: Known): DialogRecord {
  const empty = emptyRecord("p", "chat1");
  return joinRecords(empty, { ...empty, connector: { value: connector, at: 1 }, ...more });
}

/** The same with everything from its first message to its newest read. */
export function read(more: Known & { readonly messages: readonly MessageFact[] }): DialogRecord {
  const ids = more.messages.map(({ id }) => id);
  const span = { from: Math.min(...ids), to: Math.max(...ids) };
  return known({ spans: [span], newestId: span.to, ...more });
}

export const stateAt = (record: DialogRecord, now: Instant, extendTo7Days = false): WindowState =>
  windowState(record, { extendTo7Days }, now);

/** The state's name, and why it is unknown where it is. */
export const nameAt = (record: DialogRecord, now: Instant, extendTo7Days = false): string => {
  const { state, because } = stateAt(record, now, extendTo7Days);
  return because.unknown === undefined ? state : `${state}: ${because.unknown}`;
};
