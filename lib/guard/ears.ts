/**
 * Listeners that were on the window before any script of the page ran. The early bundle puts them there; the late bundle,
 * loaded only where a messenger stands, says what they do. Until then every event passes untouched.
 */
export interface Ears {
  /** As on a window, in the capture phase; ends with the signal. Handlers hear an event in the order they came. */
  addEventListener(
    type: string,
    listener: (event: Event) => void,
    options: { readonly signal: AbortSignal },
  ): void;
}

/** Everything the guard and the overlay listen to: what sends, and what a person does in a warning of ours. */
export const HEARD: readonly string[] = (
  "keydown keypress keyup beforeinput input change compositionstart compositionupdate compositionend " +
  "click dblclick auxclick contextmenu copy cut paste focus blur focusin focusout " +
  "pointerdown pointerup pointermove pointerover pointerout pointercancel " +
  "mousedown mouseup mousemove mouseover mouseout wheel touchstart touchend touchmove touchcancel " +
  "dragstart drag dragenter dragover dragleave drop dragend"
).split(" ");

/** Those a browser would wait for before it scrolls. */
const PASSIVE = /^(wheel|touch)/;

/** Has to be called at `document_start`: the listeners are then the first on the window. */
export function createEars(window: Window, signal: AbortSignal): Ears {
  const handlers = new Map<string, Set<(event: Event) => void>>();

  const hear = (event: Event): void => {
    for (const handler of handlers.get(event.type) ?? []) {
      handler(event);
      // A handler that kept the event from the page kept it from the handlers after it, as on a window.
      if (event.cancelBubble) return;
    }
  };

  for (const type of HEARD) {
    handlers.set(type, new Set());
    window.addEventListener(type, hear, { capture: true, passive: PASSIVE.test(type), signal });
  }

  return {
    addEventListener(type, listener, options) {
      const of = handlers.get(type);
      if (of === undefined) throw new RangeError(`Nobody hears ${type}: add it to HEARD`);
      of.add(listener);
      options.signal.addEventListener("abort", () => of.delete(listener), { once: true });
    },
  };
}
