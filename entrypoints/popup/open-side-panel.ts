import { browser } from "wxt/browser";

/** What each browser has and the shared types do not know. */
interface SidePanels {
  readonly chrome: {
    readonly sidePanel: { open(where: { readonly windowId: number }): Promise<void> };
  };
  readonly browser: { readonly sidebarAction: { open(): Promise<void> } };
}

/** Opens the browser's own side panel beside the page, on a person's click: browsers allow it only then and at once. */
export function openSidePanel(onOpened: () => void): void {
  const apis = globalThis as unknown as SidePanels;
  const opening = import.meta.env.FIREFOX
    ? apis.browser.sidebarAction.open()
    : apis.chrome.sidePanel.open({ windowId: browser.windows.WINDOW_ID_CURRENT });
  opening.then(onOpened, inTab);

  function inTab(): void {
    void browser.tabs.create({ url: browser.runtime.getURL("/sidepanel.html") }).then(onOpened);
  }
}
