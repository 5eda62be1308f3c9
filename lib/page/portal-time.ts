import type { DialogRecord } from "../policy/dialog-record.ts";
import type { Author } from "../policy/facts.ts";
import { MINUTE, SECOND, type Instant, type Milliseconds } from "../time/instant.ts";
import { widthOf } from "../time/moment.ts";
import { FARTHEST } from "../time/portal-clock.ts";

/** The portal's clock as far as its messages show it, beside the computer's. */
export interface PortalTime {
  /** Now for everything that is decided: by the portal's clock where the computer's is behind it. Never earlier than `now`. */
  readonly now: () => Instant;
  /** By how much that is later than the computer's clock. */
  readonly ahead: () => Milliseconds;
  /**
   * Takes what was read of a dialog.
   * @param before what this page had read of the dialog until then
   */
  readonly hear: (record: DialogRecord, before: DialogRecord) => void;
  /** Takes what the background has from all pages: the least by which the portal's clock is ahead; `null`: nothing. */
  recall(ahead: Milliseconds | null): void;
  /** What this page has learned and the background should know; `null` when that is nothing new. Says the same once. */
  news(): Milliseconds | null;
}

/**
 * Whose messages the portal itself dates, whatever the layout: one's own bear the computer's time for a while, and so may
 * whispers, which are a kind of system message.
 */
const DATED_BY_PORTAL: readonly Author[] = ["customer", "colleague", "bot"];

/** The same difference is told again only now and then, another one once a minute. */
const AGAIN: Milliseconds = 10 * MINUTE;
const SAME: Milliseconds = 5 * SECOND;

/**
 * Which message proves what, and until when, is for the background to decide: it hears all pages. Until it has, what this page
 * has heard counts.
 * @param now the computer's clock
 */
export function createPortalTime(now: () => Instant): PortalTime {
  let known: Milliseconds | null = null;
  /** What this page has heard and the background has not answered. */
  let heard: Milliseconds | null = null;
  let news: Milliseconds | null = null;
  let told = -Infinity;
  let toldAt = -Infinity;
  let latest = -Infinity;

  const ahead = (): Milliseconds => {
    const at = now();
    if (at < latest - SECOND) {
      // The computer's clock was set back; the portal's was not.
      if (known !== null) known += latest - at;
      if (heard !== null) heard += latest - at;
    }
    latest = at;
    const most = Math.max(known ?? 0, heard ?? 0);
    // Dates of messages leave out their part of a second.
    return most > 0 ? most + SECOND : 0;
  };

  return {
    now: () => now() + ahead(),
    ahead,
    hear(record, before) {
      const sentAt = arrivedLive(record, before);
      if (sentAt === null) return;
      const { seenAt } = record;
      const found = sentAt - seenAt;
      if (Math.abs(found) > FARTHEST) return;
      heard = Math.max(found, heard ?? found);
      const pause = known !== null && Math.abs(found - known) <= SAME ? AGAIN : MINUTE;
      const isMore = found > told + SAME && found > (known ?? -Infinity) + SAME;
      if (seenAt - toldAt < pause && seenAt >= toldAt && !isMore) return;
      news = Math.max(found, news ?? found);
      toldAt = seenAt;
      told = found;
    },
    recall(least) {
      known = least;
      heard = news;
    },
    news() {
      const fresh = news;
      news = null;
      return fresh;
    },
  };
}

/**
 * When the newest message that has just arrived was written, as early as its time can be read; `null` where none has: what is
 * loaded from the history was not written just now, and nothing is known to have arrived where it was not certain which
 * message was the newest.
 */
function arrivedLive(record: DialogRecord, before: DialogRecord): Instant | null {
  if (before.newestId === 0 || before.readAt === 0 || before.readAt < before.newerSeenAt) {
    return null;
  }
  let sentAt: Instant | null = null;
  for (const { id, by, at } of record.messages)
    if (id > before.newestId && DATED_BY_PORTAL.includes(by) && widthOf(at) <= MINUTE)
      sentAt = Math.max(sentAt ?? at.earliest, at.earliest);
  return sentAt;
}
