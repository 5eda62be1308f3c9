import type { Instant } from "../time/instant.ts";
import type { Register } from "./facts.ts";
import { laterOf } from "./joins.ts";

/** What one person who has used this browser has seen and said of a dialog. */
export interface Account {
  /** The last instant at which the dialog was seen by them. */
  readonly seenAt: Instant;
  /** Set by hand: tell me when this customer writes. */
  readonly waiting?: Register<boolean>;
  /** Set by hand: no alerts for this dialog. */
  readonly ignored?: Register<boolean>;
  /** Set by hand: tell me at this instant; `null` takes it back. */
  readonly remindAt?: Register<Instant | null>;
}

/** By portal user id. */
export type Accounts = Readonly<Record<string, Account>>;

/** What a person says of a dialog for themselves. */
export const PERSONAL_MARKS = ["waiting", "ignored", "remindAt"] as const;

/**
 * What either says of each account. What was seen or said at or before `erasedAt` is gone.
 * @returns `a` itself when `b` adds nothing, `b` itself when it says all
 */
export function joinAccounts(
  a: Accounts | undefined,
  b: Accounts | undefined,
  erasedAt: Instant,
): Accounts | undefined {
  if (a === undefined && b === undefined) return undefined;
  const joined: Record<string, Account> = {};
  // In one order, so that equal knowledge is equal JSON.
  for (const id of [...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])].toSorted()) {
    const account = joinAccount(own(a, id), own(b, id));
    const left = account && withoutErased(account, erasedAt);
    if (left !== undefined) joined[id] = left;
  }
  if (Object.keys(joined).length === 0) return undefined;
  if (isSame(joined, a)) return a;
  return isSame(joined, b) ? b : joined;
}

function own(accounts: Accounts | undefined, id: string): Account | undefined {
  return accounts !== undefined && Object.hasOwn(accounts, id) ? accounts[id] : undefined;
}

function joinAccount(a: Account | undefined, b: Account | undefined): Account | undefined {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  const joined: Account = {
    seenAt: Math.max(a.seenAt, b.seenAt),
    ...mark("waiting", laterOf(a.waiting, b.waiting)),
    ...mark("ignored", laterOf(a.ignored, b.ignored)),
    ...mark("remindAt", laterOf(a.remindAt, b.remindAt)),
  };
  if (isSameAccount(joined, a)) return a;
  return isSameAccount(joined, b) ? b : joined;
}

/** Each part by its own time, as records are erased: nothing left is no account. */
function withoutErased(account: Account, erasedAt: Instant): Account | undefined {
  const isLeft = (at: Instant | undefined): boolean => at !== undefined && at > erasedAt;
  const left = PERSONAL_MARKS.filter((name) => isLeft(account[name]?.at));
  const isSeen = isLeft(account.seenAt);
  if (!isSeen && left.length === 0) return undefined;
  const isWhole = PERSONAL_MARKS.every((name) => !account[name] || left.includes(name));
  if (isWhole && (isSeen || account.seenAt === 0)) return account;
  const marks = Object.fromEntries(left.map((name) => [name, account[name]]));
  return { seenAt: isSeen ? account.seenAt : 0, ...marks };
}

function mark<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [N in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [N in Name]?: Value };
}

function isSame(joined: Accounts, accounts: Accounts | undefined): boolean {
  if (accounts === undefined) return false;
  const all = Object.entries(joined);
  return (
    all.length === Object.keys(accounts).length &&
    all.every(([id, account]) => isSameAccount(account, own(accounts, id)))
  );
}

function isSameAccount(a: Account, b: Account | undefined): boolean {
  return (
    b !== undefined && a.seenAt === b.seenAt && PERSONAL_MARKS.every((name) => a[name] === b[name])
  );
}
