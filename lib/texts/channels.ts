import type { ChannelId } from "../policy/window-state.ts";
import type { TextLanguage } from "./language.ts";

/** Names of the channels as the portal's help writes them. */
export const CHANNEL_NAMES: Readonly<Record<TextLanguage, Readonly<Record<ChannelId, string>>>> = {
  en: {
    whatsapp: "WhatsApp",
    "facebook-messages": "Facebook: Messages",
    "instagram-direct": "Instagram Direct",
    "facebook-comments": "Facebook: Comments",
    "instagram-comments": "Instagram Business",
    "other-unlimited": "Other channels",
  },
  es: {
    whatsapp: "WhatsApp",
    "facebook-messages": "Facebook: Mensajes",
    "instagram-direct": "Instagram Direct",
    "facebook-comments": "Facebook: Comentarios",
    "instagram-comments": "Instagram Business",
    "other-unlimited": "Otros canales",
  },
};
