import type { GuardCase } from "../guard/decide.ts";
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
  const here = viewDialog(knowledge.seenHere(dialog), settings, now);
  return {
    window: view.window,
    view: view.piece,
    title: view.record.title?.value ?? "",
    atSend: view.channel.settings.atSend,
    promotionalCheck: view.channel.settings.promotionalCheck,
    ownWords: settings.promotionalWords,
    provenNow: here?.window.state === view.window.state,
    canEnd: session.host()?.composer.endDialogue() != null,
  };
}
