import { fingerprint } from "../host/fingerprint.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import { HOLDING_LANGUAGES, type HoldingReply, type Settings } from "../settings/settings.ts";
import type { TextLanguage } from "../texts/language.ts";
import type { Instant } from "../time/instant.ts";
import type { DialogView } from "./views.ts";

/**
 * The holding replies for a dialog, the agent's own language first: only near the deadline of a customer who waits, only
 * inside 24 hours (what sounds automatic is not allowed past them, R6), and only until one was sent.
 */
export function holdingRepliesFor(
  { record, window, ahead, channel }: DialogView,
  { holdingReplies }: Settings,
  language: TextLanguage,
  now: Instant,
): readonly HoldingReply[] {
  if (window.state !== "open" || window.unanswered === "no" || window.closesAt === undefined)
    return [];
  const { lastCall, alertBefore } = channel.settings;
  const left = (ahead.pressesAt ?? window.closesAt) - now;
  if (left > Math.max(lastCall, ...alertBefore) || isHeld(record)) return [];
  const own = `${record.portal}/${record.line?.value ?? ""}`;
  const ofLine = holdingReplies.filter(({ line }) => line === own);
  const replies = ofLine.length > 0 ? ofLine : holdingReplies.filter(({ line }) => line === "");
  const rank = (reply: HoldingReply): number =>
    reply.language === language ? -1 : HOLDING_LANGUAGES.indexOf(reply.language);
  return replies.toSorted((a, b) => rank(a) - rank(b));
}

/** Whether the customer has got a holding reply since they wrote last. */
function isHeld({ messages }: DialogRecord): boolean {
  const last = messages.findLast(({ by, holding }) => by === "customer" || holding === true);
  return last?.holding === true;
}

/**
 * Marks the holding replies among an observation's own messages: those whose text is the same as one that the lead wrote.
 * Texts are compared in memory by what they hash to, and kept nowhere.
 * @param textOf text of a message that stands on the page; `null` where there is none
 */
export function markHolding(
  record: DialogRecord,
  replies: readonly HoldingReply[],
  textOf: (id: number) => string | null,
): DialogRecord {
  if (replies.length === 0) return record;
  const known = new Set(replies.map(({ text }) => hashOf(text)));
  let marked = 0;
  const messages = record.messages.map((fact) => {
    if ((fact.by !== "agent" && fact.by !== "colleague") || !fact.hasText) return fact;
    const text = textOf(fact.id);
    if (text === null || !known.has(hashOf(text))) return fact;
    marked++;
    return { ...fact, holding: true as const };
  });
  return marked === 0 ? record : { ...record, messages };
}

/** The same number for the same text, however its white space is drawn. */
export function hashOf(text: string): number {
  return fingerprint(text.normalize("NFC").replaceAll(/[\s\u200B-\u200D\uFEFF]+/gu, ""));
}
