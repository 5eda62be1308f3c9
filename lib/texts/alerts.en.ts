import type { AlertTexts, WorkdayTexts } from "./alerts.ts";

export const alertsEn: AlertTexts = {
  closing: (title) => `${title} is waiting`,
  reopened: (title) => `${title} wrote: the window is open again`,
  reminder: (title) => `Your reminder: ${title}`,
  group: (count, formats) => `${formats.count(count)} conversations need you`,
  more: (count, formats) => `and ${formats.count(count)} more`,
  open: "Open the conversation",
  later: "Remind me later",
  skip: "Not this one",
  showAll: "Show them",
  pause: "Pause for an hour",
  pauseAlerts: "Pause alerts for an hour",
  paused: (until) => `Alerts are paused until ${until}.`,
  resume: "Alert me again",
  skipped: "No more alerts about this one until the customer writes again.",
  remindsAt: (time) => `You will be reminded at ${time}.`,
};

export const workdayEn: WorkdayTexts = {
  nav: "Alerts and hours",
  alerts: {
    label: "Alert me before a window closes",
    hint: "Only while the customer has no answer. An alert names the conversation and the deadline, never a message.",
  },
  before: {
    label: "Alerts before the time is over",
    hint: "Counted back from the deadline, or from the last working moment before it.",
  },
  whose: {
    label: "Whose conversations",
    hint: "“Mine” leaves out those that somebody else is responsible for. One that nobody has taken yet counts as yours.",
  },
  whoseChoices: { mine: "Mine", all: "All that I see" },
  quietHours: {
    label: "Quiet hours",
    hint: "No alert in these hours. What is still useful comes when they end.",
  },
  from: "From",
  to: "To",
  hours: {
    label: "Working hours",
    hint: "A window that closes outside them has to be answered earlier. Alerts and colours follow the last working moment, and list and chip name it; the digits of badges and list count to the deadline itself.",
  },
  zone: { label: "Time zone of the team", hint: "For example Europe/Madrid or America/Bogota." },
  unknownZone: "No time zone has this name.",
  days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  free: "Free",
  nextDay: "ends the next day",
  addShift: (day) => `Add hours on ${day}`,
  removeShift: (day) => `Remove these hours on ${day}`,
  daysOff: { label: "Days off", hint: "No shift begins on these days." },
  addDay: "Add day",
  remove: (what) => `Remove ${what}`,
  holding: {
    label: "Holding replies",
    hint: "For when nobody can answer in time. Offered near the deadline and put into an empty message field by a click; an agent sends it. It extends nothing, the customer stays unanswered, and it is never offered after 24 hours.",
  },
  anyLine: "Every open channel",
  line: (portal, line) => `Open channel ${line} (${portal})`,
  lineLabel: "Open channel",
  languageLabel: "Language",
  languages: {
    en: "English",
    es: "Español",
    pt: "Português",
    ru: "Русский",
    de: "Deutsch",
    fr: "Français",
  },
  text: "Text",
  addReply: "Add a holding reply",
  words: {
    label: "Your own promotional words",
    hint: "One word or phrase in each row. Drafts that contain one are pointed out after 24 hours, besides the words known in six languages.",
  },
  quiet: {
    label: "Digits on badges",
    hint: "Quiet mode shows a dot until less time than this is left.",
  },
  always: "Always",
  under: (duration) => `With less than ${duration} left`,
};
