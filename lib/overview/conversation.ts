import type { Urgency } from "../overlay/view.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import type { MessageFact } from "../policy/facts.ts";
import { urgencyOf } from "../policy/urgency.ts";
import { windowState, type ChannelId, type WindowState } from "../policy/window-state.ts";
import { lookAhead } from "../settings/looking-ahead.ts";
import { resolveChannel } from "../settings/resolve.ts";
import type { ChannelSettings, Settings } from "../settings/settings.ts";
import { MINUTE, type Instant, type Milliseconds } from "../time/instant.ts";

/** One conversation as a list of conversations shows it. */
export interface Conversation {
  readonly portal: string;
  readonly dialog: string;
  /** Empty where titles are not stored or none was seen. */
  readonly title: string;
  /** `null`: nobody has said yet what its connector is. */
  readonly channel: ChannelId | null;
  /** Its connector's id, where it is known. */
  readonly connector?: string;
  /** Number of the open channel, where it is known. */
  readonly line?: string;
  /** Portal user id of the agent responsible, where it is known. */
  readonly owner?: string;
  readonly settings: ChannelSettings;
  readonly window: WindowState;
  /** Number of the customer's message that started the window, where it is known. */
  readonly startedBy?: number;
  readonly urgency: Urgency;
  /** The instant that presses: the deadline, or the last working moment before it. */
  readonly pressesAt?: Instant;
  /** The last working moment, where the deadline lies outside working hours; `null` where nobody works before it. */
  readonly answerBy?: Instant | null;
  /** Marks made by hand. */
  readonly marks: Marked;
  /** The conversation was ended in the portal. */
  readonly ended: boolean;
  readonly seenAt: Instant;
  /** Set when the conversation may have changed since it was seen: what is said of it is "as seen at" this instant. */
  readonly asSeenAt?: Instant;
}

/** What a person has said of a conversation, as far as it still counts. */
export interface Marked {
  readonly ignored?: true;
  readonly remindAt?: Instant;
  readonly contactedAt?: Instant;
  readonly acceptedAt?: Instant;
  /** Waits for the customer to write. */
  readonly waiting?: true;
}

/** Bitrix24's session statuses from "ended" on (50 about to be closed, 60 closed, 65 spam, 69 duplicate …). */
const ENDED_FROM = 50;

/** A page whose list changes tells every five minutes that a dialog is still there. */
const FRESH = 6 * MINUTE;

/**
 * Everything shown about this record at `now`; `null` where the lead has switched its channel off.
 * @param now by the computer's clock, as all instants of the answer are
 * @param clockAhead by how much the portal's clock is known to be ahead of the computer's: a deadline comes so much earlier
 */
export function conversationOf(
  record: DialogRecord,
  settings: Settings,
  now: Instant,
  clockAhead: Milliseconds = 0,
): Conversation | null {
  const { portal, connector, line } = record;
  const resolved = resolveChannel(settings, portal, connector?.value, line?.value);
  if (!resolved.settings.enabled) return null;
  const byPortal = windowState(record, resolved.policy, now + clockAhead);
  const window = byComputer(byPortal, clockAhead);
  const startedBy = starterOf(record, byPortal)?.id;
  const ahead = lookAhead(window, settings);
  const seenBefore = window.closesAt === undefined || record.seenAt < window.closesAt;
  // Of what was only seen as a row of the list nothing is said that could have changed.
  const isStale = record.seenAt > 0 && seenBefore && now - record.seenAt > FRESH;
  return {
    portal,
    dialog: record.dialog,
    title: record.title?.value ?? "",
    channel: resolved.channel,
    ...(connector && { connector: connector.value }),
    ...(line && { line: line.value }),
    ...(record.owner && { owner: record.owner.value }),
    settings: resolved.settings,
    window,
    ...(startedBy !== undefined && { startedBy }),
    urgency: urgencyOf(ahead.pressesAt, now, resolved.settings),
    ...ahead,
    marks: marksOf(record, now),
    ended: (record.sessionStatus?.value ?? 0) >= ENDED_FROM,
    seenAt: record.seenAt,
    ...(isStale ? { asSeenAt: record.seenAt } : undefined),
  };
}

/** What started a window need not be a message: a call, or what a person said by hand. */
function starterOf({ messages }: DialogRecord, { because }: WindowState): MessageFact | undefined {
  if (because.manual || because.customerAt === undefined) return undefined;
  return messages.findLast(({ by, at }) => by === "customer" && at.earliest === because.customerAt);
}

/** A window with its instants as the computer's clock will show them. */
function byComputer(window: WindowState, clockAhead: Milliseconds): WindowState {
  if (clockAhead === 0) return window;
  const { because, closesAt } = window;
  const { customerAt, notDelivered, notExtendedBy, refusedAt } = because;
  return {
    ...window,
    ...(closesAt !== undefined && { closesAt: closesAt - clockAhead }),
    because: {
      ...because,
      ...(customerAt !== undefined && { customerAt: customerAt - clockAhead }),
      ...(refusedAt !== undefined && { refusedAt: refusedAt - clockAhead }),
      ...(notDelivered && {
        notDelivered: { ...notDelivered, at: notDelivered.at - clockAhead },
      }),
      ...(notExtendedBy && {
        notExtendedBy: { ...notExtendedBy, at: notExtendedBy.at - clockAhead },
      }),
    },
  };
}

function marksOf(
  { ignored, remindAt, contactedAt, acceptedAt, waiting }: DialogRecord,
  now: Instant,
): Marked {
  const remindsAt = remindAt?.value ?? 0;
  return {
    ...(ignored?.value && { ignored: true }),
    ...(remindsAt > now && { remindAt: remindsAt }),
    ...(contactedAt?.value != null && { contactedAt: contactedAt.value }),
    ...(acceptedAt?.value != null && { acceptedAt: acceptedAt.value }),
    ...(waiting?.value && { waiting: true }),
  };
}
