import type { TeamTexts } from "./team.ts";

export const teamEn: TeamTexts = {
  lead: "Set everything once, save it as a file, and let everybody open it. Nothing is sent: how the file travels is up to you.",
  current: (name, day) => `Settings of ${name}, ${day}`,
  managed:
    "This browser is managed: what its administrators set is shown locked and cannot be changed here.",
  managedProblems: (paths) => `Some of what they set cannot be used: ${paths}`,
  askedLead:
    "A file can only ask. What its team wants left alone is marked, and you can still change it. Only the management of the browser can enforce a setting.",
  forget: "Forget this team",
  name: {
    label: "Name of the team",
    hint: "Shown to everybody who opens the file, with today's date.",
  },
  locks: {
    label: "Ask to leave these alone",
    hint: "Everybody else sees the wish beside the setting and can still change it.",
  },
  save: {
    label: "Save these settings as a file",
    hint: "All settings on this page. Nothing of what was seen: no conversation, no name.",
    button: "Save file",
  },
  open: {
    label: "Open a file of settings",
    hint: "You see what would change before anything does.",
    button: "Open file…",
  },
  refused: "This file was refused. Nothing has changed.",
  inLine: (line, formats) => `Row ${formats.count(line)}`,
  problems: {
    "too-large": () => "The file is too large to be one of settings: a million characters at most.",
    empty: () => "The file is empty.",
    "cut-off": () => "The file ends too early: a bracket or a quotation mark is still open.",
    syntax: (_, found) => `This is not JSON: “${found}” cannot stand here.`,
    duplicate: (_, found) => `“${found}” stands here twice. Keep one of them.`,
    "not-ours": () =>
      "This is not a file of Reply Window's settings: “replyWindowSettings”: 1 is missing.",
    newer: () =>
      "The file was written by a newer version of Reply Window. Update the extension first.",
    "unknown-key": (at) => `There is no setting “${at}”.`,
    "bad-team": () => "A team needs a name of at most 100 characters.",
    "bad-date": (_, found) =>
      `${found === "" ? "The date is missing" : `${found} is no day of the calendar`}. Write it like “2026-11-21”.`,
    "bad-lock": (_, found) => `${found} names no setting that could be locked.`,
    missing: (at, _, expected) => `“${at}” is missing. Expected: ${expected}.`,
    "bad-line": (at, _, expected) => `“${at}” names no open channel. Expected: ${expected}.`,
    "by-rules": (at, found) =>
      `“${at}” cannot be ${found}: the rules say what it is, and no setting changes them.`,
    invalid: (at, found, expected) =>
      `“${at}” cannot be ${found === "" ? "empty" : found}. Expected: ${expected}.`,
  },
  moreProblems: (count, formats) =>
    formats.plural(count) === "one"
      ? "And 1 more reason."
      : `And ${formats.count(count)} more reasons.`,
  expected: {
    object: "a group of settings in { }",
    version: "2, the number of this format",
    locks: "a list of at most 500 settings, such as [“channels.whatsapp”, “titles”]",
    switch: "true or false",
    atSend: "“off”, “warn” or “block”",
    duration: "whole milliseconds, 604800000 (7 days) at most",
    alerts: "up to 6 different times in milliseconds, from 300000 (5 minutes) to 86400000 (1 day)",
    days: "whole days, from 1 to 366",
    language: "“auto”, “en” or “es”",
    theme: "“auto”, “light” or “dark”",
    whose: "“mine” or “all”",
    minute: "minutes after midnight, from 0 to 1439",
    zone: "the name of a time zone, such as “Europe/Madrid”",
    week: "seven days from Monday, each with up to 4 shifts",
    dates: "days like “2026-12-25”",
    holding: "replies with “line”, “language” and “text”",
    texts: "a list of texts that are not empty",
    line: "the portal and the number of the open channel, such as “acme.bitrix24.com/3”",
    channel: "one of the channels, such as “whatsapp” or “other-unlimited”",
  },
  dryRun: {
    title: (count, formats) =>
      formats.plural(count) === "one"
        ? "1 setting would change"
        : `${formats.count(count)} settings would change`,
    nothing: "Nothing would change: everything is set like this already.",
    what: "Setting",
    before: "Now",
    after: "Then",
    unset: "not set",
    ignored: (what) =>
      `Ignored: ${what}. WhatsApp's 24 hours cannot be extended (R5), and only Facebook: Messages and Instagram Direct have 7 days (R6).`,
    kept: (what) => `Stays as the management of this browser has set it: ${what}.`,
    asks: (count, formats) =>
      formats.plural(count) === "one"
        ? "The file asks to leave 1 setting alone."
        : `The file asks to leave ${formats.count(count)} settings alone.`,
    apply: "Take over",
    cancel: "Leave everything as it is",
    applied: "The settings were taken over.",
    failed: "Could not be saved. Nothing has changed.",
  },
  setBy: (name) => `Set by ${name}, through the management of this browser.`,
  setByPolicy: "Set through the management of this browser.",
  askedBy: (name) => `${name} asks to leave this as it is.`,
};
