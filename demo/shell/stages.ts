import { imVerbs } from "../im/im-verbs.ts";
import { ImMessenger } from "../im/messenger.ts";
import type { Acts } from "../model/acts.ts";
import type { PortalOptions } from "../options.ts";
import { box, el } from "../page/dom.ts";
import { onSignal, SIGNALS } from "../page/signals.ts";
import { Work } from "../page/work.ts";
import type { PortalVerbs } from "../verbs.ts";
import type { Stage } from "./tabs.ts";

/** Lists come from the server a little after the page. */
const LIST_AFTER = 50;

export interface FrameStage extends Stage {
  readonly frame: HTMLIFrameElement;
}

/** The legacy messenger in its frame: hidden on other tabs, never removed. */
export function frameStage(place: HTMLElement, src: string): FrameStage {
  const frame = el("iframe", { class: "bx-im-content-openlines__iframe", src });
  const root = box(
    "bx-im-messenger__openlines_container",
    box("bx-im-content-openlines__container", frame),
  );
  place.append(root);
  return {
    layout: "openlines",
    frame,
    messenger: null,
    verbs: framePortal(frame),
    show: () => root.classList.remove("--hidden"),
    hide: () => root.classList.add("--hidden"),
  };
}

/** One of the newer layouts, in the page itself: out of the page on other tabs, drawn anew when it comes back. */
export function imStage(
  layout: "imol" | "chat",
  place: HTMLElement,
  acts: Acts,
  options: PortalOptions,
  open: string | null,
): Stage {
  const work = new Work();
  const messenger = new ImMessenger(layout, acts, options, work);
  const ready = work
    .after(LIST_AFTER, () => messenger.list.draw())
    .then(() => (open === null ? undefined : messenger.openDialog(open)))
    .then(() => work.idle());
  return {
    layout: layout === "imol" ? "openlinesV2" : "chat",
    messenger,
    verbs: Promise.resolve(imVerbs(messenger, ready)),
    show() {
      if (messenger.content.isConnected) return;
      place.append(messenger.list.root, messenger.content);
      messenger.remount();
    },
    hide() {
      messenger.list.root.remove();
      messenger.content.remove();
    },
  };
}

/** The frame's own `portal`, as soon as its script has run. */
function framePortal(frame: HTMLIFrameElement): Promise<PortalVerbs> {
  return new Promise((resolve) => {
    const look = (): void => {
      const found: unknown = frame.contentWindow && Reflect.get(frame.contentWindow, "portal");
      if (found) resolve(found as PortalVerbs);
    };
    // The list comes after the script; by then the verbs are there.
    onSignal(SIGNALS.listReady, look);
    look();
  });
}
