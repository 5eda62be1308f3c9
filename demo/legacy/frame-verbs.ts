import type { PortalVerbs } from "../verbs.ts";
import { actingVerbs } from "../acting-verbs.ts";
import type { Slider } from "../page/slider.ts";
import type { Messenger } from "./messenger.ts";

/** The verbs of a page with the legacy messenger. */
export function frameVerbs(
  messenger: Messenger,
  slider: Slider,
  ready: Promise<void>,
): PortalVerbs {
  return {
    ...actingVerbs(messenger.acts, (dialog) => messenger.reading.historyGrew(dialog)),
    ready,
    idle: () => messenger.work.idle(),
    seen: async () => messenger.reading.showSeen(),
    openMessageAt: (dialog) => messenger.openDialog(dialog),
    openDialog: (id) => messenger.openDialog(id),
    closeDialog: async () => messenger.closeDialog(),
    rerenderList: async () => messenger.list.redraw(),
    loadOlder: () => messenger.reading.loadOlder(),

    failNextSend: async (reason) => {
      messenger.outbox.failNext = reason ?? "unanswered";
    },
    networkOff: async (off = true) => messenger.setNetwork(!off),
    setEnterMode: async (mode) => messenger.writing.setSendByEnter(mode === "enter"),
    setWhisper: async (whispering) => messenger.writing.setWhisper(whispering),
    setPastePreview: async (preview) => {
      messenger.writing.pastePreview = preview;
    },
    setTheme: async (theme) => {
      document.documentElement.classList.toggle("bx-messenger-dark", theme === "dark");
    },
    setNarrow: async (px) => messenger.setWidth(px),
    setListWidth: async (px) => messenger.list.setWidth(px),

    openMenu: async () => messenger.openMenu(),
    closeMenu: async () => void messenger.popups.closeTopmost(),
    openSlider: async () => slider.open(),
    closeSlider: async () => void slider.close(),
    sliderOpen: () => slider.isOpen,
    messengerOpen: () => parent === window || !parent.document.querySelector(".side-panel-closed"),
  };
}
