import type { Dialog } from "./dialog.ts";
import type { Portal } from "./portal.ts";

/** Connector, line, the connector's chat and the customer's number: what a chat of an open channel is known by. */
export function entityIdOf({ line, chatId, customer }: Dialog): string {
  return `${line.connector}|${line.id}|${chatId + 70_000}|${customer}`;
}

/** CRM flag, type and id, pause, wait, session and its start, line, and when and why the portal stops replies. */
export function blockData(portal: Portal, dialog: Dialog): string {
  const { crm, chatId, sessionId, sessionStartAt, line } = dialog;
  const blockAt = Math.floor(portal.blockAt(dialog) / 1000);
  return [
    ...(crm ? ["Y", "DEAL", chatId] : ["N", "NONE", 0]),
    "N",
    "N",
    sessionId,
    Math.floor(sessionStartAt / 1000),
    line.id,
    blockAt,
    blockAt ? "DEFAULT" : "",
  ].join("|");
}
