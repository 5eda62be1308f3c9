import type { Piece, PortalTab } from "../e2e/portal-tab.ts";
import type { Driver } from "../e2e/driver.ts";
import { kept } from "../e2e/kept.ts";
import type { DialogRecord } from "../lib/policy/dialog-record.ts";
import { channelOf } from "../lib/policy/connectors.ts";
import { pagesEn } from "../lib/texts/pages.en.ts";
import { HOUR, type Instant, type Milliseconds, MINUTE } from "../lib/time/instant.ts";

/** What one conversation's badge shows, and what the extension knows of it besides. */
export interface ShownWindow {
  readonly dialog: string;
  readonly title: string;
  readonly channel: string;
  readonly state: string;
  readonly closesAt: Instant | null;
}

/** Every badge that a page shows, with title and channel from the extension's own records. */
export async function shownWindows(driver: Driver, tab: PortalTab): Promise<ShownWindow[]> {
  const badges = await tab.pieces("badge");
  const records = await recordsOf(driver);
  const { host } = new URL(tab.page.url());
  return badges.map((badge) => {
    const record = records.find(({ portal, dialog }) => portal === host && dialog === badge.dialog);
    return shownWindow(badge, record);
  });
}

function shownWindow(badge: Piece, record: DialogRecord | undefined): ShownWindow {
  const connector = record?.connector?.value;
  const channel = connector === undefined ? null : channelOf(connector);
  return {
    dialog: badge.dialog,
    title: record?.title?.value ?? "",
    channel: channel === null ? (connector ?? "") : pagesEn.channels[channel],
    state: badge.state,
    closesAt: badge.closesAt === "" ? null : Date.parse(badge.closesAt),
  };
}

async function recordsOf(driver: Driver): Promise<readonly DialogRecord[]> {
  const page = await driver.openExtensionPage("popup.html");
  try {
    return await kept(page, "dialogs");
  } finally {
    await page.close();
  }
}

/** The table as text. Deadlines in the computer's time zone; time left is rounded down. */
export function tableOf(windows: readonly ShownWindow[], now: Instant): string {
  const rows = windows.map(({ dialog, title, channel, state, closesAt }) => [
    dialog,
    shortened(title),
    channel,
    state,
    closesAt === null ? "" : DEADLINE.format(closesAt),
    closesAt === null ? "" : left(closesAt - now),
  ]);
  const all = [["dialog", "title", "channel", "state", "deadline", "time left"], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const DEADLINE = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "2-digit",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

function left(duration: Milliseconds): string {
  if (duration <= 0) return "over";
  const hours = Math.floor(duration / HOUR);
  const minutes = Math.floor((duration % HOUR) / MINUTE);
  return hours >= 48
    ? `${Math.floor(hours / 24)} d ${hours % 24} h`
    : `${hours} h ${String(minutes).padStart(2, "0")} min`;
}

function shortened(text: string): string {
  return text.length <= 36 ? text : `${text.slice(0, 35)}…`;
}
