/**
 * Keeps our events from the host and gives them to our own components all the same: the event itself is stopped at the
 * window, watchers see it there, and of a click an echo that cannot leave the shadow root is sent to the element it was
 * meant for. What the browser does by itself (focus, presses) it does with the original.
 */
export interface Echoes {
  readonly take: (event: Event) => boolean;
  readonly watch: (watcher: Watcher) => () => void;
  readonly fromPerson: (event: Event) => boolean;
}

/** `isOurs`: the event happens in the overlay. Returns true to keep an event from the host that does not. */
export type Watcher = (event: Event, isOurs: boolean) => boolean;

export function createEchoes(overlay: HTMLElement): Echoes {
  const watchers = new Set<Watcher>();
  /** A page can reach into an open shadow root; what it sends there is not in this set. */
  const ofPersons = new WeakSet<Event>();

  return {
    take(event) {
      if (ofPersons.has(event)) return false;
      const path = event.composedPath();
      const isOurs = path.includes(overlay);
      let taken = isOurs;
      for (const watcher of watchers) taken = watcher(event, isOurs) || taken;
      if (isOurs && event.type === "click" && event.isTrusted) {
        // Only clicks: Firefox lets echoes of key events out of the shadow root.
        const echo = new MouseEvent("click", { bubbles: true, cancelable: true });
        ofPersons.add(echo);
        path[0]?.dispatchEvent(echo);
      }
      return taken;
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    fromPerson: (event) => event.isTrusted || ofPersons.has(event),
  };
}
