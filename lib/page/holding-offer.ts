import type { Host } from "../host/host.ts";
import type { NoticeView } from "../overlay/view.ts";
import type { HoldingReply } from "../settings/settings.ts";
import type { CoreTexts } from "../texts/core.ts";
import type { PieceView } from "../overlay/view.ts";

/** How far a person has gone with the holding reply of a dialog. */
type Step = "offered" | "draft-in-the-way" | "inserted" | "copied" | "not-copied";

/** The holding reply at the composer: one click puts it there, a second thought copies it. */
export interface HoldingOffer {
  /** What stands in the notice's place; `null` where nothing is offered or said. */
  notice(piece: PieceView, replies: readonly HoldingReply[], texts: CoreTexts): NoticeView | null;
  /** A person has pressed one of the notice's buttons. */
  press(id: string, host: Host): void;
}

/**
 * @param copy puts a text on the clipboard
 * @param onChanged the notice says something else now
 */
export function createHoldingOffer(
  copy: (text: string) => Promise<void>,
  onChanged: () => void,
): HoldingOffer {
  let offered: readonly HoldingReply[] = [];
  let current = "";
  let step: Step = "offered";

  const go = (next: Step): void => {
    step = next;
    onChanged();
  };

  return {
    notice(piece, replies, texts) {
      if (current !== piece.dialog) [current, step] = [piece.dialog, "offered"];
      offered = replies;
      const { holding } = texts;
      const said = {
        offered: holding.offer,
        "draft-in-the-way": holding.draftStays,
        inserted: holding.inserted,
        copied: holding.copied,
        "not-copied": holding.notCopied,
      }[step];
      // Nothing to offer any more: it was sent, answered, or the time is over.
      if (replies.length === 0) {
        step = "offered";
        return null;
      }
      const label = step === "draft-in-the-way" ? holding.copy : holding.insert;
      const offers = step === "offered" || step === "draft-in-the-way" ? replies : [];
      const many = replies.length > 1;
      return {
        ...piece,
        text: said,
        about: holding.details,
        actions: offers.map(({ language }, index) => ({
          id: String(index),
          label: label(many ? language.toUpperCase() : ""),
        })),
      };
    },
    press(id, host) {
      const reply = offered[Number(id)];
      if (reply === undefined || host.conversation()?.dialog !== current) return;
      if (step === "draft-in-the-way") {
        copy(reply.text).then(
          () => go("copied"),
          () => go("not-copied"),
        );
      } else if (host.composer.insert(reply.text)) {
        host.composer.field()?.focus();
        go("inserted");
      } else go("draft-in-the-way");
    },
  };
}
