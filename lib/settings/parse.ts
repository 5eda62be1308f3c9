import { isZone } from "../hours/working-hours.ts";
import { CHANNEL_RULES } from "../policy/channels.ts";
import { channelOf, mayBeClassified } from "../policy/connectors.ts";
import type { ChannelId } from "../policy/window-state.ts";
import { DAY, MINUTE } from "../time/instant.ts";
import { isLineName } from "./line-name.ts";
import { migrate } from "./migrations.ts";
import {
  DEFAULT_SETTINGS,
  HOLDING_LANGUAGES,
  type ChannelSettings,
  type Settings,
} from "./settings.ts";

/** What was wrong with a stored value, and where. `path` is dotted, empty for the whole value. */
export interface SettingsProblem {
  readonly path: string;
  /**
   * `unreadable`: no settings at all; `newer`: written by a newer version of the extension; `invalid`: this one value;
   * `unknown-key`: nobody knows what it is for; `not-extendable`: a 7-day switch where the rules have none (R5); `bad-line`: it
   * names no open channel; `by-rules`: the rules say what it is, and it cannot be anything else.
   */
  readonly kind:
    | "unreadable"
    | "newer"
    | "invalid"
    | "unknown-key"
    | "not-extendable"
    | "bad-line"
    | "by-rules";
}

export interface ParsedSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

type Check = (value: unknown) => boolean;
type Report = (path: string, kind: SettingsProblem["kind"]) => void;

const isBoolean: Check = (value) => typeof value === "boolean";
const isDuration: Check = (value) => isWhole(value, 0, 7 * DAY);
const isFragments: Check = (value) =>
  Array.isArray(value) &&
  value.length <= 200 &&
  value.every((text) => typeof text === "string" && text.length > 0 && text.length <= 500);

function oneOf(...values: readonly string[]): Check {
  return (value) => typeof value === "string" && values.includes(value);
}

function isWhole(value: unknown, from: number, to: number): boolean {
  return Number.isInteger(value) && Number(value) >= from && Number(value) <= to;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isMinute: Check = (value) => isWhole(value, 0, 1439);
const isAlerts: Check = (value) =>
  isList(value, 6, (before) => isWhole(before, 5 * MINUTE, DAY)) &&
  new Set(value).size === value.length;
const isShift: Check = (value) =>
  isPlain(value) &&
  Object.keys(value).every((key) => key === "from" || key === "to") &&
  isMinute(value["from"]) &&
  isWhole(value["to"], 1, 1440);
const isWeek: Check = (value) =>
  isList(value, 7, (day) => isList(day, 4, isShift)) && value.length === 7;
const isDaysOff: Check = (value) =>
  isList(value, 400, (day) => typeof day === "string" && isDate(day));
const isWords: Check = (value) => isList(value, 200, (word) => isText(word, 100));
const isHoldingReplies: Check = (value) =>
  isList(
    value,
    100,
    (reply) =>
      isPlain(reply) &&
      Object.keys(reply).length === 3 &&
      (reply["line"] === "" || isLineName(String(reply["line"]))) &&
      oneOf(...HOLDING_LANGUAGES)(reply["language"]) &&
      isText(reply["text"], 2_000),
  );

function isList(value: unknown, most: number, check: Check): value is unknown[] {
  return Array.isArray(value) && value.length <= most && value.every(check);
}

function isText(value: unknown, longest: number): boolean {
  return typeof value === "string" && value.trim() !== "" && value.length <= longest;
}

/** Whether a text is a day of the calendar, as ISO 8601 writes it. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

const CHANNEL_CHECKS: Readonly<Record<keyof ChannelSettings, Check>> = {
  enabled: isBoolean,
  extendTo7Days: isBoolean,
  atSend: oneOf("off", "warn", "block"),
  promotionalCheck: isBoolean,
  safetyMargin: isDuration,
  soon: isDuration,
  lastCall: isDuration,
  alertBefore: isAlerts,
};

const FRAGMENT_CHECKS = { window: isFragments, "private-reply": isFragments, other: isFragments };

const PLAIN_CHECKS = {
  pageModel: isBoolean,
  titles: isBoolean,
  retentionDays: (value: unknown) => isWhole(value, 1, 366),
  language: oneOf("auto", "en", "es"),
  theme: oneOf("auto", "light", "dark"),
  holdingReplies: isHoldingReplies,
  promotionalWords: isWords,
  quietUntil: isDuration,
};

const QUIET_CHECKS = { enabled: isBoolean, from: isMinute, to: isMinute };
const ALERT_CHECKS = { enabled: isBoolean, whose: oneOf("mine", "all") };
const HOURS_CHECKS = {
  enabled: isBoolean,
  zone: (value: unknown) => typeof value === "string" && isZone(value),
  week: isWeek,
  daysOff: isDaysOff,
};

/**
 * Reads a value as settings: what is right is taken, each thing that is not falls back to its default and is reported.
 * Never throws. Without a value (`undefined`) these are the defaults, with no problem.
 */
export function parseSettings(raw: unknown): ParsedSettings {
  const problems: SettingsProblem[] = [];
  const report: Report = (path, kind) => problems.push({ path, kind });
  if (raw === undefined || raw === null) return { settings: DEFAULT_SETTINGS, problems };
  const migrated = migrate(raw);
  if ("problem" in migrated) {
    report("", migrated.problem);
    return { settings: DEFAULT_SETTINGS, problems };
  }
  const {
    channels,
    lines,
    connectors,
    refusalFragments,
    alerts,
    workingHours,
    version: _,
    ...rest
  } = migrated.value;
  const settings: Settings = {
    ...pick({ ...DEFAULT_SETTINGS }, rest, PLAIN_CHECKS, "", report),
    version: DEFAULT_SETTINGS.version,
    channels: parseChannels(channels, report),
    lines: parseLines(lines, report),
    connectors: parseConnectors(connectors, report),
    alerts: parseAlerts(alerts, report),
    workingHours: pick(
      { ...DEFAULT_SETTINGS.workingHours },
      workingHours,
      HOURS_CHECKS,
      "workingHours.",
      report,
    ),
    refusalFragments: pick(
      { ...DEFAULT_SETTINGS.refusalFragments },
      refusalFragments,
      FRAGMENT_CHECKS,
      "refusalFragments.",
      report,
    ),
  };
  return { settings, problems };
}

/** `base` with each right value of `from` in it. */
function pick<T extends object>(
  base: T,
  from: unknown,
  checks: Readonly<Record<string, Check>>,
  path: string,
  report: Report,
): T {
  if (from === undefined) return base;
  if (!isPlain(from)) {
    report(path.slice(0, -1), "invalid");
    return base;
  }
  const found: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(from)) {
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
    if (!check) report(path + key, "unknown-key");
    else if (check(value)) found[key] = value;
    else report(path + key, "invalid");
  }
  return Object.assign(base, found);
}

