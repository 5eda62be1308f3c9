import type { GuardCase } from "../guard/decide.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import type { MessageFact } from "../policy/facts.ts";
import type { Instant } from "../time/instant.ts";
import type { Session } from "./session.ts";
import { viewDialog } from "./views.ts";

/**
 * What the guard needs to know of a dialog at the moment of a send; `null` where the channel is switched off.
 * @param now the instant of the send: the verdict is taken then, not when the agent began to write
 */
export function guardCaseOf(dialog: string, session: Session, now: Instant): GuardCase | null {
  const { knowledge } = session;
  const settings = session.settings();
  const view = viewDialog(knowledge.of(dialog), settings, now);
  if (view === null) return null;
  const isNamed = session.host()?.authorsByModel !== true || !settings.pageModel;
  const proof = proofOf(view.record, knowledge.onPage(dialog), isNamed);
  return {
    window: view.window,
    view: view.piece,
    title: view.record.title?.value ?? "",
    atSend: view.channel.settings.atSend,
    promotionalCheck: view.channel.settings.promotionalCheck,
    ownWords: settings.promotionalWords,
    provenNow: viewDialog(proof, settings, now)?.window.verdict === "confirm",
    canEnd: session.host()?.canEnd ?? false,
  };
}

/**
 * A dialog as this page proves it by its own messages: without what is remembered, and without what only the page's model says
 * of any message. Which channel it is may be known from anywhere.
 * @param isNamed whether the page itself says who wrote them
 */
function proofOf(known: DialogRecord, page: DialogRecord, isNamed: boolean): DialogRecord {
  const { startId, unreadAfter, messages, spans, newestId, newerSeenAt, readAt } = page;
  const { startId: _1, unreadAfter: _2, portalBlockAt: _3, notAfter: _4, ...rest } = known;
  return {
    ...rest,
    messages: isNamed ? messages : messages.map(withoutName),
    spans,
    newestId,
    newerSeenAt,
    readAt,
    ...(startId !== undefined && { startId }),
    ...(unreadAfter !== undefined && { unreadAfter }),
  };
}

function withoutName(message: MessageFact): MessageFact {
  const { by } = message;
  const isOthers = by === "customer" || by === "colleague" || by === "bot";
  return isOthers ? { ...message, by: "unknown" } : message;
}
