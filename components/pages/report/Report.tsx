import { CHANNEL_RULES } from "../../../lib/policy/channels.ts";
import type { ChannelId } from "../../../lib/policy/window-state.ts";
import type { Group, OwnedEvent, Report as Counted } from "../../../lib/report/summarise.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { PageHeader } from "../PageHeader.tsx";
import { DayChart } from "./DayChart.tsx";
import { GroupTable } from "./GroupTable.tsx";
import { HoursOfWeek } from "./HoursOfWeek.tsx";
import { Range, type ChosenRange } from "./Range.tsx";
import { Tiles } from "./Tiles.tsx";
import { Files, type FilesProps } from "./Files.tsx";

export interface ReportProps extends Pick<
  FilesProps,
  "onSave" | "onOpen" | "onBack" | "name" | "onName"
> {
  readonly words: PageWords;
  /** `null` while they are being looked up, `"failed"` where they cannot be read. */
  readonly events: readonly OwnedEvent[] | null | "failed";
  /** What the chosen range comes to. */
  readonly report: Counted | null;
  readonly range: ChosenRange;
  readonly onRange: (changed: Partial<ChosenRange>) => void;
  /** How many files are open; 0: this browser's own report. */
  readonly files: number;
  /** Names of files that are no exports. */
  readonly refused: readonly string[];
}

const CHANNELS = Object.keys(CHANNEL_RULES) as ChannelId[];

/** What was answered and what was missed, as far as it was seen. */
export function Report(props: ReportProps) {
  const { words, events, report, range, files } = props;
  const { texts } = words;
  const say = texts.report;
  const list = Array.isArray(events) ? (events as readonly OwnedEvent[]) : [];
  const lines = [
    ...new Set(
      list.flatMap(({ portal, line }) => (line === undefined ? [] : [`${portal}/${line}`])),
    ),
  ].toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
  const nameOfLine = ({ key }: Pick<Group, "key">): string => {
    const slash = key.lastIndexOf("/");
    return `${texts.lead.lines.name(key.slice(slash + 1))} (${key.slice(0, slash)})`;
  };
  const nameOfChannel = ({ key }: Pick<Group, "key">): string => {
    const channel = CHANNELS.find((id) => id === key);
    return channel === undefined ? texts.unclassified : texts.channels[channel];
  };
  const isEmpty = report !== null && report.days.length === 0;
  return (
    <div class="page">
      <PageHeader words={words} title={say.title} lead={files > 0 ? say.joined : say.lead} />
      <main>
        <Range
          range={range}
          words={words}
          lines={lines.map((key) => [key, nameOfLine({ key })] as const)}
          onChange={props.onRange}
        />
        {events === null && <p>{say.loading}</p>}
        {events === "failed" && <p role="alert">{say.failed}</p>}
        {isEmpty && <p class="card nothing">{say.nothing}</p>}
        {report !== null && !isEmpty && (
          <>
            <Tiles totals={report.total} words={words} />
            <DayChart days={report.days} range={range} words={words} />
            <HoursOfWeek hours={report.hours} words={words} />
            <GroupTable
              title={say.byChannel}
              groups={report.channels}
              nameOf={nameOfChannel}
              words={words}
            />
            <GroupTable
              title={say.byLine}
              groups={report.lines}
              nameOf={nameOfLine}
              words={words}
            />
            <GroupTable
              title={say.byAgent}
              groups={report.agents}
              nameOf={({ key }) => say.agent(key)}
              words={words}
            />
          </>
        )}
        <Files {...props} />
        <p class="hint">{texts.notAffiliated}</p>
      </main>
    </div>
  );
}
