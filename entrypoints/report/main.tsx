import { render } from "preact";
import "../../components/pages/tokens.css";
import "../../components/pages/options.css";
import "../../components/pages/options/lead.css";
import "../../components/pages/report/report.css";
import { dressPage } from "../../components/pages/dress-page.ts";
import { lastDays, type ChosenRange } from "../../components/pages/report/Range.tsx";
import { Report } from "../../components/pages/report/Report.tsx";
import { saveFile } from "../../components/pages/save-file.ts";
import { sendToBackground } from "../../lib/messaging/send.ts";
import {
  exportNameOf,
  readExport,
  writeCsv,
  writeJson,
  type ReportExport,
} from "../../lib/report/export.ts";
import { joinExports } from "../../lib/report/join-exports.ts";
import {
  eventsIn,
  summarise,
  type OwnedEvent,
  type ReportQuery,
} from "../../lib/report/summarise.ts";
import { readLastAgents } from "../../lib/settings/agents.ts";
import { DEFAULT_SETTINGS } from "../../lib/settings/settings.ts";
import { watchSettings } from "../../lib/settings/storage.ts";
import { createStore } from "../../lib/store/store.ts";
import { pageWordsOf } from "../../lib/texts/page-words.ts";

let settings = DEFAULT_SETTINGS;
let own: readonly OwnedEvent[] | null | "failed" = null;
let opened: readonly ReportExport[] = [];
let joined: readonly OwnedEvent[] = [];
let refused: readonly string[] = [];
let name = "";
let range: ChosenRange = { ...lastDays(30), channel: "", line: "" };

function draw(): void {
  const words = pageWordsOf(settings.language, navigator.languages);
  const { product, report } = words.texts;
  dressPage(document, settings.theme, words.language, `${report.title} – ${product}`);
  const events = opened.length > 0 ? joined : own;
  render(
    <Report
      words={words}
      events={events}
      report={Array.isArray(events) ? summarise(events as readonly OwnedEvent[], query()) : null}
      range={range}
      files={opened.length}
      refused={refused}
      name={name}
      onName={(typed) => {
        name = typed;
        draw();
      }}
      onRange={(changed) => {
        range = inOrder({ ...range, ...changed }, "to" in changed);
        draw();
      }}
      onSave={(format) => void save(format)}
      onOpen={(files) => void open(files)}
      onBack={() => {
        opened = [];
        refused = [];
        draw();
      }}
    />,
    document.querySelector("#root") ?? document.body,
  );
}

function query(): ReportQuery {
  const zone = Temporal.Now.timeZoneId();
  const startOf = (day: Temporal.PlainDate): number => day.toZonedDateTime(zone).epochMilliseconds;
  return {
    from: startOf(Temporal.PlainDate.from(range.from)),
    to: startOf(Temporal.PlainDate.from(range.to).add({ days: 1 })),
    zone,
    ...(range.channel !== "" && { channel: range.channel }),
    ...(range.line !== "" && { line: range.line }),
  };
}

/** A range that ends before it begins becomes one day: the one that was set last. */
function inOrder(range: ChosenRange, endWasSet: boolean): ChosenRange {
  if (range.from <= range.to) return range;
  return endWasSet ? { ...range, from: range.to } : { ...range, to: range.from };
}

async function save(format: "json" | "csv"): Promise<void> {
  if (!Array.isArray(own)) return;
  // What is saved is what is shown.
  const events = eventsIn(own as readonly OwnedEvent[], query());
  const file = exportNameOf(range, format);
  if (format === "csv") return saveFile(document, file, "text/csv;charset=utf-8", writeCsv(events));
  const exported: ReportExport = {
    replyWindowReport: 1,
    exportedAt: Date.now(),
    agent: name.trim(),
    agents: await readLastAgents(),
    events,
  };
  saveFile(document, file, "application/json", writeJson(exported));
}

async function open(files: readonly File[]): Promise<void> {
  const read = await Promise.all(
    files.map(async (file) => ({ name: file.name, exported: readExport(await file.text()) })),
  );
  opened = [...opened, ...read.flatMap(({ exported }) => exported ?? [])];
  refused = read.flatMap(({ name, exported }) => (exported === null ? [name] : []));
  joined = joinExports(opened);
  draw();
}

async function look(): Promise<void> {
  try {
    // What has ended since the pages last told is written down first.
    await sendToBackground("settle-report", {});
    own = await createStore().events();
  } catch {
    own = "failed";
  }
  draw();
}

watchSettings((changed) => {
  settings = changed;
  draw();
});
void look();
