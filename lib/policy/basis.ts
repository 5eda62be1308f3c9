import { DAY, SECOND, type Instant, type Milliseconds } from "../time/instant.ts";
import { CHANNEL_RULES, type ChannelRule } from "./channels.ts";
import { channelOf } from "./connectors.ts";
import type { DialogRecord } from "./dialog-record.ts";
import { evidenceOf, type Evidence } from "./evidence.ts";
import type { PolicySettings } from "./window-state.ts";

/** How long an extended window is (R6), and how long a comment allows one message (R8). */
export const WEEK: Milliseconds = 7 * DAY;

/** Clocks differ by seconds; a time further in the future than this shows that one of them is wrong. */
export const CLOCK_TOLERANCE: Milliseconds = 10 * SECOND;

/** What a decision rests on: all of it but the clock. */
export interface Basis {
  /** `null`: the connector is not classified, or not known. */
  readonly rule: ChannelRule | null;
  readonly evidence: Evidence;
  /** The 7-day switch is on, and the rules know one (R5, R6). */
  readonly extended: boolean;
  /** The customer certainly wrote or got in touch at or after this, and after any refusal about time. */
  readonly since: Instant;
  /** {@link since} is what an agent said. */
  readonly manual: boolean;
  /** Something besides messages says that the customer got in touch, once. */
  readonly marked: boolean;
}

export function basisOf(record: DialogRecord, settings: PolicySettings): Basis {
  const connector = record.connector?.value;
  const channel =
    connector === undefined
      ? (settings.classifiedAs ?? null)
      : channelOf(connector, settings.classifiedAs);
  const rule = channel === null ? null : CHANNEL_RULES[channel];
  const evidence = evidenceOf(record, rule?.comments === true);
  const refusedAt = Math.max(
    evidence.refusal?.at.latest ?? -Infinity,
    evidence.unsureRefusal?.at.latest ?? -Infinity,
    record.erasedAt ?? -Infinity,
  );

  // The portal stops replies 24 h after the customer's last message, a call included.
  const byPortal = channel === "whatsapp" ? (record.portalBlockAt ?? -Infinity) - DAY : -Infinity;
  const byHand = record.contactedAt?.value ?? -Infinity;
  const proven = Math.max(evidence.notBefore, byPortal > refusedAt ? byPortal : -Infinity);
  const manual = byHand > refusedAt && byHand > proven;
  return {
    rule,
    evidence,
    extended: settings.extendTo7Days && rule?.extendable === true,
    since: manual ? byHand : proven,
    manual,
    marked: Math.max(byHand, byPortal) > -Infinity,
  };
}
