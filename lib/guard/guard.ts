import type { Host, SendAttempt } from "../host/host.ts";
import type { Overlay } from "../overlay/overlay.ts";
import { SECOND, type Instant, type Milliseconds } from "../time/instant.ts";
import { rememberCaret } from "./caret.ts";
import { decide, type Decision, type GuardCase } from "./decide.ts";
import type { Ears } from "./ears.ts";
import { isolate } from "./isolation.ts";
import type { Panel, SendWarning, WarningChoice } from "./warning.ts";

export interface GuardOptions {
  readonly window: Window;
  /** Listeners that were on the window before the page's own. */
  readonly ears: Ears;
  readonly host: () => Host | null;
  /** Whether the composer that stands there now was seen as this dialog's when that was certain. */
  readonly wasSettled: (dialog: string) => boolean;
  /** What is known of a dialog now; `null` where nothing is to be guarded. */
  readonly caseOf: (dialog: string, attempt: SendAttempt) => GuardCase | null;
  /** The overlay whose events are kept from the host; `null` while there is none. */
  readonly overlay: () => Overlay | null;
  /** What shows the warning; `null` while it is not loaded. */
  readonly panel: () => Panel | null;
  /** Tells what the person chose, after the guard has done its own part. */
  readonly onChoice?: (choice: WarningChoice, warning: SendWarning) => void;
  readonly now: () => Instant;
  readonly signal: AbortSignal;
}

/** What sends, in a page that is built of buttons, keys and files. */
const SENDING = ["keydown", "click", "change", "drop", "paste"];

/** A send that cannot be pressed again by us passes once within this time after "send". */
export const PASS: Milliseconds = 60 * SECOND;

/**
 * Stops sends that would not be delivered and asks the person. Its ears were put on the window at `document_start`, before
 * any script of the page had run.
 * Whatever fails here (nothing known, no panel, an error) lets the send pass.
 */
export function installGuard(options: GuardOptions): void {
  const { window, host, caseOf, panel, now, signal } = options;
  const remindedFor = new Map<string, Instant>();
  const passes = new Map<string, { readonly way: string; readonly until: Instant }>();

  isolate(options.ears, (event) => options.overlay()?.take(event) ?? false, signal);

  const onEvent = (event: Event): void => {
    // Clicks that scripts make are the host's own, or our replay of a send the person has confirmed.
    if (!event.isTrusted) return;
    try {
      if (stops(event)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        forgetFiles(event);
      }
    } catch {
      // The send passes: never blocked by a failure of ours.
    }
  };
  for (const type of SENDING) options.ears.addEventListener(type, onEvent, { signal });

  function stops(event: Event): boolean {
    const page = host();
    const shown = panel();
    if (page === null || shown === null) return false;
    const attempt = page.composer.attemptOf(event);
    if (attempt === null) return false;
    // The page is inert under the warning; what still arrives belongs to the send that was stopped.
    if (shown.isWarning()) return true;
    const dialog = dialogIn(page);
    if (dialog === null || usesPass(dialog, attempt, event)) return false;
    return warn(dialog, attempt, page, shown);
  }

  /**
   * The dialog that the composer writes to. While the host is switching, the name of the next dialog comes before its
   * composer: what is not certain then is not judged.
   */
  function dialogIn(page: Host): string | null {
    const open = page.conversation();
    return open && (open.settled || options.wasSettled(open.dialog)) ? open.dialog : null;
  }

  /** Opens the warning if there is reason to. */
  function warn(dialog: string, attempt: SendAttempt, page: Host, shown: Panel): boolean {
    const known = caseOf(dialog, attempt);
    if (known === null) return false;
    const promotional = wordsOf(known, attempt, shown);
    const decision = judge(dialog, known, promotional);
    if (decision === null) return false;
    const warning: SendWarning = {
      dialog,
      title: known.title,
      view: known.view,
      window: known.window,
      attempt,
      promotional,
      offers: decision.offers,
      endElsewhere: decision.offers.includes("end") && page.composer.endDialogue() === null,
    };
    const goBack = rememberCaret(page.composer.field(), window.document);
    shown.warn(warning, (choice) => {
      goBack();
      if (choice === "send") send(warning);
      else if (choice === "end" && dialogIn(page) === dialog) page.composer.endDialogue()?.();
      options.onChoice?.(choice, warning);
    });
    // A warning that nobody sees must not hold a send.
    if (!shown.isWarning()) return false;
    const { state, closesAt } = known.window;
    if (state === "human-agent" && closesAt !== undefined) remindedFor.set(dialog, closesAt);
    return true;
  }

  function send({ dialog, attempt, window: warned }: SendWarning): void {
    const page = host();
    const shown = panel();
    if (page === null || dialogIn(page) !== dialog) return;
    // The verdict is taken at the send: the time may have run out while the warning stood open.
    const known = caseOf(dialog, attempt);
    const decision = known && judge(dialog, known, []);
    const isWorse =
      decision !== null &&
      (!decision.offers.includes("send") ||
        (known?.window.verdict === "confirm" && warned.verdict !== "confirm"));
    if (isWorse && shown !== null && warn(dialog, attempt, page, shown)) return;
    if (attempt.replay === null) {
      passes.set(dialog, { way: kindOf(attempt), until: now() + PASS });
    } else attempt.replay();
  }

  function judge(dialog: string, known: GuardCase, promotional: readonly string[]): Decision {
    const reminded = remindedFor.get(dialog);
    return decide(known, {
      promotional,
      ...(reminded === undefined ? {} : { remindedFor: reminded }),
    });
  }

  function usesPass(dialog: string, attempt: SendAttempt, event: Event): boolean {
    const pass = passes.get(dialog);
    if (pass?.way !== kindOf(attempt)) return false;
    passes.delete(dialog);
    if (now() >= pass.until) return false;
    // Hosts may show what was pasted or dropped before they send it: that is the same send, already confirmed.
    if (event.type === "paste" || event.type === "drop")
      passes.set(dialog, { way: "paste-preview", until: pass.until });
    return true;
  }
}

/** A pass holds for the same kind of send: files however they come, text by button or key. */
function kindOf({ way }: SendAttempt): string {
  return way === "button" ? "key" : way;
}

function wordsOf(known: GuardCase, { draft }: SendAttempt, panel: Panel): readonly string[] {
  const looks = known.promotionalCheck && known.window.state === "human-agent" && draft !== "";
  return looks ? panel.promotionalWords(draft, known.ownWords) : [];
}

/** A file field that keeps its file says nothing when the same one is picked again: the second pick would be lost. */
function forgetFiles({ type, target }: Event): void {
  if (type === "change" && target instanceof HTMLInputElement && target.type === "file") {
    target.value = "";
  }
}
