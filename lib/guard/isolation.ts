import { HEARD, type Ears } from "./ears.ts";

/**
 * Keeps the overlay's own events from the host: each is stopped at the window, first of all listeners.
 * Also what is left of a key that was pressed in the overlay: when a warning closes under a held Enter or Esc, its
 * repetitions and its release would else be the host's.
 * @param take whether an event is the overlay's own
 */
export function isolate(ears: Ears, take: (event: Event) => boolean, signal: AbortSignal): void {
  const held = new Set<string>();

  const takesKey = (event: KeyboardEvent, taken: boolean): boolean => {
    const { type, code, repeat } = event;
    if (type === "keydown") {
      if (taken) held.add(code);
      // Pressed anew, outside: its release was never seen.
      else if (!repeat) held.delete(code);
      // An Enter held since the send must neither press a button here nor, later, send again there.
      if (repeat && held.has(code) && code !== "Tab") event.preventDefault();
    }
    return type === "keyup" ? held.delete(code) : held.has(code);
  };

  const onEvent = (event: Event): void => {
    try {
      const taken = take(event);
      const isKey = event.type.startsWith("key");
      if (!(isKey && takesKey(event as KeyboardEvent, taken)) && !taken) return;
      event.stopImmediatePropagation();
      // A file let go over the warning would else be opened in place of the page.
      if (event.type === "dragover" || event.type === "drop") event.preventDefault();
    } catch {
      // Rather let the host see one event too many than break its page.
    }
  };

  for (const type of HEARD) ears.addEventListener(type, onEvent, { signal });
}
