import type { DialogRecord } from "../policy/dialog-record.ts";
import { nextChange } from "../policy/next-change.ts";
import { nextUrgencyChange } from "../policy/urgency.ts";
import type { Settings } from "../settings/settings.ts";
import { nextMinute } from "../time/duration.ts";
import type { Instant } from "../time/instant.ts";
import { saysMore } from "./knowledge.ts";
import { viewDialog, type DialogView } from "./views.ts";

/** Views of dialogs that are decided again only when there is a reason: a host draws a list anew without saying anything new. */
export interface Views {
  /** A dialog as `viewDialog` sees it; the same view again while nothing else is known, set or due. */
  of(record: DialogRecord, settings: Settings, now: Instant): DialogView | null;
  /** When a view changes by itself next, after `now`; `null` for never. */
  nextChange(view: DialogView, settings: Settings, now: Instant): Instant | null;
}

interface Kept {
  record: DialogRecord;
  readonly view: DialogView | null;
  readonly settings: Settings;
  readonly from: Instant;
  readonly change: Instant;
}

export function createViews(): Views {
  const kept = new Map<string, Kept>();

  /** A clock that was set back proves nothing: what was decided later is decided again. */
  const keptAt = (dialog: string, settings: Settings, now: Instant): Kept | undefined => {
    const known = kept.get(dialog);
    return known?.settings === settings && now >= known.from && now < known.change
      ? known
      : undefined;
  };

  return {
    of(record, settings, now) {
      const { dialog } = record;
      const known = keptAt(dialog, settings, now);
      // Never longer than texts in minutes last: what follows from the clock is looked at as often as before.
      if (known && now < nextMinute(known.from) && !saysMore(known.record, record)) {
        known.record = record;
        return known.view;
      }
      const view = viewDialog(record, settings, now);
      const change = (view && changeAfter(view, settings, now)) ?? Infinity;
      kept.set(dialog, { record, view, settings, from: now, change });
      return view;
    },
    nextChange(view, settings, now) {
      const known = keptAt(view.piece.dialog, settings, now);
      if (known?.view !== view) return changeAfter(view, settings, now);
      return known.change === Infinity ? null : known.change;
    },
  };
}

function changeAfter(
  { record, channel, window, ahead }: DialogView,
  { quietUntil }: Settings,
  now: Instant,
): Instant | null {
  const { pressesAt = 0 } = ahead;
  const changes = [
    nextChange(record, channel.policy, now),
    nextUrgencyChange(window.closesAt, now, channel.settings),
    nextUrgencyChange(ahead.pressesAt, now, channel.settings),
    pressesAt,
    pressesAt - quietUntil + 1,
  ];
  let next: Instant | null = null;
  for (const change of changes)
    if (change !== null && change > now && (next === null || change < next)) next = change;
  return next;
}
