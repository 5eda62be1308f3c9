import { browser } from "wxt/browser";
import { saveFile } from "../../components/pages/save-file.ts";
import { clockDifferences } from "../../lib/overview/clock-notes.ts";
import type { DialogRecord } from "../../lib/policy/dialog-record.ts";
import type { ReportEvent } from "../../lib/report/event.ts";
import { readLastAgents } from "../../lib/settings/agents.ts";
import type { Clocks } from "../../lib/settings/clocks.ts";
import { healthReport } from "../../lib/settings/health-report.ts";
import type { KnownHealth } from "../../lib/settings/health.ts";
import type { Settings } from "../../lib/settings/settings.ts";
import { writeTeamFile } from "../../lib/settings/team-file.ts";
import { createStore } from "../../lib/store/store.ts";

/** A file of the settings for the whole team. */
export function saveSettings(settings: Settings, name: string, locked: readonly string[]): void {
  const date = Temporal.Now.plainDateISO().toString();
  const text = writeTeamFile(settings, { name, date }, locked);
  saveFile(document, `reply-window-settings-${date}.json`, "application/json", text);
}

interface Seen {
  readonly records: readonly DialogRecord[];
  readonly events: readonly ReportEvent[];
  readonly clocks: Clocks;
}

/** A file of everything that is kept of conversations. */
export async function saveStored({ records, events, clocks }: Seen): Promise<void> {
  const store = createStore();
  const [alerts, agents] = await Promise.all([store.firedAlerts(), readLastAgents()]);
  await store.close();
  const all = {
    conversations: records,
    events,
    alerts,
    agents,
    clocks: Object.fromEntries(clocks),
  };
  const text = JSON.stringify(all, null, 1);
  saveFile(document, "reply-window-stored.json", "application/json", `${text}\n`);
}

/** Into the clipboard: what of pages could not be read, without a word of any conversation. */
export function copyReport(missed: readonly KnownHealth[], clocks: Clocks): Promise<void> {
  const { version } = browser.runtime.getManifest();
  const { userAgent } = navigator;
  const known = [...clockDifferences(clocks, Date.now()).values()];
  return navigator.clipboard.writeText(healthReport(missed, { version, userAgent, clocks: known }));
}
