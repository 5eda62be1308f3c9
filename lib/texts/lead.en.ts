import type { LeadTexts } from "./lead.ts";

export const leadEn: LeadTexts = {
  nav: {
    lines: "Open channels",
    team: "Team",
    portals: "Your portals",
    report: "Report",
  },
  promotional: {
    label: "Look for promotional words after 24 hours",
    hint: "The draft is looked through in memory when it is sent. The words found are shown in the warning.",
  },
  margin: {
    label: "Safety margin",
    hint: "This long before the end the words say “may already be over”: Bitrix24 shows when it received a message, which can be later than the customer wrote it.",
  },
  noMargin: "None",
  article:
    "Bitrix24 Helpdesk: “Facebook Messenger Platform, Instagram Direct and WhatsApp Business Policy”.",
  ourReadings: {
    label: "Channels that we read in our own way",
    hint: "The articles do not name them. If you know better, say so here.",
    choice: (channel) => `As we read it: ${channel}`,
  },
  unlimited: {
    shown: (section) => `No badge; in popup and side panel under “${section}”.`,
    hidden: "Shown nowhere, not even in popup and side panel.",
    instagram: "It answers comments in public: as we read the rules, at any time too.",
  },
  rulesBehind: "The rules behind this:",
  refusedEarly: {
    title: "Bitrix24's own 7-day setting seems to be off here",
    text: (conversations, formats) =>
      formats.plural(conversations) === "one"
        ? "In 1 conversation a message was refused for its time between 24 hours and 7 days. Switch the 7 days on in Bitrix24, or off here."
        : `In ${formats.count(conversations)} conversations a message was refused for its time between 24 hours and 7 days. Switch the 7 days on in Bitrix24, or off here.`,
  },
  lines: {
    lead: "The open channels that this browser has seen. What you set here holds for one open channel, in all its channels; everything else is as its channel says.",
    none: "None has been seen yet. Open your portal's chat page once.",
    name: (line) => `Open channel ${line}`,
    conversations: (count, formats) =>
      formats.plural(count) === "one"
        ? "1 conversation seen"
        : `${formats.count(count)} conversations seen`,
    differs: (count, formats) =>
      count === 0
        ? "as its channel"
        : formats.plural(count) === "one"
          ? "1 setting of its own"
          : `${formats.count(count)} settings of its own`,
    asChannel: "As the channel",
    mixed: "Its channels differ",
    on: "On",
    off: "Off",
    settledIn: (channels, who) => `In ${channels}: ${who}`,
    noAlert: "No alert",
    reset: "As the channel in everything",
  },
  kind: {
    label: "What comes through it",
    hint: "For conversations of this open channel whose channel nobody has classified, or that the page does not tell.",
    unsaid: "Not said",
  },
  suggested: {
    because: {
      "connector-name": (channel) => `Its name reads like ${channel}.`,
      "line-name": (channel) => `The open channel's name reads like ${channel}.`,
      "same-line": (channel) => `All else that comes through the open channel is ${channel}.`,
      refusal: (channel) => `A message was refused as only ${channel} does.`,
    },
    accept: (channel) => `It is ${channel}`,
  },
  refusals: {
    label: "Words of refusals",
    hint: "Your portal may word “not delivered” in its own way. One fragment in each row; capital letters do not matter. The usual wordings are known already.",
    kinds: {
      window: { label: "The time is over", hint: "Proves that the window has ended." },
      "private-reply": {
        label: "The one direct message was used",
        hint: "After a comment on Instagram.",
      },
      other: { label: "Any other reason", hint: "Proves nothing about the time." },
    },
  },
  retention: {
    label: "Keep times for",
    hint: "After a window has ended. Then they are erased by themselves.",
  },
  days: (count, formats) =>
    formats.plural(count) === "one" ? "1 day" : `${formats.count(count)} days`,
  meta: {
    title: "What Meta's own pages add",
    lead: "These change nothing by themselves: they are not in Bitrix24's articles, or cannot be seen on the page.",
    list: [
      "On WhatsApp a call from the customer opens the window too. On Messenger and Instagram a reaction or a click on an ad can. None of these is a message: say it by hand in the conversation's menu.",
      "After an ad that leads to a chat, the first answer may have up to 7 days. The 72 hours of WhatsApp's “free entry point” are about the price only.",
      "Past 24 hours the 7 days are for a person who answers by hand. Automatic messages are not allowed then.",
      "A private reply to a comment on a live broadcast works only while the broadcast lasts.",
      "The portal shows when it received a message. The customer may have written it earlier.",
      "Numbers worth knowing: Messenger 10/2018278, Instagram 10/2534022 and WhatsApp 131047 mean that the time is over; Instagram 2534023 and 2534025 that the private reply was used.",
    ],
  },
};
