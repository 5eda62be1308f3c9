import { betterOf } from "../time/moment.ts";
import {
  AUTHORS,
  KINDS,
  REFUSAL_REASONS,
  type MessageFact,
  type Register,
  type Span,
  type UpperBound,
} from "./facts.ts";

export type RegisterValue = string | number | boolean | null;

/**
 * All messages of both lists, one a number, sorted; the newest `kept` of them.
 * @returns `a` itself when nothing is new, `b` itself when it says all
 */
export function joinMessages(
  a: readonly MessageFact[],
  b: readonly MessageFact[],
  kept: number,
): readonly MessageFact[] {
  if (b.length === 0 && a.length <= kept) return a;
  const joined: MessageFact[] = [];
  // Sorting two sorted lists behind each other is a linear merge.
  for (const fact of a.concat(b).toSorted((x, y) => x.id - y.id)) {
    const last = joined.at(-1);
    if (last?.id === fact.id) joined[joined.length - 1] = joinFacts(last, fact);
    else joined.push(fact);
  }
  const newest = joined.length > kept ? joined.slice(-kept) : joined;
  const isSame = (facts: readonly MessageFact[]): boolean =>
    newest.length === facts.length && newest.every((fact, i) => fact === facts[i]);
  if (isSame(a)) return a;
  return isSame(b) ? b : newest;
}

/** One message, read twice: of each of its properties the stronger evidence. */
function joinFacts(a: MessageFact, b: MessageFact): MessageFact {
  const by = strongest(AUTHORS, a.by, b.by);
  const kind = strongest(KINDS, a.kind, b.kind);
  const at = betterOf(a.at, b.at);
  const hasText = a.hasText || b.hasText;
  const failed = a.failed ?? b.failed;
  const holding = a.holding ?? b.holding;
  const maybeAutomatic = a.maybeAutomatic ?? b.maybeAutomatic;
  // Who has read the message knows whether it is a whisper, and says so by its author.
  const mayBeHidden = a.mayBeHidden && b.mayBeHidden;
  const reason =
    a.reason && b.reason ? strongest(REFUSAL_REASONS, a.reason, b.reason) : (a.reason ?? b.reason);
  if (
    by === a.by &&
    kind === a.kind &&
    at === a.at &&
    hasText === a.hasText &&
    failed === a.failed &&
    holding === a.holding &&
    maybeAutomatic === a.maybeAutomatic &&
    mayBeHidden === a.mayBeHidden &&
    reason === a.reason
  )
    return a;
  return {
    id: a.id,
    by,
    kind,
    at,
    hasText,
    ...(failed && { failed }),
    ...(holding && { holding }),
    ...(maybeAutomatic && { maybeAutomatic }),
    ...(mayBeHidden && { mayBeHidden }),
    ...(reason && { reason }),
  };
}

function strongest<T>(order: readonly T[], a: T, b: T): T {
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

/**
 * What either list has read, from the number `oldest` on. Two spans are one when they share a message; a gap between
 * numbers is a gap, however small, because other dialogs have numbers too.
 * @returns `a` itself when nothing is new, `b` itself when it says all
 */
export function joinSpans(a: readonly Span[], b: readonly Span[], oldest: number): readonly Span[] {
  if (b.length === 0 && oldest === -Infinity) return a;
  const joined: Span[] = [];
  for (const span of a.concat(b).toSorted((x, y) => x.from - y.from)) {
    const from = Math.max(span.from, oldest);
    const last = joined.at(-1);
    if (span.to < from) continue;
    if (last === undefined || from > last.to) joined.push({ from, to: span.to });
    else if (span.to > last.to) joined[joined.length - 1] = { from: last.from, to: span.to };
  }
  const isSame = (spans: readonly Span[]): boolean =>
    joined.length === spans.length &&
    joined.every(({ from, to }, i) => from === spans[i]?.from && to === spans[i].to);
  if (isSame(a)) return a;
  return isSame(b) ? b : joined;
}

/** The register set last; of two set at the same instant the greater value, so that the order of arrival cannot matter. */
export function laterOf<T extends RegisterValue>(
  a: Register<T> | undefined,
  b: Register<T> | undefined,
): Register<T> | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return a.value === b.value || b.value === null || (a.value !== null && a.value > b.value) ? a : b;
}

/** The claim that knew more messages; of two that knew as many, the tighter one. */
export function tighterOf(
  a: UpperBound | undefined,
  b: UpperBound | undefined,
): UpperBound | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.asOf !== b.asOf) return a.asOf > b.asOf ? a : b;
  return a.bound <= b.bound ? a : b;
}

/** The greater of two numbers, where there are any. */
export function greatest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

/** The smaller of two numbers, where there are any. */
export function least(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}
