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
  /** Hosts of portals that were seen, and that the browser does not let us read any more. */
  readonly withheld: readonly string[];
  /** All that should stand on portals' pages was found. */
  readonly wholePages: boolean;
}

/** Shows it, with its words: a number alone says nothing to those who cannot see it. What it counts goes before what it asks for. */
export async function drawToolbar(
  { urgent }: Toolbar,
  { hasAccess, withheld, wholePages }: Reads,
  { texts, formats }: PageWords,
): Promise<void> {
  const said = hasAccess
    ? [
        texts.toolbar.urgent(urgent, formats),
        ...(wholePages ? [] : [texts.toolbar.notWhole]),
        ...(withheld.length === 0 ? [] : [texts.toolbar.withheld(withheld.join(", "))]),
      ]
    : [texts.toolbar.noAccess];
  const isAsking = !hasAccess || (urgent === 0 && withheld.length > 0);
  const count = urgent === 0 ? "" : urgent > 99 ? "99+" : String(urgent);
  await Promise.all([
    browser.action.setTitle({ title: said.join("\n") }),
    browser.action.setBadgeBackgroundColor({ color: isAsking ? ASKING : URGENT }),
    browser.action.setBadgeTextColor({ color: "#ffffff" }),
    browser.action.setBadgeText({ text: isAsking ? "?" : count }),
  ]);
}
