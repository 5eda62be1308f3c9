import { render } from "preact";

import type {
  Explanation as Explained,
  Panel,
  SendWarning as Stopped,
  WarningChoice,
} from "../../lib/guard/warning.ts";
import type { Overlay } from "../../lib/overlay/overlay.ts";
import { highestWithin } from "../../lib/overlay/stacking.ts";
import type { PanelTexts } from "../../lib/texts/panel.ts";
import type { Instant } from "../../lib/time/instant.ts";
import { Explanation, EXPLANATION_WIDTH } from "./Explanation.tsx";
import type { PanelFormatters } from "./formatters.ts";
import { PANEL_STYLES } from "./panel-styles.ts";
import { SendWarning } from "./SendWarning.tsx";

export interface PanelOptions {
  readonly overlay: Overlay;
  readonly texts: PanelTexts;
  readonly formatters: PanelFormatters;
  readonly promotionalWords: (draft: string, own?: readonly string[]) => readonly string[];
  readonly now: () => Instant;
}

/** What a person types, and what comes of it. */
const TYPED = /^key|input|^(cut|copy|paste)$/;

/** Least distance to the edges of the window, in pixels. */
const MARGIN = 8;

/** Makes what opens over the page: the send warning and the explanation behind the chip. */
export function createPanel(options: PanelOptions): Panel {
  const { overlay, texts, formatters, now } = options;
  const host = overlay.panelHost();
  const { ownerDocument: document } = host;
  const warningPlace = document.createElement("div");
  const explanationPlace = document.createElement("div");
  host.append(warningPlace, explanationPlace);
  overlay.addStyles(PANEL_STYLES);

  let warning: Stopped | null = null;
  let answer: (choice: WarningChoice) => void = () => {};
  let ending = false;
  let explained: Explained | null = null;

  const dialogElement = (): HTMLDialogElement | null => warningPlace.querySelector("dialog");
  const isRightToLeft = (): boolean =>
    document.defaultView?.getComputedStyle(host).direction === "rtl";

  const drawWarning = (): void => {
    render(
      warning && (
        <SendWarning
          warning={warning}
          texts={texts}
          formatters={formatters}
          now={now()}
          rightToLeft={isRightToLeft()}
          fromPerson={overlay.fromPerson}
          ending={ending}
          onEnding={(next) => {
            ending = next;
            drawWarning();
            focusEdit();
          }}
          onChoice={finish}
        />
      ),
      warningPlace,
    );
  };

  const focusEdit = (): void =>
    dialogElement()?.querySelector<HTMLElement>("[data-action=edit]")?.focus();

  /** Esc: one step back. */
  const leave = (): void => {
    if (!ending) {
      finish("edit");
      return;
    }
    ending = false;
    drawWarning();
    focusEdit();
  };

  function finish(choice: WarningChoice): void {
    if (warning === null) return;
    const tell = answer;
    warning = null;
    kept.disconnect();
    dialogElement()?.close();
    drawWarning();
    tell(choice);
  }

  const showModal = (): void => {
    overlay.ensureAttached();
    const dialog = dialogElement();
    if (dialog === null) throw new Error("The warning has not been drawn.");
    // Taken out of the document it keeps the mark of being open, and nothing else of it.
    dialog.removeAttribute("open");
    dialog.showModal();
    focusEdit();
  };

  /** A page that takes our element away must not leave a stopped send without its warning. */
  const kept = new MutationObserver(() => {
    if (warning !== null && !overlay.element.isConnected) showModal();
  });

  const isWarning = (): boolean =>
    warning !== null && host.isConnected && dialogElement()?.open === true;

  const closeExplanation = (): void => {
    if (explained === null) return;
    explained = null;
    render(null, explanationPlace);
  };

  const closeToChip = (): void => {
    closeExplanation();
    overlay.element.shadowRoot?.querySelector<HTMLElement>("[data-part=chip]")?.focus();
  };

  const drawExplanation = (): void => {
    if (explained === null) return;
    const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
    const { left, right, bottom } = explained.below;
    const start = isRightToLeft() ? left : right - EXPLANATION_WIDTH;
    const top = bottom + MARGIN;
    render(
      <Explanation
        explanation={explained}
        texts={texts}
        formatters={formatters}
        now={now()}
        rightToLeft={isRightToLeft()}
        place={{
          left: Math.max(MARGIN, Math.min(start, innerWidth - EXPLANATION_WIDTH - MARGIN)),
          top,
          maxHeight: Math.max(160, innerHeight - top - MARGIN),
        }}
        onClose={closeToChip}
      />,
      explanationPlace,
    );
  };

  const onEscape = (event: Event, act: () => void): boolean => {
    const { type, key, repeat } = event as KeyboardEvent;
    if (type !== "keydown" || key !== "Escape" || !overlay.fromPerson(event)) return false;
    event.preventDefault();
    if (!repeat) act();
    return true;
  };
  const unwatch = overlay.watch((event, isOurs) => {
    // The focus may be nowhere (Tab leads out of the page and back): the keys are the warning's all the same.
    if (isWarning()) return onEscape(event, leave) || TYPED.test(event.type);
    if (explained === null) return false;
    if (event.type === "pointerdown" && !isOurs) closeExplanation();
    return onEscape(event, isOurs ? closeToChip : closeExplanation);
  });

  return {
    warn(stopped, onChoice) {
      finish("edit");
      closeExplanation();
      warning = stopped;
      ending = false;
      answer = onChoice;
      try {
        drawWarning();
        const dialog = dialogElement();
        // Closed by the browser; one that has made way for the next warning is not asked any more.
        dialog?.addEventListener("close", () => dialog === dialogElement() && finish("edit"));
        // The browser's own ways of dismissing it, a back gesture for example.
        dialog?.addEventListener("cancel", (event) => {
          event.preventDefault();
          if (overlay.fromPerson(event)) leave();
        });
        showModal();
      } catch (error) {
        warning = null;
        drawWarning();
        throw error;
      }
      kept.observe(document, { childList: true });
      kept.observe(document.documentElement, { childList: true });
    },
    isWarning,
    toggleExplanation(explanation) {
      if (explained !== null) {
        closeExplanation();
        return;
      }
      explained = explanation;
      drawExplanation();
      const shown = explanationPlace.querySelector<HTMLElement>("[data-part=explanation]");
      // A person has asked for it: it stands over what is there now, and under what opens later.
      if (shown) {
        host.style.zIndex = `${highestWithin(shown.getBoundingClientRect(), overlay.element) + 1}`;
      }
      shown?.focus();
    },
    update(explanation) {
      if (warning !== null) {
        // Nothing, for a moment: the host is redrawing its conversation.
        if (explanation !== null && explanation.dialog !== warning.dialog) finish("edit");
        else if (explanation !== null) {
          // What is not known any more does not make a stopped send free again.
          const { window, view } = explanation.window.state === "unknown" ? warning : explanation;
          warning = { ...warning, window, view };
          drawWarning();
        }
      }
      if (explained === null) return;
      if (explanation?.dialog !== explained.dialog) closeExplanation();
      else {
        explained = explanation;
        drawExplanation();
      }
    },
    promotionalWords: options.promotionalWords,
    destroy() {
      finish("edit");
      closeExplanation();
      unwatch();
      warningPlace.remove();
      explanationPlace.remove();
    },
  };
}
