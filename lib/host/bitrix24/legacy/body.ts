import type { Reading } from "../readings.ts";
import type { RefusalFragments } from "../refusals.ts";
import { OBSERVED_ATTRIBUTES, readChild } from "./messages.ts";

/** What stands at the end of the message container, child by child, in order. */
export interface Body {
  readonly readings: readonly Reading[];
  /** Older children stand before them that are not read. */
  readonly isCut: boolean;
  /** Whether anything was read anew since the last look. */
  readonly changed: boolean;
}

/**
 * So many children are read from the end. A record keeps fewer messages, so what stands before them says nothing that would be
 * known afterwards; and a conversation of fifty thousand, loaded page by page, costs no more with each page.
 */
export const MOST = 1_000;

/**
 * Keeps the readings of a container up to date. A conversation may hold thousands of messages, and while one scrolls the
 * host rewrites its headings with every frame: so only children that came or were patched are read, and an observer of its
 * own tells which. What was said of a message stays with its element.
 */
export function createBodyReader(): (container: HTMLElement, more: RefusalFragments) => Body {
  const remembered = new WeakMap<Element, Reading>();
  let elements: HTMLElement[] = [];
  let readings: Reading[] = [];
  let watched: HTMLElement | null = null;
  let fragments: RefusalFragments | null = null;
  let observer: MutationObserver | null = null;
  let unread: MutationRecord[] = [];

  const watch = (container: HTMLElement): void => {
    observer?.disconnect();
    unread = [];
    watched = container;
    observer = new MutationObserver((records) => unread.push(...records));
    observer.observe(container, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: [...OBSERVED_ATTRIBUTES],
    });
  };

  /** Reads a child, whether or not it was read before; what was said of the same message is kept. */
  const read = (child: HTMLElement, more: RefusalFragments): Reading => {
    const before = remembered.get(child);
    const reading = readChild(child, more);
    if (reading.is === "message" && before?.is === "message" && before.id === reading.id)
      reading.said = before.said;
    remembered.set(child, reading);
    return reading;
  };

  /** Returns whether anything stands there that did not stand there in this order before. */
  const readAll = (container: HTMLElement, more: RefusalFragments, anew: boolean): boolean => {
    const standing = lastChildren(container);
    const before = elements;
    elements = standing;
    const isSame =
      !anew &&
      standing.length === before.length &&
      standing.every((child, index) => child === before[index]);
    if (!isSame)
      readings = standing.map(
        (child) => (anew ? undefined : remembered.get(child)) ?? read(child, more),
      );
    return !isSame;
  };

  const bodyOf = (changed: boolean): Body => ({
    readings,
    isCut: (elements[0]?.previousElementSibling ?? null) !== null,
    changed,
  });

  return (container, more) => {
    if (container !== watched || more !== fragments) {
      const anew = fragments !== null && more !== fragments;
      if (container !== watched) watch(container);
      else observer?.takeRecords();
      fragments = more;
      unread = [];
      elements = [];
      readAll(container, more, anew);
      return bodyOf(true);
    }
    const records = [...unread, ...(observer?.takeRecords() ?? [])];
    unread = [];
    const { added, removed, patched } = changesIn(records, container);
    const rebuilt = removed || !standAfter(elements, added, container);
    let isPatched = false;
    for (const child of patched) {
      const before = remembered.get(child);
      const reading = read(child, more);
      if (saysTheSame(before, reading)) continue;
      isPatched = true;
      const index = elements.lastIndexOf(child);
      if (index >= 0) readings[index] = reading;
    }
    // Of what came or went before the children that are read, nothing is to be said.
    if (rebuilt) return bodyOf(readAll(container, more, false) || isPatched);
    for (const child of added) {
      elements.push(child);
      readings.push(remembered.get(child) ?? read(child, more));
    }
    elements.splice(0, elements.length - MOST);
    readings.splice(0, readings.length - MOST);
    return bodyOf(added.length > 0 || isPatched);
  };
}

function lastChildren(container: HTMLElement): HTMLElement[] {
  const children: HTMLElement[] = [];
  let child = container.lastElementChild;
  for (; child !== null && children.length < MOST; child = child.previousElementSibling)
    children.push(child as HTMLElement);
  return children.toReversed();
}

interface Changes {
  readonly added: readonly HTMLElement[];
  readonly removed: boolean;
  /** Got other attributes. */
  readonly patched: ReadonlySet<HTMLElement>;
}

function changesIn(records: readonly MutationRecord[], container: HTMLElement): Changes {
  const added: HTMLElement[] = [];
  const patched = new Set<HTMLElement>();
  let removed = false;
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type === "attributes") {
      if (target.parentNode === container) patched.add(target as HTMLElement);
    } else if (target === container) {
      removed ||= removedNodes.length > 0;
      for (const node of addedNodes)
        if (node.nodeType === Node.ELEMENT_NODE) added.push(node as HTMLElement);
    }
  }
  return { added, removed, patched };
}

/** Whether what was added stands, in order, after everything that stood there before. */
function standAfter(
  elements: readonly HTMLElement[],
  added: readonly HTMLElement[],
  container: HTMLElement,
): boolean {
  let before = elements.at(-1) ?? null;
  const follow = added.every((child) => {
    const follows = child.previousElementSibling === before;
    before = child;
    return follows;
  });
  return follow && container.lastElementChild === before;
}

/** Whether a patched child is, for a reader, what it was: a heading that floats, a message that is no longer new. */
function saysTheSame(before: Reading | undefined, now: Reading): boolean {
  if (before === undefined || before.is !== now.is) return false;
  if (now.is !== "message" || before.is !== "message")
    return now.is === "nothing" || now.is === "heading";
  return (
    before.id === now.id &&
    before.hidden === now.hidden &&
    before.failed === now.failed &&
    before.automatic === now.automatic &&
    before.refusal === now.refusal &&
    before.link === now.link &&
    before.written === now.written
  );
}
