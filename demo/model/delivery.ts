import type { Dialog, Message, Refusal } from "./dialog.ts";
import { isWhatsApp } from "./dialog.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * What the network would answer to a text sent now; `null` = it is delivered. Written apart from the product's rules on
 * purpose: the stand-in must not agree with the product by sharing its code.
 */
export function refusalOf(
  dialog: Dialog,
  isCustomer: (id: number) => boolean,
  now: number,
): Refusal | null {
  const { connector, sevenDays } = dialog.line;
  const instagram = connector === "fbinstagramdirect";
  if (!instagram && connector !== "facebook" && !isWhatsApp(connector)) return null;

  const direct = dialog.messages.findLast(
    (message) => isCustomer(message.author) && !message.comment,
  );
  const comment = dialog.messages.findLast(
    (message) => isCustomer(message.author) && message.comment,
  );
  const reach = sevenDays && !isWhatsApp(connector) ? 7 * DAY : DAY;
  if (direct && now - direct.at < reach) return null;

  if (instagram && comment && (!direct || isLater(comment, direct))) {
    const used = dialog.messages.some(
      (message) =>
        isLater(message, comment) &&
        !isCustomer(message.author) &&
        message.mark !== "hidden" &&
        (message.author !== 0 || message.mark === "output") &&
        message.text !== "",
    );
    if (used) return "private-reply";
    return now - comment.at < 7 * DAY ? null : "window";
  }
  if (!direct) return "other";
  // The portal counts whole days before it speaks of the time (rules, "Precision").
  return instagram && now - direct.at < 2 * DAY ? "one-message" : "window";
}

function isLater(a: Message, b: Message): boolean {
  return a.at > b.at || (a.at === b.at && a.id > b.id);
}
