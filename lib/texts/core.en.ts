import { CHANNEL_NAMES } from "./channels.ts";
import type { CoreTexts } from "./core.ts";

const STATES: CoreTexts["state"] = (state, until, over) => {
  switch (state) {
    case "open":
      return `Reply until ${until}`;
    case "human-agent":
      return `Only about their request, until ${until}`;
    case "private-reply":
      return `1 direct message left, until ${until}`;
    case "private-reply-used":
      return "Message used: the customer must accept or write";
    case "closed":
      return over === "7d"
        ? "7 days over: wait until the customer writes"
        : "24 h over: wait until the customer writes";
    case "awaiting-customer":
      return "The customer has not written yet";
    case "unlimited":
      return "Reply at any time";
    case "unknown":
      return "Open it once to see";
  }
};

export const coreEn: CoreTexts = {
  channels: CHANNEL_NAMES.en,
  units: { d: "d", h: "h", m: "m" },
  state: STATES,
  mayBeOver: "The time may already be over",
  notice(state, until) {
    switch (state) {
      case "human-agent":
        return "Only about the customer's own request. No offers, no unrelated content.";
      case "private-reply":
        return `You have one message, until ${until}. Put everything in it.`;
      case "private-reply-used":
        return "Your one message was used. Wait until the customer accepts or writes.";
      case "closed":
        return "Will not be delivered: the customer must write first.";
      case "awaiting-customer":
        return "Will not be delivered: only the customer can start the conversation.";
      default:
        return "";
    }
  },
  unknown: {
    "not-read": "Open it once to see",
    unclassified: "Nobody has said yet which channel this is",
    "unreadable-time": "The time of the last message cannot be read",
    "unsure-author": "It is not clear whether the customer wrote last",
    "unsure-refusal": "It is not clear whether a message was refused",
    "newer-unread": "Something new arrived: open it to see",
    accepted: "The customer accepted: the time starts when they write",
  },
  unanswered: "Unanswered",
  likelyUnanswered: "May be unanswered",
  answered: "Answered",
  left: (duration) => `${duration} left`,
  answerBefore: (time) => `answer before ${time}`,
  noWorkingHours: "outside working hours",
  ahead: (state, ahead) => `${state}: ${ahead}`,
  holding: {
    offer: "No time now?",
    insert: (language) => (language === "" ? "Holding reply" : `Holding reply (${language})`),
    copy: (language) =>
      language === "" ? "Copy holding reply" : `Copy holding reply (${language})`,
    draftStays: "Your draft stays.",
    inserted: "Holding reply put in: read it, then send it yourself. It extends nothing.",
    copied: "Holding reply copied. It extends nothing.",
    notCopied: "The holding reply could not be copied.",
    details:
      "Your lead's holding reply, for when nobody can answer in time. It extends nothing, and the customer stays unanswered. Automatic messages are set in Bitrix24 under Contact Center, in the settings of the open channel.",
  },
  manual: "entered by hand",
  about: (time) => `about ${time}`,
  explain: (state) => `${state}. Why?`,
  reopened: "The customer wrote: you can reply again",
};
