import type { DialogRecord } from "../policy/dialog-record.ts";
import type { MessageFact } from "../policy/facts.ts";
import { resolveChannel } from "../settings/resolve.ts";
import type { ChannelId } from "../policy/window-state.ts";
import type { Settings } from "../settings/settings.ts";
import { DAY, MINUTE, type Instant } from "../time/instant.ts";

/** What became of the messages that were sent between 24 hours and 7 days after the customer's (R6). */
interface LateSends {
  /** When the last one was refused for its time; -Infinity: none was. */
  readonly refusedAt: Instant;
  /** When the last one was sent that nobody refused. */
  readonly deliveredAt: Instant;
}

const WEEK = 7 * DAY;
/** A refusal comes within this long after its message. */
const REFUSED_WITHIN = 10 * MINUTE;

function lateSendsOf({ messages, spans }: DialogRecord, now: Instant): LateSends {
  let [refusedAt, deliveredAt] = [-Infinity, -Infinity];
  let customer: MessageFact | null = null;
  let sent: MessageFact | null = null;
  const isReadThrough = (from: number, to: number): boolean =>
    spans.some((span) => span.from <= from && span.to >= to);
  const settle = (): void => {
    // What was not read may be a newer message of the customer's: then this one was not late at all.
    const isProven = customer !== null && sent !== null && isReadThrough(customer.id, sent.id);
    if (isProven && sent !== null) deliveredAt = Math.max(deliveredAt, sent.at.earliest);
    sent = null;
  };
  for (const message of messages) {
    const { by, kind, at, reason } = message;
    if (by === "customer" && kind === "message") {
      settle();
      customer = message;
    } else if (customer !== null) {
      const isLate =
        at.earliest - customer.at.latest >= DAY && at.latest - customer.at.earliest < WEEK;
      if (kind === "not-delivered") {
        sent = null;
        if (isLate && reason === "window") refusedAt = Math.max(refusedAt, at.earliest);
      } else if ((by === "agent" || by === "colleague") && kind === "message" && !message.failed) {
        settle();
        if (isLate && now - at.latest > REFUSED_WITHIN) sent = message;
      }
    }
  }
  settle();
  return { refusedAt, deliveredAt };
}

/** Conversations of one channel in one open channel, where ours says that there are 7 days. */
export interface RefusedEarly {
  readonly channel: ChannelId;
  /** `portal/line`; `null` where the open channel is not known. */
  readonly line: string | null;
  readonly conversations: number;
}

/**
 * Where messages are refused for their time although 7 days were expected: Bitrix24's own switch seems to be off there (R6).
 * Known also after the customer has written again, and until a later message of the same place was delivered past 24 hours.
 */
export function refusedEarlyIn(
  records: readonly DialogRecord[],
  settings: Settings,
  now: Instant,
): readonly RefusedEarly[] {
  const places = new Map<
    string,
    { place: Omit<RefusedEarly, "conversations">; sends: LateSends[] }
  >();
  for (const record of records) {
    const { portal, line, connector } = record;
    const { channel, policy } = resolveChannel(settings, portal, connector?.value, line?.value);
    if (channel === null || !policy.extendTo7Days) continue;
    const key = line === undefined ? null : `${portal}/${line.value}`;
    const name = `${portal} ${key} ${channel}`;
    const found = places.get(name) ?? { place: { channel, line: key }, sends: [] };
    places.set(name, found);
    found.sends.push(lateSendsOf(record, now));
  }
  return [...places.values()].flatMap(({ place, sends }) => {
    const deliveredAt = Math.max(...sends.map((send) => send.deliveredAt));
    const conversations = sends.filter(({ refusedAt }) => refusedAt > deliveredAt).length;
    return conversations === 0 ? [] : [{ ...place, conversations }];
  });
}
