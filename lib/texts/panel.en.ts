import type { PanelTexts } from "./panel.ts";

export const panelEn: PanelTexts = {
  product: "Reply Window",
  close: "Close",
  warning: {
    heading({ state, because }) {
      switch (state) {
        case "human-agent":
          return "Only about the customer's request";
        case "private-reply":
          return "You have one message";
        case "private-reply-used":
          return "Your one message was used";
        case "awaiting-customer":
          return "The customer has not written yet";
        default:
          return because.over === "7d" ? "7 days are over" : "24 hours are over";
      }
    },
    meaning({ state }, until) {
      switch (state) {
        case "human-agent":
          return "Only about the customer's own request. Offers or unrelated content can get your Facebook or Instagram account blocked.";
        case "private-reply":
          return `Put everything in it${until === "" ? "" : `, until ${until}`}. After it, nothing more is delivered until the customer accepts the chat or writes.`;
        case "private-reply-used":
          return "A comment allows one direct message. More is not delivered until the customer accepts the chat or writes.";
        case "awaiting-customer":
          return "Only the customer can start the conversation. Messages sent before are not delivered.";
        default:
          return "Messages sent now are no longer delivered. When the customer writes, you have 24 hours again.";
      }
    },
    promotional: "This reads like an offer",
    found: (words) => `In your text: ${words.map((word) => `“${word}”`).join(", ")}`,
    freeHeading: "You can reply again",
    freeMeaning: "The customer has just written.",
    kept: (way) =>
      way === "button" || way === "key"
        ? "Nothing was sent. Your text is still in the field."
        : "Nothing was sent.",
    again(way) {
      switch (way) {
        case "files":
        case "paste-preview":
          return "To send anyway: press it, then pick, drop or paste the files again within 60 seconds.";
        default:
          return "To send anyway: press it, then send again within 60 seconds.";
      }
    },
    blocked: "Your team has switched off sending after the deadline.",
    edit: "Back to the message",
    wait: "Wait for the customer",
    waitNote: "You get an alert when they write",
    end: "Finish conversation",
    endNote: "It continues when they write",
    send: "Send anyway",
    sendFree: "Send",
    endHeading: "Finish the conversation?",
    endMeaning: "The open channel may send the customer its own closing message.",
    endElsewhere: "Use “Finish conversation” at the top of this conversation.",
    endConfirm: "Finish conversation",
    back: "Not now",
  },
  explanation: {
    heading({ state, because }, until) {
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
          return because.over === "7d"
            ? "7 days over: wait until the customer writes"
            : "24 hours over: wait until the customer writes";
        case "awaiting-customer":
          return "The customer has not written yet";
        case "unlimited":
          return "Reply at any time";
        case "unknown":
          return "Not known yet";
      }
    },
    unknown: {
      "not-read": "Not enough of this conversation has been seen. Open it, or scroll up a little.",
      unclassified:
        "Nobody has said yet which kind of channel this is. A team lead can, in the options.",
      "unreadable-time": "The time of the customer's last message cannot be read.",
      "unsure-author": "It is not certain whether the last message is the customer's.",
      "unsure-refusal":
        "A line of Bitrix24 may say that a message came too late, or be an automatic text.",
      "newer-unread": "Something newer has arrived that has not been read yet.",
      accepted: "The customer accepted the chat. The time is known once they write.",
    },
    customerWrote: "Customer wrote",
    customerCommented: "Customer commented",
    byHand: "Entered by hand",
    deadline: "Deadline",
    left: "Time left",
    about: (time) => `about ${time}`,
    notExtended(by, time) {
      const who = {
        agent: "Your message",
        colleague: "Your colleague's message",
        bot: "The bot's message",
        automatic: "The automatic message",
      }[by];
      return `${who} at ${time} did not change this: only the customer's messages do.`;
    },
    notDelivered(reason, time) {
      const what = {
        window: "a message came too late",
        "private-reply": "the comment already had its one message",
        other: "a message did not reach the customer",
      }[reason];
      return `Bitrix24 reported at ${time} that ${what}.`;
    },
    errorNumber: (number) => `Meta's error number: ${number}.`,
    refusedEarly: "The 7 days seem to be switched off for this open channel in Bitrix24.",
    clockBehind: (time) =>
      `This computer's clock is about ${time} behind your portal's. The portal's counts.`,
    approximate: "The exact time is not known: the earliest possible one counts.",
    why: "Why",
  },
  rules: {
    R1: "Only the customer can start a conversation.",
    R2: "You can reply for 24 hours after the customer's last message.",
    R3: "Replies and automatic messages do not extend the time.",
    R4: "After that, messages are no longer delivered. The customer's next message starts a new 24 hours.",
    R5: "On WhatsApp the 24 hours cannot be extended.",
    R6: "From 24 hours to 7 days, only replies to the customer's own request are allowed.",
    R7: "Comments on Facebook can be answered at any time.",
    R8: "A comment on Instagram allows one direct message within 7 days.",
    R9: "Message tags are not supported.",
    R10: "When the time is over, finish the conversation or wait for the customer.",
    R11: "Automatic messages can tell customers when nobody can answer in time.",
    R12: "This channel has no time limit of Meta's.",
  },
  timeline: {
    customer: "Customer",
    comment: "Comment",
    reply: "Reply",
    now: "Now",
    requestOnly: "Request only",
    deadline: "Deadline",
    refused: "Not delivered",
  },
};
