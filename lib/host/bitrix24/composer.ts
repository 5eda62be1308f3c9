import type { HostComposer, SendAttempt } from "../host.ts";
import { isShown } from "./shown.ts";

type View = NonNullable<Document["defaultView"]>;

/** What a layout's composer does in its own way. */
export interface ComposerWays {
  readonly field: HostComposer["field"];
  /** As {@link HostComposer.attemptOf}, but may throw. */
  readonly attempt: (event: Event) => SendAttempt | null;
  /** The host's own "finish conversation", shown or not. */
  readonly finish: () => HTMLElement | null;
  readonly write: (field: HTMLTextAreaElement, words: string, view: View) => void;
  /** Events by which the host hears what was written. */
  readonly written: readonly string[];
}

/** The composer of a layout, out of what is particular to it. */
export function composerOf(document: Document, ways: ComposerWays): HostComposer {
  const { field, written } = ways;
  return {
    field,
    attemptOf(event) {
      try {
        return ways.attempt(event);
      } catch {
        return null;
      }
    },
    endDialogue() {
      const button = ways.finish();
      return button && isShown(button) ? press(button) : null;
    },
    insert(words) {
      const empty = field();
      const view = document.defaultView;
      if (!empty || !view || empty.value !== "") return false;
      ways.write(empty, words, view);
      for (const type of written) empty.dispatchEvent(new view.Event(type, { bubbles: true }));
      return true;
    },
  };
}

/** A press of a control of the host, by which something goes out that was kept back. */
export function press(control: HTMLElement | null): (() => void) | null {
  return control ? () => control.click() : null;
}

/** A text field, if there is one and it can be written in. */
export function writable(found: HTMLElement | null): HTMLTextAreaElement | null {
  const field = found as HTMLTextAreaElement | null;
  return field && !field.disabled ? field : null;
}
