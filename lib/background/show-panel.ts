import { browser } from "wxt/browser";

/**
 * Shows the panel as a page in a tab: browsers open their side panels only on a click in a window of theirs.
 * @param about the conversation that it begins with
 */
export async function showPanel(about?: {
  readonly portal: string;
  readonly dialog: string;
}): Promise<void> {
  const page = browser.runtime.getURL("/sidepanel.html");
  const hash = about ? `#${encodeURIComponent(`${about.portal} ${about.dialog}`)}` : "";
  const [open] = await browser.tabs.query({ url: `${page}*` }).catch(() => []);
  if (open?.id === undefined) {
    await browser.tabs.create({ url: page + hash });
    return;
  }
  await browser.tabs.update(open.id, { active: true, url: page + hash });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}
