import type { Moment } from "../moment.ts";
import { hullOf, utcDayOf, type Reading } from "./moment-of.ts";

/** A message in a conversation, as far as its time is concerned. */
export interface Placed {
  /** Every time its texts may mean; `null` where it shows no time. */
  readonly readings: readonly Reading[] | null;
  /** The text of the heading it stands under: hosts join groups whose headings read alike. */
  readonly heading: string;
  /** The time from a better source. It stands, whatever the texts say. */
  readonly known?: Moment | undefined;
  /**
   * True only where it is certain that its date is the time at which it was added (and so not before anything above it).
   * A message with an old date goes to the end of the newer layouts: its place proves nothing.
   */
  readonly inOrder?: boolean | undefined;
}

export interface Conversation {
  /** In the order of their ids, system messages included. */
  readonly messages: readonly Placed[];
  /**
   * True only where everything that stood in the conversation since it was opened stands there still. Then the message
   * that a heading was made for is among those below it.
   */
  readonly complete?: boolean | undefined;
}

/** Not the place of any message. */
const SEVERAL = -1;

type Candidate = Moment & Partial<Reading>;

/**
 * A message may stand under the heading of another day than its own only because the heading was made for a message of
 * that day and of its own UTC day. Where no such message stands below the heading, it is of the heading's day.
 */
function underTheirHeadings(messages: readonly Placed[]): readonly (readonly Candidate[])[] {
  const made = new Map<string, number>();
  const wild = new Set<string>();
  const key = (heading: string, title: number, at: number): string =>
    `${title}/${utcDayOf(at)}/${heading}`;
  for (const [index, { readings, heading, known }] of messages.entries()) {
    // Without readings, or where they contradict what is known, it may be what the heading was made for.
    const fits = readings?.some((one) => known === undefined || meet(one, known)) ?? false;
    if (!fits) wild.add(heading);
    for (const { day, title, earliest } of readings ?? []) {
      if (day !== title) continue;
      const by = key(heading, title, earliest);
      made.set(by, made.has(by) && made.get(by) !== index ? SEVERAL : index);
    }
  }
  return messages.map(({ readings, heading, known }, index) => {
    if (known !== undefined) return [known];
    return (readings ?? []).filter(({ day, title, earliest }) => {
      if (day === title || wild.has(heading)) return true;
      // What it was made for is another message than this one.
      const by = made.get(key(heading, title, earliest));
      return by !== undefined && by !== index;
    });
  });
}

function meet(a: Moment, b: Moment): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

/**
 * Drops what the order of ids rules out: a message in order is not before anything above it, and nothing is after a
 * message in order below it.
 * @returns `null` where that leaves a message without any time: then some message is not in order
 */
function inTheirOrder(
  messages: readonly Placed[],
  candidates: readonly (readonly Candidate[])[],
): readonly (readonly Candidate[])[] | null {
  let from = -Infinity;
  const risen = candidates.map((of, index) => {
    const left = messages[index]?.inOrder === true ? of.filter(({ latest }) => latest >= from) : of;
    from = Math.max(from, hullOf(left)?.earliest ?? from);
    return left;
  });
  let to = Infinity;
  const narrowed = risen
    .toReversed()
    .map((of, back) => {
      const left = of.filter(({ earliest }) => earliest <= to);
      const { inOrder } = messages[messages.length - 1 - back] ?? {};
      if (inOrder === true) to = Math.min(to, hullOf(left)?.latest ?? to);
      return left;
    })
    .toReversed();
  const lost = narrowed.some((of, index) => of.length === 0 && candidates[index]?.length !== 0);
  return lost ? null : narrowed;
}

/**
 * What the messages of a conversation say about each other's times. Only what is proven drops out: a message keeps every
 * reading that some true history allows, so that `earliest` never rises above the truth. Where order contradicts itself
 * (headings out of order), order is not used at all.
 * @returns for each message the time from the earliest to the latest reading left; `null` where it has none
 */
export function orderly({ messages, complete = false }: Conversation): readonly (Moment | null)[] {
  const candidates = complete
    ? underTheirHeadings(messages)
    : messages.map(({ readings, known }) => (known === undefined ? (readings ?? []) : [known]));
  return (inTheirOrder(messages, candidates) ?? candidates).map(hullOf);
}
