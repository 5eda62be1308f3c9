import * as fc from "fast-check";
import type { Account } from "../accounts.ts";
import type { DialogRecord } from "../dialog-record.ts";
import { emptyRecord, joinRecords } from "../dialog-record.ts";
import { AUTHORS, KINDS, REFUSAL_REASONS, type MessageFact } from "../facts.ts";

/** Few numbers and few instants, so that random records meet in them. Only for tests. */
const number = fc.integer({ min: 1, max: 30 });
const instant = fc.integer({ min: 0, max: 40 });

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

const moment = fc
  .tuple(instant, fc.integer({ min: 0, max: 9 }))
  .map(([earliest, width]) => ({ earliest, latest: earliest + width }));

const message: fc.Arbitrary<MessageFact> = fc
  .record({
    id: number,
    by: fc.constantFrom(...AUTHORS),
    kind: fc.constantFrom(...KINDS),
    at: moment,
    hasText: fc.boolean(),
    failed: optional(fc.constant(true as const)),
    holding: optional(fc.constant(true as const)),
    maybeAutomatic: optional(fc.constant(true as const)),
    mayBeHidden: optional(fc.constant(true as const)),
    reason: optional(fc.constantFrom(...REFUSAL_REASONS)),
  })
  .map(known);

const span = fc
  .tuple(number, fc.integer({ min: 0, max: 8 }))
  .map(([from, length]) => ({ from, to: from + length }));

const register = <T extends string | number | boolean | null>(
  value: fc.Arbitrary<T>,
): fc.Arbitrary<{ value: T; at: number } | undefined> =>
  optional(fc.record({ value, at: instant }));

const text = fc.constantFrom("a", "b", "c");

const account: fc.Arbitrary<Account> = fc
  .record({
    seenAt: instant,
    waiting: register(fc.boolean()),
    ignored: register(fc.boolean()),
    remindAt: register(fc.option(instant)),
  })
  .map(known);

/** An observation as a reader might make it, in any order and as wrong as can be. */
export const observation: fc.Arbitrary<DialogRecord> = fc
  .record({
    connector: register(fc.constantFrom("facebook", "fbinstagramdirect", "whatsappbyedna", "ok")),
    line: register(text),
    owner: register(text),
    sessionStatus: register(fc.integer({ min: 0, max: 3 })),
    title: register(text),
    messages: fc.array(message, { maxLength: 12 }),
    spans: fc.array(span, { maxLength: 5 }),
    startId: optional(number),
    newestId: number,
    newerSeenAt: instant,
    readAt: instant,
    unreadAfter: optional(number),
    portalBlockAt: optional(instant),
    notAfter: optional(fc.record({ bound: instant, asOf: number })),
    contactedAt: register(fc.option(instant)),
    acceptedAt: register(fc.option(instant)),
    waiting: register(fc.boolean()),
    ignored: register(fc.boolean()),
    remindAt: register(fc.option(instant)),
    accounts: optional(fc.dictionary(fc.constantFrom("1", "12", "3"), account, { maxKeys: 3 })),
    erasedAt: optional(instant),
    seenAt: instant,
  })
  .map((fields) => ({ portal: "p", dialog: "chat1", ...known(fields) }));

/** A record as it stands in memory and on disk: some observations, joined. */
export const record: fc.Arbitrary<DialogRecord> = observation.map((found) =>
  joinRecords(emptyRecord("p", "chat1"), found),
);

type Known<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the fields that are not known. */
function known<T extends object>(value: T): Known<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== undefined),
  ) as Known<T>;
}
