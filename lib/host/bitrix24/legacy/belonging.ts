import type { Instant, Milliseconds } from "../../../time/instant.ts";
import { MODEL_LIMITS, type AskModel } from "../../page-model/protocol.ts";
import { find } from "./selectors.ts";

/** One dialog's messages stand beside another's number for about 40 ms; what stands there for so long does not. */
const SWITCH: Milliseconds = 200;
const REMEMBERED = 2_000;

/** Whether what stands there is the dialog's. */
export interface Settling {
  readonly settled: boolean;
  /** When it will be, if nothing changes; absent where only a change can tell. */
  readonly settlesAt?: Instant;
}

export interface BelongingOptions {
  readonly askModel: AskModel;
  readonly now: () => Instant;
}

/**
 * Whose messages stand there.
 *
 * @param dialog whose number stands in the header; `null` where no conversation of an open channel does. Its messages are looked
 *   at all the same: they stand there a moment longer than its header.
 */
export type Belonging = (dialog: string | null, container: HTMLElement | null) => Settling;

/** A message, as it was first seen beside a dialog's number. */
interface Sight {
  readonly dialog: string | null;
  readonly at: Instant;
  /** It came while that number stood there; or else it stood there before, and may be another dialog's. */
  readonly came: boolean;
}

const UNSETTLED: Settling = { settled: false };
const SETTLED: Settling = { settled: true };

/**
 * The header changes before the messages do, and both keep their nodes: for a moment a dialog's number stands beside another
 * one's messages. So the outermost messages tell: each belongs to one dialog only, whether as an element or, redrawn, by its
 * number. Whose it is, is certain where it came under the number, where the page's model says so, or where both have stood
 * there together for longer than a switch takes.
 */
export function createBelonging({ askModel, now }: BelongingOptions): Belonging {
  const ownerOf = new Map<string, string>();
  const ownerOfElement = new WeakMap<Element, string>();
  const sights = new Map<string, Sight>();
  const sightsOfElements = new WeakMap<Element, Sight>();
  let last: { readonly dialog: string | null; readonly isEmpty: boolean } | null = null;

  const see = (edge: HTMLElement, dialog: string | null): Sight => {
    const number = numberOf(edge);
    const before = number === null ? sightsOfElements.get(edge) : sights.get(number);
    if (before?.dialog === dialog) return before;
    const isUnder = last?.dialog === dialog || (last?.dialog === null && last.isEmpty);
    const sight = { dialog, at: now(), came: before === undefined && isUnder };
    if (number === null) sightsOfElements.set(edge, sight);
    else remember(sights, number, sight);
    return sight;
  };

  const own = (edges: readonly HTMLElement[], dialog: string): void => {
    for (const edge of edges) {
      ownerOfElement.set(edge, dialog);
      const number = numberOf(edge);
      if (number !== null) remember(ownerOf, number, dialog);
    }
  };

  const settle = (dialog: string, edges: readonly HTMLElement[], seen: Sight[]): Settling => {
    const owners = edges.map(
      (edge) => ownerOfElement.get(edge) ?? ownerOf.get(numberOf(edge) ?? ""),
    );
    if (owners.some((owner) => owner !== undefined && owner !== dialog)) return UNSETTLED;
    const since = seen
      .filter(({ came }, index) => owners[index] === undefined && !came)
      .map(({ at }) => at);
    const settlesAt = Math.max(...since) + SWITCH;
    if (now() < settlesAt && !isKnown(dialog, edges, askModel))
      return { settled: false, settlesAt };
    own(edges, dialog);
    return SETTLED;
  };

  return (dialog, container) => {
    const edges = container ? edgeMessages(container) : [];
    const seen = edges.map((edge) => see(edge, dialog));
    last = { dialog, isEmpty: edges.length === 0 };
    if (dialog === null || !container || isLoading(container)) return UNSETTLED;
    if (edges.length === 0) return find(container, "noMessages") ? SETTLED : UNSETTLED;
    return settle(dialog, edges, seen);
  };
}

/** The model holds the newest messages of the open dialog: it knows these, but for those that are older than all it holds. */
function isKnown(dialog: string, edges: readonly HTMLElement[], askModel: AskModel): boolean {
  const answer = askModel([dialog]);
  if (answer?.open !== dialog) return false;
  const ids = answer.messages.map(({ id }) => id);
  const known = new Set(ids);
  const oldest = ids.length < MODEL_LIMITS.messages ? 0 : Math.min(...ids);
  const asNew = edges.flatMap((edge) => {
    const number = Number(numberOf(edge));
    return number >= oldest && number > 0 ? [number] : [];
  });
  return asNew.length > 0 && asNew.every((number) => known.has(number));
}

function isLoading(container: HTMLElement): boolean {
  if (container.closest(".bx-messenger-chat-load-last-message")) return true;
  const loading = [container, container.firstElementChild, container.lastElementChild];
  return loading.some((element) => element?.classList.contains("bx-messenger-loading"));
}

/** The first and the last message that stands there. */
function edgeMessages(container: HTMLElement): HTMLElement[] {
  const isMessage = (child: Element | null): child is HTMLElement =>
    child?.hasAttribute("data-messageid") ?? false;
  let first = container.firstElementChild;
  while (first && !isMessage(first)) first = first.nextElementSibling;
  let last = container.lastElementChild;
  while (last && !isMessage(last)) last = last.previousElementSibling;
  return [first, last].filter(isMessage);
}

function numberOf(message: HTMLElement): string | null {
  const id = message.dataset["messageid"];
  return id !== undefined && /^\d+$/.test(id) ? id : null;
}

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.set(key, value);
  for (const oldest of map.keys()) if (map.size > REMEMBERED) map.delete(oldest);
}
