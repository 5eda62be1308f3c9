import type { Line } from "./dialog.ts";

/** The open channels of the invented company. */
export const LINES = {
  whatsappSales: line(1, "WhatsApp sales", "whatsappbytwilio"),
  whatsappService: line(2, "WhatsApp service", "whatsappbyedna"),
  facebookPage: line(3, "Facebook page", "facebook"),
  facebookSupport: line(4, "Facebook support", "facebook", true),
  instagramShop: line(5, "Instagram shop", "fbinstagramdirect"),
  instagramOutlet: line(6, "Instagram outlet", "fbinstagramdirect", true),
  facebookComments: line(7, "Facebook comments", "facebookcomments"),
  instagramPosts: line(8, "Instagram posts", "fbinstagram"),
  liveChat: line(9, "Live chat", "livechat"),
  telegram: line(10, "Telegram", "telegrambot"),
  viber: line(11, "Viber", "viber"),
  partnerWhatsApp: line(12, "Partner WhatsApp", "wazzup"),
  templates: line(13, "Templates", "notifications"),
  ownConnector: line(14, "Front desk", "acme_reception"),
} as const;

export const ALL_LINES: readonly Line[] = Object.values(LINES);

function line(id: number, name: string, connector: string, sevenDays = false): Line {
  return { id, name, connector, sevenDays };
}
