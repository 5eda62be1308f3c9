import { browser } from "wxt/browser";
import { viewsOf } from "../overview/accounts.ts";
import { conversationOf, type Conversation } from "../overview/conversation.ts";
import { isOthers } from "../overview/mine.ts";
import { isWaitingForUs } from "../overview/sections.ts";
import type { CommandName } from "../settings/keys.ts";
import { readAgents } from "../settings/agents.ts";
import { aheadBy, readClocks } from "../settings/clocks.ts";
import { readSettings } from "../settings/storage.ts";
import type { Instant } from "../time/instant.ts";
import type { Cache } from "./cache.ts";
import { showDialog } from "./show-dialog.ts";
import { showPanel } from "./show-panel.ts";

const NEXT_COMMAND: CommandName = "open-next";
const PANEL_COMMAND: CommandName = "open-panel";

/** What browsers have to open their own panels with, and the shared types do not know. */
interface PanelApis {
  readonly chrome?: {
    readonly sidePanel?: { open(where: { readonly windowId: number }): Promise<void> };
  };
  readonly browser?: { readonly sidebarAction?: { toggle(): Promise<void> } };
}

/**
 * Opens the browser's own panel beside the page; where that cannot be, the panel in a tab. To be called while the key press
 * is still being handled: browsers ask for a person's act.
 */
export async function openPanel(
  windowId: number | undefined,
  apis = globalThis as unknown as PanelApis,
): Promise<void> {
  const { sidebarAction } = apis.browser ?? {};
  const { sidePanel } = apis.chrome ?? {};
  try {
    if (sidebarAction) return await sidebarAction.toggle();
    if (sidePanel && windowId !== undefined) return await sidePanel.open({ windowId });
  } catch {
    // The tab below serves as well.
  }
  await showPanel();
}

/** Shows the conversation whose time to answer is over next, of those who wait; the panel where nobody does. */
export async function openNext(cache: Cache, now: Instant): Promise<void> {
  const [records, settings, agents, clocks] = await Promise.all([
    cache.records(),
    readSettings(),
    readAgents(),
    readClocks(),
  ]);
  const ahead = aheadBy(clocks, now);
  const waiting = viewsOf(records, agents).flatMap((record): readonly Conversation[] => {
    const conversation = conversationOf(record, settings, now, ahead(record.portal));
    if (conversation === null || !isWaitingForUs(conversation)) return [];
    const others = settings.alerts.whose === "mine" && isOthers(conversation, agents);
    return others ? [] : [conversation];
  });
  const [next] = waiting.toSorted((a, b) => (a.pressesAt ?? 0) - (b.pressesAt ?? 0));
  if (next === undefined) return showPanel();
  await showDialog(next.portal, next.dialog);
}

/** Hears the keys. To be called while the background starts, so that a press that wakes it is heard. */
export function listenToCommands(cache: Cache, now: () => Instant): void {
  const onCommand = (name: string, tab?: { readonly windowId?: number | undefined }): void => {
    if (name === PANEL_COMMAND) void openPanel(tab?.windowId);
    if (name === NEXT_COMMAND) openNext(cache, now()).catch(() => undefined);
  };
  browser.commands.onCommand.addListener(onCommand);
}
