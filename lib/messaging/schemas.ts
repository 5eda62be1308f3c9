import * as v from "valibot";
import type { ToBackground } from "../messages.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import { KEPT_MESSAGES } from "../policy/dialog-record.ts";
import { AUTHORS, KINDS, REFUSAL_REASONS } from "../policy/facts.ts";
import { WINDOW_STATES } from "../policy/window-state.ts";

// Bounds are generous for a portal and small for a browser: a page that lies cannot fill the disk with one message.
const MAX_RECORDS = 2_000;
const MAX_SPANS = 1_000;

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const portal = v.pipe(v.string(), v.maxLength(260), v.regex(/^[a-z0-9.-]+(:\d{1,5})?$/));
const dialog = v.pipe(v.string(), v.regex(/^[a-z]{0,16}\d{1,16}$/i));
const shortText = v.pipe(v.string(), v.maxLength(200));
const nothing = v.strictObject({});

function register<const Value extends v.GenericSchema<unknown, unknown>>(value: Value) {
  return v.strictObject({ value, at: whole });
}

const moment = v.pipe(
  v.strictObject({ earliest: whole, latest: whole }),
  v.check((at) => at.earliest <= at.latest, "a moment ends before it begins"),
);

const message = v.strictObject({
  id: whole,
  by: v.picklist(AUTHORS),
  kind: v.picklist(KINDS),
  at: moment,
  hasText: v.boolean(),
  failed: v.exactOptional(v.literal(true)),
  holding: v.exactOptional(v.literal(true)),
  maybeAutomatic: v.exactOptional(v.literal(true)),
  mayBeHidden: v.exactOptional(v.literal(true)),
  reason: v.exactOptional(v.picklist(REFUSAL_REASONS)),
});

const span = v.pipe(
  v.strictObject({ from: whole, to: whole }),
  v.check(({ from, to }) => from <= to, "a span ends before it begins"),
);

/** A record as it may arrive from a page: whatever else stands in it is refused, so that no text can be stored. */
export const recordSchema = v.strictObject({
  portal,
  dialog,
  connector: v.exactOptional(register(v.pipe(v.string(), v.maxLength(100)))),
  line: v.exactOptional(register(v.pipe(v.string(), v.maxLength(30)))),
  owner: v.exactOptional(register(v.pipe(v.string(), v.maxLength(30)))),
  sessionStatus: v.exactOptional(register(v.number())),
  title: v.exactOptional(register(v.pipe(v.string(), v.maxLength(1_000)))),
  messages: v.pipe(v.array(message), v.maxLength(2 * KEPT_MESSAGES)),
  spans: v.pipe(v.array(span), v.maxLength(MAX_SPANS)),
  startId: v.exactOptional(whole),
  newestId: whole,
  newerSeenAt: whole,
  readAt: whole,
  unreadAfter: v.exactOptional(whole),
  portalBlockAt: v.exactOptional(whole),
  notAfter: v.exactOptional(v.strictObject({ bound: whole, asOf: whole })),
  contactedAt: v.exactOptional(register(v.nullable(whole))),
  acceptedAt: v.exactOptional(register(v.nullable(whole))),
  waiting: v.exactOptional(register(v.boolean())),
  ignored: v.exactOptional(register(v.boolean())),
  remindAt: v.exactOptional(register(v.nullable(whole))),
  erasedAt: v.exactOptional(whole),
  seenAt: whole,
}) satisfies v.GenericSchema<unknown, DialogRecord>;

/** What each message to the background must look like. */
export const TO_BACKGROUND_SCHEMAS = {
  "record-facts": v.strictObject({
    records: v.pipe(v.array(recordSchema), v.maxLength(MAX_RECORDS)),
    // Facts are not lost over a strange name of who has seen them.
    me: v.exactOptional(v.fallback(v.pipe(v.string(), v.regex(/^(?:[1-9]\d{0,14})?$/)), "")),
    clockAhead: v.exactOptional(v.pipe(v.number(), v.safeInteger())),
  }),
  "recall-dialogs": v.strictObject({
    portal,
    dialogs: v.pipe(v.array(shortText), v.maxLength(MAX_RECORDS)),
  }),
  "load-messenger": nothing,
  "fetch-word-lists": nothing,
  "report-health": v.strictObject({
    portal,
    layout: v.picklist(["legacy", "imol", "chat", "unknown"]),
    missing: v.pipe(
      v.array(v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z]+$/i))),
      v.minLength(1),
      v.maxLength(100),
    ),
  }),
  "show-dialog": v.strictObject({ portal, dialog }),
  "erase-dialogs": nothing,
  "erase-some": v.strictObject({ portal, dialog: v.exactOptional(dialog) }),
  "record-choice": v.strictObject({
    portal,
    dialog,
    at: whole,
    state: v.picklist(WINDOW_STATES),
    choice: v.picklist(["edit", "wait", "end", "send"]),
  }),
  "settle-report": nothing,
  "mark-dialog": v.strictObject({
    portal,
    dialog,
    marks: v.strictObject({
      ignored: v.exactOptional(v.boolean()),
      remindAt: v.exactOptional(v.nullable(whole)),
      contactedAt: v.exactOptional(v.nullable(whole)),
      acceptedAt: v.exactOptional(v.nullable(whole)),
      waiting: v.exactOptional(v.boolean()),
    }),
  }),
  "skip-alerts": v.strictObject({ portal, dialog }),
  "pause-alerts": v.strictObject({ until: whole }),
} satisfies { readonly [K in keyof ToBackground]: v.GenericSchema<unknown, ToBackground[K][0]> };
