/** What the conversations of the stand-in portal are, once everything of them has been read and nothing was set. */
export const TRUE_STATES: Readonly<Record<string, string>> = {
  chat101: "open",
  chat102: "open",
  chat103: "open",
  chat104: "open",
  chat105: "closed",
  chat106: "closed",
  chat107: "private-reply",
  chat108: "private-reply-used",
  chat109: "closed",
  chat110: "closed",
  chat111: "closed",
  chat112: "awaiting-customer",
  chat113: "unlimited",
  chat114: "unlimited",
  chat115: "unlimited",
  chat116: "unlimited",
  chat117: "unlimited",
  chat118: "unknown",
  chat119: "open",
  chat120: "open",
  chat121: "open",
  chat122: "closed",
  chat123: "unknown",
};

/** One conversation of each state. */
export const OF_EACH_STATE: readonly string[] = [...new Set(Object.values(TRUE_STATES))].map(
  (state) => Object.keys(TRUE_STATES).find((dialog) => TRUE_STATES[dialog] === state)!,
);

/** Facebook, 27 h after the customer's last message: over, and its composer is the host's ordinary one. */
export const CLOSED = "chat109";
/** Facebook, 31 h: over, unless the 7-day switch is on. */
export const PAST_A_DAY = "chat105";
/** Instagram, one comment, unanswered. */
export const COMMENT = "chat107";
/** Facebook, written a few hours ago and answered. */
export const OPEN = "chat104";
/** WhatsApp, written a few hours ago. */
export const OPEN_WHATSAPP = "chat101";

/** Tall enough for every row of the list. */
export const TALL = { width: 1280, height: 1900 };
