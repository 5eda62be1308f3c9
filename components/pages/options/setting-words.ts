import type { ChannelId } from "../../../lib/policy/window-state.ts";
import { CHANNEL_RULES } from "../../../lib/policy/channels.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";

/** What a setting is called on this page. @param path dotted path */
export function settingName(path: string, words: PageWords): string {
  const { texts } = words;
  const { options, lead, workday } = texts;
  const [group = "", ...rest] = path.split(".");
  if (group === "channels" && isChannel(rest[0])) {
    const field = rest[1] === undefined ? "" : `: ${fieldName(rest[1], words)}`;
    return `${texts.channels[rest[0]]}${field}`;
  }
  const line = /^lines\.(?<portal>.+)\/(?<line>[^./]+)(?:\.(?<field>[^./]+))?$/u.exec(path)?.groups;
  if (line) {
    const field = line["field"] === undefined ? "" : `: ${fieldName(line["field"], words)}`;
    return `${lead.lines.name(line["line"] ?? "")} (${line["portal"]})${field}`;
  }
  if (group === "connectors") return `${options.unclassified.label}: ${rest.join(".")}`;
  if (group === "refusalFragments") {
    const kind = rest[0];
    const isKind = kind === "window" || kind === "private-reply" || kind === "other";
    return `${lead.refusals.label}${isKind ? `: ${lead.refusals.kinds[kind].label}` : ""}`;
  }
  const names: Readonly<Record<string, string>> = {
    channels: options.nav.channels,
    lines: lead.nav.lines,
    pageModel: options.pageModel.label,
    titles: options.titles.label,
    retentionDays: lead.retention.label,
    language: options.language.label,
    theme: options.theme.label,
    holdingReplies: workday.holding.label,
    promotionalWords: workday.words.label,
    quietUntil: workday.quiet.label,
    alerts: workday.nav,
    workingHours: workday.hours.label,
    "alerts.enabled": workday.alerts.label,
    "alerts.whose": workday.whose.label,
    "alerts.quietHours.enabled": workday.quietHours.label,
    "alerts.quietHours.from": `${workday.quietHours.label}: ${workday.from}`,
    "alerts.quietHours.to": `${workday.quietHours.label}: ${workday.to}`,
    "workingHours.enabled": workday.hours.label,
    "workingHours.zone": workday.zone.label,
    "workingHours.week": `${workday.hours.label}: ${workday.days[0]} – ${workday.days.at(-1)}`,
    "workingHours.daysOff": workday.daysOff.label,
  };
  return (Object.hasOwn(names, path) ? names[path] : undefined) ?? path;
}

function fieldName(field: string, { texts }: PageWords): string {
  const { options, lead, workday } = texts;
  const names: Readonly<Record<string, string>> = {
    enabled: options.enabled.label,
    extendTo7Days: options.extend.label,
    atSend: options.atSend.legend,
    promotionalCheck: lead.promotional.label,
    safetyMargin: lead.margin.label,
    soon: options.soon.label,
    lastCall: options.lastCall.label,
    alertBefore: workday.before.label,
  };
  return (Object.hasOwn(names, field) ? names[field] : undefined) ?? field;
}

const DURATIONS = /(?:^|\.)(?:safetyMargin|soon|lastCall|quietUntil)$/u;

/** What a setting is set to, for people. */
export function settingValue(path: string, value: unknown, words: PageWords): string {
  const { texts, formats } = words;
  const { lead, options, team, workday } = texts;
  if (value === undefined) return team.dryRun.unset;
  if (typeof value === "boolean") return value ? lead.lines.on : lead.lines.off;
  if (typeof value === "number") {
    if (path === "retentionDays") return lead.days(value, formats);
    if (DURATIONS.test(path)) return formats.leftInWords(value);
    if (path.startsWith("alerts.quietHours")) return clockOf(value);
    return formats.count(value);
  }
  if (Array.isArray(value)) return listInWords(path, value, words);
  if (value === "warn" || value === "block") return options.atSend.choices[value].label;
  if (path.endsWith(".atSend") && value === "off") return options.atSend.choices.off.label;
  if (path === "language" && (value === "auto" || value === "en" || value === "es"))
    return options.languages[value];
  if (path === "theme" && (value === "auto" || value === "light" || value === "dark"))
    return options.themes[value];
  if (path === "alerts.whose" && (value === "mine" || value === "all"))
    return workday.whoseChoices[value];
  if (isChannel(value)) return texts.channels[value];
  return typeof value === "string" ? value : JSON.stringify(value);
}

function listInWords(path: string, list: readonly unknown[], words: PageWords): string {
  const { texts, formats } = words;
  if (list.length === 0) return path.endsWith(".alertBefore") ? texts.lead.lines.noAlert : "–";
  if (path.endsWith(".alertBefore"))
    return list.map((before) => formats.leftInWords(Number(before))).join(" + ");
  if (path === "workingHours.week") {
    return list.map((day, index) => dayInWords(day, index, words)).join("; ");
  }
  if (path === "holdingReplies") {
    return list.map((reply) => `“${textOf(reply)}”`).join(", ");
  }
  return list.map((item) => (typeof item === "string" ? item : JSON.stringify(item))).join(", ");
}

function dayInWords(shifts: unknown, index: number, { texts }: PageWords): string {
  const day = texts.workday.days[index] ?? "";
  if (!Array.isArray(shifts) || shifts.length === 0) return `${day} –`;
  const spans = shifts.map((shift: unknown) => {
    const { from, to } = shift as { readonly from: number; readonly to: number };
    return `${clockOf(from)}–${clockOf(to)}`;
  });
  return `${day} ${spans.join(", ")}`;
}

function textOf(reply: unknown): string {
  const text =
    typeof reply === "object" && reply !== null && "text" in reply ? String(reply.text) : "";
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function clockOf(minutes: number): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function isChannel(value: unknown): value is ChannelId {
  return typeof value === "string" && Object.hasOwn(CHANNEL_RULES, value);
}
