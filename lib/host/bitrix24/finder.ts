/** CSS of every place that is read, by its meaning; alternatives newest first. */
export type Selectors = Readonly<Record<string, readonly string[]>>;

export interface Finder<Name extends string> {
  /** The first element of this meaning, by the newest alternative that is there. */
  readonly find: (root: ParentNode | null | undefined, name: Name) => HTMLElement | null;
  /** All elements of this meaning, by the newest alternative of which there is one. */
  readonly findAll: (root: ParentNode | null | undefined, name: Name) => HTMLElement[];
  /** The element of this meaning in which an event happened, itself included. */
  readonly closest: (target: EventTarget | null, name: Name) => HTMLElement | null;
}

/** Looks things up by what they mean, whichever release drew them. */
export function finderOf<Name extends string>(
  selectors: Readonly<Record<Name, readonly string[]>>,
): Finder<Name> {
  return {
    find(root, name) {
      for (const css of selectors[name]) {
        const found = root?.querySelector<HTMLElement>(css);
        if (found) return found;
      }
      return null;
    },
    findAll(root, name) {
      for (const css of selectors[name]) {
        const found = root?.querySelectorAll<HTMLElement>(css);
        if (found && found.length > 0) return [...found];
      }
      return [];
    },
    closest(target, name) {
      if (!(target && "closest" in target)) return null;
      for (const css of selectors[name]) {
        const found = (target as Element).closest<HTMLElement>(css);
        if (found) return found;
      }
      return null;
    },
  };
}

/**
 * Looks up what stands in one place of a document for long, and is asked for at every change: what was found last counts for
 * as long as it stands there and means the same. A search goes through everything that stands before it, e.g. all messages.
 */
export function lastingFinderOf<Name extends string>(
  document: Document,
  selectors: Readonly<Record<Name, readonly string[]>>,
  { find }: Pick<Finder<Name>, "find">,
): (name: Name) => HTMLElement | null {
  const found = new Map<Name, HTMLElement>();
  return (name) => {
    const known = found.get(name);
    // Only the newest alternative is sure to be the one a search would find.
    if (known?.isConnected && known.matches(selectors[name][0] ?? "")) return known;
    const element = find(document, name);
    if (element) found.set(name, element);
    else found.delete(name);
    return element;
  };
}
