import type { ShellVerbs } from "../verbs.ts";
import type { SidePanels } from "./side-panels.ts";
import type { TabName, Tabs } from "./tabs.ts";

export interface ShellPortal extends ShellVerbs {
  /** The frame is hidden on other tabs; nothing stands on the tab of chats but a word. */
  showTab(tab: "chats" | "openlines"): Promise<void>;
  /** The other messenger of this portal takes the page; resolves when its list stands there. */
  switchTab(tab: TabName): Promise<void>;
  openMessenger(): Promise<void>;
}

/** The verbs of the messenger that is shown; side panels, tabs and themes are the shell's own. */
export function shellVerbs(
  tabs: Tabs,
  panels: SidePanels,
  showTab: (tab: "chats" | "openlines") => void,
): ShellPortal {
  const first = tabs.stage;
  const own = {
    ready: first.verbs.then((verbs) => verbs.ready),
    openSlider: async () => panels.card.open(),
    closeSlider: async () => void panels.card.close(),
    sliderOpen: async () => panels.card.isOpen,
    messengerOpen: async () => panels.messengerOpen,
    openMessenger: async () => panels.openMessenger(),
    showTab: async (tab: "chats" | "openlines") => showTab(tab),
    switchTab: async (tab: TabName) => {
      tabs.switchTo(tab);
      await (
        await tabs.stage.verbs
      ).ready;
    },
    setTheme: async (theme: "light" | "dark") => {
      document.documentElement.classList.toggle("bx-messenger-dark", theme === "dark");
      if (tabs.hasFrame) {
        const verbs = await tabs.stageOf("openlines").verbs;
        const inner: unknown = Reflect.get(verbs, "setTheme");
        if (typeof inner === "function") await Reflect.apply(inner, undefined, [theme]);
      }
    },
  };
  return new Proxy(own, {
    get(target, name) {
      if (typeof name !== "string" || name === "then" || Object.hasOwn(target, name))
        return Reflect.get(target, name);
      return async (...args: unknown[]): Promise<unknown> => {
        const verb: unknown = Reflect.get(await tabs.stage.verbs, name);
        if (typeof verb !== "function") throw new Error(`The portal has no verb ${name}`);
        return Reflect.apply(verb, undefined, args);
      };
    },
  }) as ShellPortal;
}
