import type { ReportTexts } from "./report.ts";

export const reportEn: ReportTexts = {
  title: "What was missed",
  lead: "This report knows only what this browser has seen, and keeps only times and places. A window whose end nobody saw here counts as “not known”, never as missed.",
  joined:
    "This report joins what several browsers have seen. Each conversation is counted once; a window whose end none of them saw counts as “not known”.",
  loading: "Counting…",
  failed: "What was seen cannot be read now. Restart the browser if this stays.",
  nothing: "Nothing was recorded in this time.",
  from: "From",
  to: "To",
  last: (days, formats) =>
    formats.plural(days) === "one" ? "Today" : `Last ${formats.count(days)} days`,
  channel: "Channel",
  line: "Open channel",
  all: "All",
  tiles: {
    share: "Answered in time",
    shareHint: (answered, missed, formats) =>
      `${formats.count(answered)} of ${formats.count(answered + missed)} whose end is known`,
    median: "Half were answered within",
    percentile90: "Nine of ten within",
    timed: (count, formats) =>
      formats.plural(count) === "one"
        ? "From the first message; 1 answer with a certain time"
        : `From the first message; ${formats.count(count)} answers with a certain time`,
    missed: "Missed",
    notKnown: "Not known",
    notKnownHint: "Nobody saw here how they ended",
    refused: "Messages not delivered",
    warnings: "Warnings",
    warningsHint: (heeded, overridden, formats) =>
      `${formats.count(heeded)} heeded, ${formats.count(overridden)} sent anyway`,
    privateReplies: "Private replies",
    privateHint: (used, letGo, notKnown, formats) =>
      `${formats.count(used)} used, ${formats.count(letGo)} let go, ${formats.count(notKnown)} not known`,
  },
  answered: "Answered in time",
  missed: "Missed",
  notKnown: "Not known",
  share: "Share in time",
  median: "Half within",
  percentile90: "Nine of ten within",
  byDay: "Day by day",
  byChannel: "By channel",
  byLine: "By open channel",
  byAgent: "By agent",
  agent: (id) => (/^\d+$/.test(id) ? `Agent ${id}` : id),
  hours: "When windows end without an answer",
  hoursHint: "Missed windows by weekday and hour of their end.",
  day: "Day",
  table: "As a table",
  cell: (day, hour, count, formats) => `${day}, ${hour}: ${formats.count(count)}`,
  save: "Save what was recorded",
  saveHint:
    "The events that are shown (the chosen time, channel and open channel), as they were recorded. Whoever gets the file sees titles, if you keep them.",
  yourName: "Your name, for a report of several agents",
  json: "Save as JSON",
  csv: "Save as CSV",
  open: "Open several agents' files together",
  openHint: "Files saved as JSON here or elsewhere. They are read on this computer and not kept.",
  openButton: "Open files…",
  opened: (files, formats) =>
    formats.plural(files) === "one" ? "1 file is open" : `${formats.count(files)} files are open`,
  notAnExport: (name) => `${name} is no file of this report. It was left out.`,
  back: "Back to this browser's own report",
};
