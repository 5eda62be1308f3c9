import type { Settings } from "../../lib/settings/settings.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import type { Instant } from "../../lib/time/instant.ts";
import { RetentionExample, TitlesExample } from "./examples/DataExamples.tsx";
import { EraseCard } from "./EraseCard.tsx";
import { Select } from "./Select.tsx";
import { Switch } from "./Switch.tsx";

export interface DataSectionProps {
  readonly settings: Settings;
  readonly words: PageWords;
  readonly now: Instant;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
  readonly onErase: () => Promise<boolean>;
  readonly onReset: () => void;
}

/** What is kept, for how long, and how to be rid of it. */
export function DataSection({
  settings,
  words,
  now,
  onChange,
  onErase,
  onReset,
}: DataSectionProps) {
  const { options } = words.texts;
  return (
    <div class="card fields">
      <p>{options.retention}</p>
      <Switch
        {...options.titles}
        setting="titles"
        checked={settings.titles}
        onChange={(titles) => onChange((before) => ({ ...before, titles }))}
      >
        <TitlesExample words={words} on={settings.titles} />
      </Switch>
      <Select
        {...words.texts.lead.retention}
        setting="retentionDays"
        value={String(settings.retentionDays)}
        choices={[...new Set([7, 14, 30, 60, 90, 180, 366, settings.retentionDays])]
          .toSorted((a, b) => a - b)
          .map((days) => [String(days), words.texts.lead.days(days, words.formats)] as const)}
        onChange={(days) => onChange((before) => ({ ...before, retentionDays: Number(days) }))}
      >
        <RetentionExample settings={settings} words={words} now={now} />
      </Select>
      <EraseCard texts={words.texts} onErase={onErase} />
      <div class="field">
        <div>
          <h3>{options.reset.label}</h3>
          <p class="hint">{options.reset.hint}</p>
        </div>
        <button type="button" class="button" onClick={onReset}>
          {options.reset.button}
        </button>
      </div>
    </div>
  );
}
