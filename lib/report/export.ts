import * as v from "valibot";
import { REFUSAL_REASONS } from "../policy/facts.ts";
import { CHANNEL_RULES } from "../policy/channels.ts";
import { WINDOW_STATES, type ChannelId } from "../policy/window-state.ts";
import type { Instant } from "../time/instant.ts";
import type { ReportEvent } from "./event.ts";

/** What one browser has recorded, as a file. */
export interface ReportExport {
  readonly replyWindowReport: 1;
  readonly exportedAt: Instant;
  /** What the person at that browser is called; may be empty. */
  readonly agent: string;
  /** By portal: that person's user id there. */
  readonly agents: Readonly<Record<string, string>>;
  readonly events: readonly ReportEvent[];
}

/** What a file is called: it says which days, and which channel and open channel where not all. */
export function exportNameOf(
  range: Readonly<Record<"from" | "to" | "channel" | "line", string>>,
  format: "json" | "csv",
): string {
  const { from, to, channel, line } = range;
  const parts = ["reply-window-report", from, to, channel, line].filter((part) => part !== "");
  return `${parts.join("-").replaceAll(/[^\w.-]+/gu, "-")}.${format}`;
}

export function writeJson(exported: ReportExport): string {
  return `${JSON.stringify(exported, null, 1)}\n`;
}

const whole = v.pipe(v.number(), v.safeInteger());
const CHANNELS = Object.keys(CHANNEL_RULES) as ChannelId[];
const ofDialog = {
  portal: v.pipe(v.string(), v.maxLength(260)),
  dialog: v.pipe(v.string(), v.maxLength(40)),
  channel: v.nullable(v.picklist(CHANNELS)),
  line: v.exactOptional(v.pipe(v.string(), v.maxLength(30))),
  owner: v.exactOptional(v.pipe(v.string(), v.maxLength(30))),
  title: v.exactOptional(v.pipe(v.string(), v.maxLength(1_000))),
  id: whole,
  at: whole,
};

const event = v.variant("kind", [
  v.strictObject({
    ...ofDialog,
    kind: v.literal("window"),
    closesAt: whole,
    outcome: v.picklist(["answered", "missed", "not-known"]),
    answeredAt: v.exactOptional(whole),
    endedAt: v.exactOptional(whole),
  }),
  v.strictObject({ ...ofDialog, kind: v.literal("refused"), reason: v.picklist(REFUSAL_REASONS) }),
  v.strictObject({
    ...ofDialog,
    kind: v.literal("private-reply"),
    closesAt: whole,
    outcome: v.picklist(["used", "let-go", "not-known"]),
  }),
  v.strictObject({
    ...ofDialog,
    kind: v.literal("warning"),
    state: v.picklist(WINDOW_STATES),
    choice: v.picklist(["edit", "wait", "end", "send"]),
  }),
]) satisfies v.GenericSchema<unknown, ReportEvent>;

const exported = v.strictObject({
  replyWindowReport: v.literal(1),
  exportedAt: whole,
  agent: v.pipe(v.string(), v.maxLength(100)),
  agents: v.record(v.string(), v.pipe(v.string(), v.maxLength(30))),
  events: v.pipe(v.array(event), v.maxLength(1_000_000)),
}) satisfies v.GenericSchema<unknown, ReportExport>;

/** Reads an export; `null` for anything else. */
export function readExport(text: string): ReportExport | null {
  try {
    const parsed = v.safeParse(exported, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

const COLUMNS = [
  "kind",
  "at",
  "portal",
  "dialog",
  "title",
  "channel",
  "open_channel",
  "owner",
  "closes_at",
  "outcome",
  "answered_at",
  "minutes_to_answer",
] as const;

/** One row an event, times in ISO 8601 UTC, for spreadsheets (RFC 4180). */
export function writeCsv(events: readonly ReportEvent[]): string {
  const rows = events.map((found) => COLUMNS.map((column) => cell(valueOf(found, column))));
  return [COLUMNS, ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}

function valueOf(found: ReportEvent, column: (typeof COLUMNS)[number]): string {
  const answeredAt = found.kind === "window" ? found.answeredAt : undefined;
  switch (column) {
    case "kind":
    case "portal":
    case "dialog":
      return found[column];
    case "title":
    case "owner":
      return found[column] ?? "";
    case "at":
      return iso(found.at);
    case "channel":
      return found.channel ?? "unclassified";
    case "open_channel":
      return found.line ?? "";
    case "closes_at":
      return "closesAt" in found ? iso(found.closesAt) : "";
    case "outcome":
      if ("outcome" in found) return found.outcome;
      return found.kind === "warning" ? `${found.state}: ${found.choice}` : found.reason;
    case "answered_at":
      return answeredAt === undefined ? "" : iso(answeredAt);
    case "minutes_to_answer":
      return answeredAt === undefined ? "" : ((answeredAt - found.at) / 60_000).toFixed(1);
  }
}

function iso(at: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits: 0 });
}

/** A title that begins like a formula would be one in a spreadsheet. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
