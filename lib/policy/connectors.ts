import type { ChannelId } from "./window-state.ts";

/** Where a line of the table comes from. Only `our-reading` may be said otherwise by a lead (reading 7, R12). */
export type SourceId = "help-articles" | "our-reading";

export interface Connector {
  /** Bitrix24's id, verbatim. */
  readonly id: string;
  /** `null`: not classified; unknown until a lead says what it is (R12). */
  readonly channel: ChannelId | null;
  readonly rule: string;
  readonly source: SourceId;
  /** The day its source was read last, ISO 8601. */
  readonly readOn: string;
}

/** The two helpdesk articles of Bitrix24 on Meta's messaging policy, and what we add to them. */
export const SOURCES: Readonly<Record<SourceId, string>> = {
  "help-articles":
    "Bitrix24 Helpdesk: “Facebook Messenger Platform, Instagram Direct and WhatsApp Business Policy” and “Reglas de mensajería para Facebook, Instagram y WhatsApp”",
  "our-reading":
    "Not named in the articles: Meta's policy does not reach this connector, answers there are public, or it may be anything",
};

const READ_ON = "2026-11-21";

const rows = (
  ids: string,
  channel: ChannelId | null,
  rule: string,
  source: SourceId,
): readonly Connector[] =>
  ids.split(" ").map((id) => ({ id, channel, rule, source, readOn: READ_ON }));

/** Every connector that is known, with its channel and rule. An id that is not here is not classified. */
export const CONNECTORS: readonly Connector[] = [
  ...rows("whatsappbytwilio whatsappbyedna", "whatsapp", "R5", "help-articles"),
  ...rows("facebook", "facebook-messages", "R6", "help-articles"),
  ...rows("fbinstagramdirect", "instagram-direct", "R6", "help-articles"),
  ...rows("facebookcomments", "facebook-comments", "R7", "help-articles"),
  ...rows("fbinstagram", "instagram-comments", "R7", "our-reading"),
  ...rows(
    "livechat telegrambot viber network vkgroup ok avito olx wechat imessage max",
    "other-unlimited",
    "R12",
    "our-reading",
  ),
  ...rows("notifications wazzup", null, "R12", "our-reading"),
];

const BY_ID: ReadonlyMap<string, Connector> = new Map(CONNECTORS.map((row) => [row.id, row]));

/**
 * @param connector Bitrix24's id
 * @param classifiedAs what a lead says this connector is; heard where the articles do not name it (reading 7, R12)
 * @returns `null` for a connector that nobody has classified
 */
export function channelOf(connector: string, classifiedAs?: ChannelId): ChannelId | null {
  const row = BY_ID.get(connector);
  if (row?.source === "help-articles") return row.channel;
  return classifiedAs ?? row?.channel ?? null;
}

/** Whether a lead may say what this connector is: the articles do not name it (reading 7, R12). */
export function mayBeClassified(connector: string): boolean {
  return BY_ID.get(connector)?.source !== "help-articles";
}
