import type { DialogRecord } from "../policy/dialog-record.ts";
import type { Settings } from "../settings/settings.ts";
import { nextMinute } from "../time/duration.ts";
import type { Instant, Milliseconds } from "../time/instant.ts";
import { conversationOf, type Conversation } from "./conversation.ts";
import { nextChangeOf } from "./next-change.ts";

/** All conversations of a list that is drawn again and again: what says the same is reckoned once. */
export interface Conversations {
  /**
   * All that is shown about these records at `now`.
   * @param clockAhead by portal: by how much its clock is known to be ahead of the computer's
   * @returns the same list as before where nothing in it has changed
   */
  at(
    records: readonly DialogRecord[],
    settings: Settings,
    now: Instant,
    clockAhead: (portal: string) => Milliseconds,
  ): readonly Conversation[];
}

interface Kept {
  readonly conversation: Conversation | null;
  readonly settings: Settings;
  readonly ahead: Milliseconds;
  /** It says the same from `from` until before `until`. */
  readonly from: Instant;
  readonly until: Instant;
}

export function createConversations(reckon = conversationOf): Conversations {
  // Records never change: another one is known once there is more to know.
  const kept = new WeakMap<DialogRecord, Kept>();
  let last: readonly Conversation[] = [];

  const conversationAt = (
    record: DialogRecord,
    settings: Settings,
    now: Instant,
    ahead: Milliseconds,
  ): Conversation | null => {
    const known = kept.get(record);
    if (
      known !== undefined &&
      known.settings === settings &&
      known.ahead === ahead &&
      now >= known.from &&
      now < known.until
    )
      return known.conversation;
    const conversation = reckon(record, settings, now, ahead);
    const change = conversation && nextChangeOf([conversation], now);
    const until = Math.min(nextMinute(now), change ?? Infinity);
    kept.set(record, { conversation, settings, ahead, from: now, until });
    return conversation;
  };

  return {
    at(records, settings, now, clockAhead) {
      const found = records.flatMap(
        (record) => conversationAt(record, settings, now, clockAhead(record.portal)) ?? [],
      );
      const isSame =
        found.length === last.length && found.every((conversation, n) => conversation === last[n]);
      if (!isSame) last = found;
      return last;
    },
  };
}
