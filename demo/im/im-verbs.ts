import { actingVerbs } from "../acting-verbs.ts";
import { setStyle } from "../page/dom.ts";
import type { PortalVerbs } from "../verbs.ts";
import type { ImMessenger } from "./messenger.ts";

type PageVerbs = Omit<
  PortalVerbs,
  "openSlider" | "closeSlider" | "sliderOpen" | "messengerOpen" | "setTheme"
>;

/** The verbs of a page with the newer messenger; its side panels and theme are the shell's. */
export function imVerbs(messenger: ImMessenger, ready: Promise<void>): PageVerbs {
  const { acts, outbox, writing, content, list, popups, portal, look } = messenger;
  return {
    ...actingVerbs(acts, () => messenger.redrawContent()),
    ready,
    idle: () => messenger.work.idle(),
    seen: async () => {
      const dialog = messenger.lines;
      const name = dialog && portal.person(dialog.customer)?.name;
      if (name) messenger.setStatus(look.words.seen(name));
    },
    openDialog: (id) => messenger.openDialog(id),
    openMessageAt: (id, message) => messenger.openDialog(id, message),
    closeDialog: async () => messenger.closeDialog(),
    rerenderList: async () => list.draw(),
    loadOlder: () => messenger.loadOlder(),
    failNextSend: async (reason) => {
      outbox.failNext = reason ?? "unanswered";
    },
    networkOff: async (off = true) => {
      outbox.online = !off;
    },
    setEnterMode: async (mode) => writing.setSendByEnter(mode === "enter"),
    setWhisper: async (on) => writing.setWhisper(on),
    setPastePreview: async (on) => {
      writing.pastePreview = on;
    },
    setNarrow: async (px) => {
      if (px === null) content.removeAttribute("style");
      else setStyle(content, `flex: none; width: ${px}px;`);
      messenger.redrawContent();
    },
    setListWidth: async (px) => setStyle(list.root, `width: ${px}px;`),
    openMenu: async () => {
      const anchor = content.querySelector(".bx-im-chat-header__icon.--panel");
      if (anchor)
        popups.showMenu(
          "popup-window-menu",
          "menu-popup-item",
          anchor,
          look.words.menuItems,
          () => {},
        );
    },
    closeMenu: async () => void popups.closeTopmost(),
  };
}
