import { browser } from "wxt/browser";
import { viewsOf } from "../overview/accounts.ts";
import { conversationOf } from "../overview/conversation.ts";
import { hasPortalAccess } from "../settings/access.ts";
import { readAgents } from "../settings/agents.ts";
import { aheadBy, checkClocks, readClocks } from "../settings/clocks.ts";
import { readHealth } from "../settings/health.ts";
import { readSettings } from "../settings/storage.ts";
import { pageWordsOf } from "../texts/page-words.ts";
import type { Instant } from "../time/instant.ts";
import { EARLIEST_ALARM, TOOLBAR_ALARM } from "./alarms.ts";
import type { Cache } from "./cache.ts";
import { drawToolbar, toolbarOf } from "./toolbar.ts";
import { lookForWithheld } from "./withheld-portals.ts";

/** Counts and draws the toolbar's button, and sets the alarm for its next change. */
export async function refreshToolbar(cache: Pick<Cache, "records">, now: Instant): Promise<void> {
  await checkClocks(now).catch(() => undefined);
  const [settings, agents, clocks, hasAccess, withheld, missed, records] = await Promise.all([
    readSettings(),
    readAgents(),
    readClocks(),
    hasPortalAccess(),
    lookForWithheld(cache).catch(() => []),
    readHealth(now).catch(() => []),
    // Without its database the button counts nothing; it does not fail.
    cache.records().catch(() => []),
  ]);
  const ahead = aheadBy(clocks, now);
  const toolbar = toolbarOf(
    viewsOf(records, agents).flatMap(
      (record) => conversationOf(record, settings, now, ahead(record.portal)) ?? [],
    ),
    now,
  );
  const reads = { hasAccess, withheld, wholePages: missed.length === 0 };
  await drawToolbar(toolbar, reads, pageWordsOf(settings.language, navigator.languages));
  if (toolbar.changesAt === undefined) await browser.alarms.clear(TOOLBAR_ALARM);
  else {
    await browser.alarms.create(TOOLBAR_ALARM, {
      when: Math.max(toolbar.changesAt, now + EARLIEST_ALARM),
    });
  }
}
