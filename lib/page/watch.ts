import type { Host, HostContainers } from "../host/host.ts";
import type { Milliseconds } from "../time/instant.ts";

export interface WatchOptions {
  readonly document: Document;
  /** Which generation of the messenger stands in this document now; `null` while there is none. */
  readonly recognise: () => Host | null;
  readonly onHost: (host: Host | null) => void;
  readonly onList: () => void;
  readonly onMessages: () => void;
  /** Something moved or resized, and nothing was said anew. */
  readonly onLayout: () => void;
  readonly signal: AbortSignal;
}

export interface Watch {
  /** Looks again at once: after waking up, or when something seems to be out of date. */
  refresh(): void;
}

/** While a messenger, or a conversation in it, is not found, the page is looked through at most this often. */
const SEARCH_PAUSE: Milliseconds = 50;

/**
 * Finds the messenger and hears its changes with two scoped observers, one on the list and one on the messages and header. Their
 * ancestors are observed for replaced children only. A document-wide observer exists only until a messenger is found, and
 * one around the messenger only while no conversation stands open in it.
 */
export function watchHost(options: WatchOptions): Watch {
  const { document, signal } = options;
  const view = document.defaultView;
  if (view === null) return { refresh: () => {} };

  let host: Host | null = null;
  let watched: HostContainers | null = null;
  let searchTimer: number | undefined;

  const search = new MutationObserver(() => {
    searchTimer ??= view.setTimeout(() => {
      searchTimer = undefined;
      refresh();
    }, SEARCH_PAUSE);
  });
  const list = new MutationObserver(() => options.onList());
  const messages = new MutationObserver(() => options.onMessages());
  const ancestors = new MutationObserver(() => refresh());
  const sizes = new ResizeObserver(() => options.onLayout());
  // `display: none` on an ancestor changes no child: only this tells that a kept-alive messenger was hidden or shown.
  const shown = new IntersectionObserver(() => options.onLayout());

  const stop = (): void => {
    for (const observer of [list, messages, ancestors, sizes, shown]) observer.disconnect();
    watched = null;
  };

  const observeContainers = (containers: HostContainers, found: Host): void => {
    stop();
    watched = containers;
    if (containers.list)
      // Where rows stay, their texts are what changes.
      list.observe(containers.list, {
        childList: true,
        subtree: found.listIsNested,
        characterData: found.rowsAreReused ?? false,
      });
    if (containers.messages) {
      messages.observe(containers.messages, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: [...found.observedAttributes],
      });
    }
    // Where the header stays, it names the next conversation while the messages of the last one still stand there.
    if (containers.header) messages.observe(containers.header, CONTENT);
    for (const element of ancestorsOf(containers)) ancestors.observe(element, { childList: true });
    // No conversation stands open, or not all of it: whatever comes, comes somewhere below the messenger.
    const isWhole = containers.messages && containers.header && containers.composer;
    const around = isWhole ? null : outermost(containers.list);
    if (around) search.observe(around, { childList: true, subtree: true });
    for (const element of [containers.listScroller, containers.header, containers.composer]) {
      if (!element) continue;
      sizes.observe(element);
      shown.observe(element);
    }
  };

  function refresh(): void {
    if (signal.aborted) return;
    const found = options.recognise();
    if (found !== host) {
      host = found;
      stop();
      options.onHost(host);
    }
    if (host === null) {
      search.observe(document, { childList: true, subtree: true });
      return;
    }
    const containers = host.containers();
    if (watched !== null && sameContainers(watched, containers)) return;
    search.disconnect();
    observeContainers(containers, host);
    // What the open conversation shows bounds what the page's model may say of it, which is heard with the list.
    options.onMessages();
    options.onList();
  }

  view.addEventListener("resize", () => options.onLayout(), { signal, passive: true });
  signal.addEventListener("abort", () => {
    stop();
    search.disconnect();
    view.clearTimeout(searchTimer);
  });
  // Recognition must not wait for a mutation: the page may be complete already (installed while open).
  refresh();
  return { refresh };
}

const CONTENT = { childList: true, subtree: true, characterData: true };

const CONTAINERS = ["list", "listScroller", "messages", "header", "composer"] as const;

function sameContainers(a: HostContainers, b: HostContainers): boolean {
  return CONTAINERS.every((name) => a[name] === b[name]);
}

/** The child of `<body>` that an element stands in. */
function outermost(element: Element | null): Element | null {
  let found = element;
  while (found?.parentElement && found.parentElement.localName !== "body") {
    found = found.parentElement;
  }
  return found;
}

/** Ancestors of all containers that are not themselves inside an observed container. */
function ancestorsOf(containers: HostContainers): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (const name of CONTAINERS) {
    let parent = containers[name]?.parentElement ?? null;
    while (parent !== null && !found.has(parent)) {
      if (parent !== containers.list && parent !== containers.messages) found.add(parent);
      parent = parent.parentElement;
    }
  }
  return found;
}
