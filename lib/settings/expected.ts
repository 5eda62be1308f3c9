/** What may stand at a place of the settings, as far as a person needs to know it to mend a file. */
export type Expected =
  | "object"
  | "version"
  | "locks"
  | "switch"
  | "atSend"
  | "duration"
  | "alerts"
  | "days"
  | "language"
  | "theme"
  | "whose"
  | "minute"
  | "zone"
  | "week"
  | "dates"
  | "holding"
  | "texts"
  | "line"
  | "channel";

const BY_NAME: Readonly<Record<string, Expected>> = {
  version: "version",
  locked: "locks",
  enabled: "switch",
  extendTo7Days: "switch",
  promotionalCheck: "switch",
  pageModel: "switch",
  titles: "switch",
  atSend: "atSend",
  safetyMargin: "duration",
  soon: "duration",
  lastCall: "duration",
  quietUntil: "duration",
  alertBefore: "alerts",
  retentionDays: "days",
  language: "language",
  theme: "theme",
  whose: "whose",
  from: "minute",
  to: "minute",
  zone: "zone",
  week: "week",
  daysOff: "dates",
  holdingReplies: "holding",
  promotionalWords: "texts",
  window: "texts",
  "private-reply": "texts",
  other: "texts",
};

/** @param path dotted path of a setting */
export function expectedAt(path: string): Expected {
  if (path.startsWith("connectors.")) return "channel";
  // Names of open channels have dots in them, and end in a number.
  if (/^lines\..*\/\d+$/u.test(path)) return "object";
  const name = path.slice(path.lastIndexOf(".") + 1);
  return (Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined) ?? "object";
}
