import type { Instant } from "../time/instant.ts";
import { joinAccounts, type Account, type Accounts } from "./accounts.ts";
import type { MessageFact, Register, Span, UpperBound } from "./facts.ts";
import {
  greatest,
  joinMessages,
  joinSpans,
  laterOf,
  least,
  tighterOf,
  type RegisterValue,
} from "./joins.ts";

/**
 * Everything known about one dialog. Also the form in which pieces of knowledge travel: an observation is a record that
 * knows little, and knowledge grows by {@link joinRecords}, which is commutative, associative and idempotent.
 * Records are immutable and plain JSON, so that they travel between the parts of the extension as they are; text of
 * messages is never part of them.
 */
export interface DialogRecord {
  /** Host name (with port) of the portal. */
  readonly portal: string;
  /** Bitrix24's id, e.g. `chat101`. */
  readonly dialog: string;
  readonly connector?: Register<string>;
  /** Number of the open channel ("line" in Bitrix24), as text. */
  readonly line?: Register<string>;
  /** Portal user id of the agent responsible for the dialog. */
  readonly owner?: Register<string>;
  /** Bitrix24's session status (bitrix24: 0 new … 40 answered … 60 closed). */
  readonly sessionStatus?: Register<number>;
  readonly title?: Register<string>;
  /** Sorted by number, one fact a number. Bounded: the newest {@link KEPT_MESSAGES} are kept. */
  readonly messages: readonly MessageFact[];
  /** Sorted, disjoint. */
  readonly spans: readonly Span[];
  /** Number of the very first message of the chat, once its beginning has been seen. */
  readonly startId?: number;
  /** Highest number of a message known to exist, read or not; 0 when none is known. */
  readonly newestId: number;
  /** When the list last showed something newer than what had been read, where the list gives no numbers; 0 = never. */
  readonly newerSeenAt: Instant;
  /** When it was last certain which message is the newest: the dialog stood open, or the page's model said; 0 = never. */
  readonly readAt: Instant;
  /**
   * Number of the last message that was read before others that certainly stand there unread: an older part of the chat was
   * shown, or a message that nobody understands. Holds until what comes right after it has been read.
   */
  readonly unreadAfter?: number;
  /** When the portal itself stops replies (WhatsApp): 24 h after the customer's last message. */
  readonly portalBlockAt?: Instant;
  readonly notAfter?: UpperBound;
  /** Set by hand: "the customer contacted us at …"; `null` takes it back. */
  readonly contactedAt?: Register<Instant | null>;
  /** Set by hand: "the customer accepted the chat request" (reading 6). */
  readonly acceptedAt?: Register<Instant | null>;
  /** What somebody said for themselves: on disk only where nobody knows who it was, else it stands with their account. */
  readonly waiting?: Account["waiting"];
  readonly ignored?: Account["ignored"];
  readonly remindAt?: Account["remindAt"];
  /** Who of those that have used this browser has seen the dialog, and what they said for themselves. */
  readonly accounts?: Accounts;
  /** Erased by hand: nothing observed at or before this instant counts. */
  readonly erasedAt?: Instant;
  /** The last instant at which the dialog was observed; 0 = never. */
  readonly seenAt: Instant;
}

export const KEPT_MESSAGES = 400;

/** Shared, so that records of which nothing is known say so by the same lists. */
const NO_MESSAGES: readonly MessageFact[] = [];
const NO_SPANS: readonly Span[] = [];

/** Nothing is known yet. Joining it with any record gives that record. */
export function emptyRecord(portal: string, dialog: string): DialogRecord {
  return {
    portal,
    dialog,
    messages: NO_MESSAGES,
    spans: NO_SPANS,
    newestId: 0,
    newerSeenAt: 0,
    readAt: 0,
    seenAt: 0,
  };
}

/**
 * Everything that either record knows: commutative, associative, idempotent, so that tabs, frames and orders of arrival
 * cannot matter. What is bounded stays so: the newest {@link KEPT_MESSAGES} messages are kept, and nothing below them
 * counts as read. Registers set at or before an erasure are gone.
 * @returns `a` itself when `b` adds nothing, `b` itself when it says all; their lists themselves where those did not change
 * @throws RangeError for records of different dialogs
 */
export function joinRecords(a: DialogRecord, b: DialogRecord): DialogRecord {
  if (a === b) return a;
  if (a.portal !== b.portal || a.dialog !== b.dialog)
    throw new RangeError(`Records of different dialogs: ${a.dialog} and ${b.dialog}`);
  const erasedAt = greatest(a.erasedAt, b.erasedAt);
  const messages = joinMessages(a.messages, b.messages, KEPT_MESSAGES);
  const oldest = messages.length < KEPT_MESSAGES ? undefined : messages[0];
  const register = <T extends RegisterValue>(
    x: Register<T> | undefined,
    y: Register<T> | undefined,
  ): Register<T> | undefined => {
    const found = laterOf(x, y);
    return found !== undefined && found.at <= (erasedAt ?? -Infinity) ? undefined : found;
  };
  const joined: Whole = {
    portal: a.portal,
    dialog: a.dialog,
    connector: register(a.connector, b.connector),
    line: register(a.line, b.line),
    owner: register(a.owner, b.owner),
    sessionStatus: register(a.sessionStatus, b.sessionStatus),
    title: register(a.title, b.title),
    messages,
    spans: joinSpans(a.spans, b.spans, oldest?.id ?? -Infinity),
    startId: least(a.startId, b.startId),
    newestId: Math.max(a.newestId, b.newestId),
    newerSeenAt: Math.max(a.newerSeenAt, b.newerSeenAt),
    readAt: Math.max(a.readAt, b.readAt),
    unreadAfter: greatest(a.unreadAfter, b.unreadAfter),
    portalBlockAt: greatest(a.portalBlockAt, b.portalBlockAt),
    notAfter: tighterOf(a.notAfter, b.notAfter),
    contactedAt: register(a.contactedAt, b.contactedAt),
    acceptedAt: register(a.acceptedAt, b.acceptedAt),
    waiting: register(a.waiting, b.waiting),
    ignored: register(a.ignored, b.ignored),
    remindAt: register(a.remindAt, b.remindAt),
    accounts: joinAccounts(a.accounts, b.accounts, erasedAt ?? -Infinity),
    erasedAt,
    seenAt: Math.max(a.seenAt, b.seenAt),
  };
  return compact(joined, a, b);
}

type Whole = { readonly [K in keyof Required<DialogRecord>]: DialogRecord[K] | undefined };

/** Leaves out what is not known, so that equal knowledge is equal JSON; one of the two itself where it says the same. */
function compact(joined: Whole, a: DialogRecord, b: DialogRecord): DialogRecord {
  const keys = Object.keys(joined) as (keyof Whole)[];
  if (keys.every((key) => joined[key] === a[key])) return a;
  if (keys.every((key) => joined[key] === b[key])) return b;
  const left: Partial<Record<keyof Whole, unknown>> = {};
  for (const key of keys) if (joined[key] !== undefined) left[key] = joined[key];
  return left as DialogRecord;
}