function parseAlerts(raw: unknown, report: Report): Settings["alerts"] {
  const defaults = DEFAULT_SETTINGS.alerts;
  if (!isPlain(raw)) return pick({ ...defaults }, raw, ALERT_CHECKS, "alerts.", report);
  const { quietHours, ...plain } = raw;
  return {
    ...pick({ ...defaults }, plain, ALERT_CHECKS, "alerts.", report),
    quietHours: pick(
      { ...defaults.quietHours },
      quietHours,
      QUIET_CHECKS,
      "alerts.quietHours.",
      report,
    ),
  };
}

function parseChannels(raw: unknown, report: Report): Settings["channels"] {
  const channels = { ...DEFAULT_SETTINGS.channels };
  if (raw === undefined) return channels;
  if (!isPlain(raw)) {
    report("channels", "invalid");
    return channels;
  }
  for (const [id, value] of Object.entries(raw)) {
    const path = `channels.${id}.`;
    if (!isChannel(id)) {
      report(`channels.${id}`, "unknown-key");
      continue;
    }
    const settings = pick({ ...channels[id] }, value, CHANNEL_CHECKS, path, report);
    const extends7 = settings.extendTo7Days && CHANNEL_RULES[id].extendable;
    if (settings.extendTo7Days && !extends7) report(`${path}extendTo7Days`, "not-extendable");
    channels[id] = { ...settings, extendTo7Days: extends7 };
  }
  return channels;
}

function parseLines(raw: unknown, report: Report): Settings["lines"] {
  const lines: Record<string, Partial<ChannelSettings>> = {};
  for (const [key, value] of entriesOf(raw, "lines", report)) {
    if (isLineName(key)) {
      lines[key] = pick<Partial<ChannelSettings>>(
        {},
        value,
        CHANNEL_CHECKS,
        `lines.${key}.`,
        report,
      );
    } else report(`lines.${key}`, "bad-line");
  }
  return lines;
}

function parseConnectors(raw: unknown, report: Report): Settings["connectors"] {
  const connectors: Record<string, ChannelId> = {};
  for (const [id, channel] of entriesOf(raw, "connectors", report)) {
    const path = `connectors.${id}`;
    if (id.includes("/") && !isLineName(id)) report(path, "bad-line");
    else if (id === "" || id === "__proto__") report(path, "unknown-key");
    else if (typeof channel !== "string" || !isChannel(channel)) report(path, "invalid");
    else if (mayBeClassified(id)) connectors[id] = channel;
    else if (channel !== channelOf(id)) report(path, "by-rules");
  }
  return connectors;
}

function entriesOf(raw: unknown, path: string, report: Report): [string, unknown][] {
  if (raw === undefined) return [];
  if (isPlain(raw)) return Object.entries(raw);
  report(path, "invalid");
  return [];
}

function isChannel(id: string): id is ChannelId {
  return Object.hasOwn(CHANNEL_RULES, id);
}
