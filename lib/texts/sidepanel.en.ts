import type { SidePanelTexts } from "./sidepanel.ts";

export const sidePanelEn: SidePanelTexts = {
  title: "Conversations",
  openPanel: "Open the side panel",
  filters: {
    label: "Filters",
    channel: "Channel",
    state: "State",
    line: "Open channel",
    all: "All",
    unanswered: "Unanswered",
    mine: "Mine",
    states: {
      open: "Reply freely",
      "human-agent": "Only about their request",
      "private-reply": "1 direct message left",
      "private-reply-used": "Message used",
      closed: "Time is over",
      "awaiting-customer": "Not written yet",
      unlimited: "No time limit",
      unknown: "Not known yet",
    },
    lineName: (portal, line) => `${line} · ${portal}`,
    clear: "Clear filters",
    found: (count, formats) =>
      formats.plural(count) === "one" ? "1 conversation" : `${formats.count(count)} conversations`,
  },
  picture: {
    title: "The next 24 hours",
    none: "No window closes in the next 24 hours.",
    now: "Now",
    working: "Working hours",
    asTable: "As a table",
    conversation: "Conversation",
    closes: "Until",
    left: "Left",
    more: (count, formats) => `and ${formats.count(count)} more in these 24 hours`,
    summary: (count, formats) =>
      formats.plural(count) === "one"
        ? "1 window closes in the next 24 hours"
        : `${formats.count(count)} windows close in the next 24 hours`,
  },
  actions: {
    of: (title) => `What to do with ${title}`,
    title: "This conversation",
    show: "Open it",
    ignore: "Ignore: no alerts about it",
    unignore: "Stop ignoring it",
    remindAt: "Remind me at",
    remindNone: "No reminder",
    contactedAt: "The customer contacted us elsewhere at",
    contactedHint:
      "A call opens a WhatsApp window too, but no page shows it. The time counts from then and is marked as entered by hand.",
    acceptedAt: "The customer accepted the chat request at",
    acceptedHint: "The page cannot show that. The time starts when they write.",
    waiting: "Tell me when the customer writes",
    stopWaiting: "Do not tell me when the customer writes",
    set: "Set",
    takeBack: "Take back",
    close: "Done",
    failed: "Could not be saved. Please try again.",
    inTheFuture: "Choose a time in the future.",
    inThePast: "Choose a time that has passed.",
  },
  marked: {
    ignored: "ignored by you",
    remindAt: (time) => `reminder at ${time}, set by you`,
    contactedAt: (time) => `contacted us at ${time}, entered by hand`,
    acceptedAt: (time) => `accepted at ${time}, entered by hand`,
    waiting: "you will hear when they write",
  },
};
