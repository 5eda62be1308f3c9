import { PERSONAL_MARKS, type Account } from "../policy/accounts.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import type { Register } from "../policy/facts.ts";
import { laterOf, type RegisterValue } from "../policy/joins.ts";
import type { Agents } from "../settings/agents.ts";

/**
 * What a page or a person has told, as told by these (portal user ids): what they say for themselves is theirs alone. Where
 * nobody knows who it was, it is everybody's.
 */
export function toldBy(record: DialogRecord, ids: readonly string[]): DialogRecord {
  if (ids.length === 0) return record;
  const { waiting, ignored, remindAt, ...facts } = record;
  const marks = { waiting, ignored, remindAt };
  const set = PERSONAL_MARKS.filter((name) => marks[name] !== undefined);
  const seenAt = Math.max(record.seenAt, ...set.map((name) => marks[name]?.at ?? 0));
  const account = { seenAt, ...Object.fromEntries(set.map((name) => [name, marks[name]])) };
  return { ...facts, accounts: Object.fromEntries(ids.map((id) => [id, account])) };
}

/** Who is at this browser, in this portal; nobody where that is not known. */
export function thoseHere(agents: Agents, portal: string): readonly string[] {
  return Object.hasOwn(agents, portal) ? (agents[portal] ?? []) : [];
}

/** Those at this browser who have seen the dialog, by a record as they have it; none where nobody knows. */
export function seersOf({ accounts = {} }: DialogRecord): readonly string[] {
  return Object.keys(accounts);
}

/** A record as every page of its portal may know it: without what people said for themselves, and without their names. */
export function withoutAccounts({ accounts: _, ...record }: DialogRecord): DialogRecord {
  return record;
}

/** Views that were made of a record, by the people they were made for. */
const views = new WeakMap<DialogRecord, Map<string, DialogRecord | null>>();

/**
 * A record as those at this browser have it: with their own marks and accounts only, and no record at all where only others
 * have seen the dialog. Where nobody knows who is there, or who has seen it, it is everybody's.
 * @returns the same object for the same record and people
 */
export function viewOf(record: DialogRecord, agents: Agents): DialogRecord | null {
  if (record.accounts === undefined) return record;
  const ids = thoseHere(agents, record.portal);
  const key = ids.join(" ");
  let known = views.get(record);
  if (known === undefined) views.set(record, (known = new Map()));
  let view = known.get(key);
  if (view === undefined) known.set(key, (view = makeView(record, record.accounts, ids)));
  return view;
}

/** All of these as those at this browser have them. */
export function viewsOf(records: readonly DialogRecord[], agents: Agents): readonly DialogRecord[] {
  return records.flatMap((record) => viewOf(record, agents) ?? []);
}

function makeView(
  record: DialogRecord,
  accounts: NonNullable<DialogRecord["accounts"]>,
  ids: readonly string[],
): DialogRecord | null {
  const here = Object.entries(accounts).filter(([id]) => ids.length === 0 || ids.includes(id));
  if (here.length === 0) return null;
  const theirs: readonly Account[] = here.map(([, account]) => account);
  const marks = PERSONAL_MARKS.flatMap((name) => {
    const all = [record, ...theirs].map((one): Register<RegisterValue> | undefined => one[name]);
    const found = all.reduce((a, b) => laterOf(a, b));
    return found === undefined ? [] : [[name, found] as const];
  });
  return { ...record, ...Object.fromEntries(marks), accounts: Object.fromEntries(here) };
}
