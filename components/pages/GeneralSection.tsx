import type { Language, Settings, Theme } from "../../lib/settings/settings.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import { LanguageExample, PageModelExample } from "./examples/DataExamples.tsx";
import type { Instant } from "../../lib/time/instant.ts";
import { Choice } from "./Choice.tsx";
import { RefusalWords, type RefusalWordsProps } from "./options/RefusalWords.tsx";
import { Switch } from "./Switch.tsx";

export interface GeneralSectionProps extends Pick<RefusalWordsProps, "readAs"> {
  readonly settings: Settings;
  readonly words: PageWords;
  readonly now: Instant;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
}

export function GeneralSection({ settings, words, now, readAs, onChange }: GeneralSectionProps) {
  const { options } = words.texts;
  return (
    <div class="card fields">
      <Choice<Language>
        {...options.language}
        setting="language"
        value={settings.language}
        choices={options.languages}
        onChange={(language) => onChange((before) => ({ ...before, language }))}
      >
        <LanguageExample words={words} now={now} />
      </Choice>
      <Choice<Theme>
        {...options.theme}
        setting="theme"
        value={settings.theme}
        choices={options.themes}
        onChange={(theme) => onChange((before) => ({ ...before, theme }))}
      />
      <Switch
        {...options.pageModel}
        setting="pageModel"
        checked={settings.pageModel}
        onChange={(pageModel) => onChange((before) => ({ ...before, pageModel }))}
      >
        <PageModelExample words={words} on={settings.pageModel} />
      </Switch>
      <RefusalWords settings={settings} words={words} readAs={readAs} onChange={onChange} />
    </div>
  );
}
