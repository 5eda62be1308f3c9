import { browser } from "wxt/browser";
import type { Conversation } from "../overview/conversation.ts";
import { isWaitingForUs } from "../overview/sections.ts";
import type { PageWords } from "../texts/page-words.ts";
import type { Instant } from "../time/instant.ts";

/** What the button in the browser's toolbar says. */
export interface Toolbar {
  /** Conversations whose time is running out while the customer waits. */
  readonly urgent: number;
  /** When the count changes next by itself. */
  readonly changesAt?: Instant;
}

/** Counts what is urgent at `now`. */
export function toolbarOf(conversations: Iterable<Conversation>, now: Instant): Toolbar {
  let urgent = 0;
  let changesAt = Number.POSITIVE_INFINITY;
  for (const conversation of conversations) {
    const { window, settings, pressesAt } = conversation;
    if (!isWaitingForUs(conversation)) continue;
    if (window.closesAt === undefined || window.closesAt <= now) continue;
    const soonAt = (pressesAt ?? window.closesAt) - settings.soon;
    if (soonAt <= now) urgent++;
    changesAt = Math.min(changesAt, soonAt > now ? soonAt : window.closesAt);
  }
  return Number.isFinite(changesAt) ? { urgent, changesAt } : { urgent };
}

const URGENT = "#b42318";
const ASKING = "#475467";

/** What the extension can read. */
export interface Reads {
  readonly hasAccess: boolean;
  /** All that should stand on portals' pages was found. */
  readonly wholePages: boolean;
}

/** Shows it, with its words: a number alone says nothing to those who cannot see it. */
export async function drawToolbar(
  { urgent }: Toolbar,
  { hasAccess, wholePages }: Reads,
  { texts, formats }: PageWords,
): Promise<void> {
  const text = hasAccess ? (urgent === 0 ? "" : urgent > 99 ? "99+" : String(urgent)) : "?";
  const said = wholePages
    ? texts.toolbar.urgent(urgent, formats)
    : `${texts.toolbar.urgent(urgent, formats)}\n${texts.toolbar.notWhole}`;
  await Promise.all([
    browser.action.setTitle({ title: hasAccess ? said : texts.toolbar.noAccess }),
    browser.action.setBadgeBackgroundColor({ color: hasAccess ? URGENT : ASKING }),
    browser.action.setBadgeTextColor({ color: "#ffffff" }),
    browser.action.setBadgeText({ text }),
  ]);
}
