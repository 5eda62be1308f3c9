import { WEEK } from "../policy/basis.ts";
import { CHANNEL_RULES } from "../policy/channels.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import type { ChannelId, PolicySettings } from "../policy/window-state.ts";
import { DAY, type Instant } from "../time/instant.ts";
import type { RefusedEvent, ReportEvent, Where } from "./event.ts";
import { asItWas, lengthsOf, NO_PAST, type Past } from "./past.ts";
import { privateRepliesOf } from "./private-replies-of.ts";
import { readingOf, type Reading } from "./reading.ts";
import { windowsOf } from "./windows-of.ts";

export interface Judged {
  readonly channel: ChannelId | null;
  readonly policy: PolicySettings;
}

/**
 * What has happened in a dialog, as far as its record proves it, up to `now`: windows that ended or were answered, refused
 * messages, private replies used or let go. A window that still runs is no event yet.
 * @param past what was written down of it before: that stays where it happened, and as long as its windows were
 */
export function eventsOf(
  record: DialogRecord,
  { channel, policy }: Judged,
  now: Instant,
  past: Past = NO_PAST,
): readonly ReportEvent[] {
  const where: Where = {
    portal: record.portal,
    dialog: record.dialog,
    channel,
    ...(record.line && { line: record.line.value }),
    ...(record.owner && { owner: record.owner.value }),
    ...(record.title && { title: record.title.value }),
  };
  const erasedAt = Math.max(record.erasedAt ?? -Infinity, past.erasedAt);
  const reading = readingOf(record, channel, erasedAt, now);
  const rule = channel === null ? null : CHANNEL_RULES[channel];
  const today = policy.extendTo7Days && rule?.extendable === true ? WEEK : DAY;
  const found = [
    ...(rule?.limited ? windowsOf(where, reading, lengthsOf(past, today)) : []),
    ...(rule?.comments ? privateRepliesOf(where, reading) : []),
    ...refusalsOf(where, reading),
    // Of a time that is not known well it is not certain that it was later.
  ].filter(({ at }) => at > erasedAt);
  return asItWas(found, past, record, channel);
}

function refusalsOf(where: Where, { messages }: Reading): readonly RefusedEvent[] {
  return messages.flatMap(({ id, kind, at, reason = "other" }) =>
    kind === "not-delivered" ? [{ ...where, kind: "refused", id, at: at.earliest, reason }] : [],
  );
}
