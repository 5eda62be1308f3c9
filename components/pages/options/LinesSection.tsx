import type { SeenLine } from "../../../lib/overview/lines.ts";
import type { Suggestions } from "../../../lib/settings/suggestion.ts";
import { withClassified, type Settings } from "../../../lib/settings/settings.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { LineCard } from "./LineCard.tsx";

export interface LinesSectionProps {
  readonly lines: readonly SeenLine[];
  readonly settings: Settings;
  readonly words: PageWords;
  /** What open channels may be, by their names in settings. */
  readonly suggestions?: Suggestions;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
}

/** The open channels that were seen, each with what it has of its own. */
export function LinesSection({ lines, settings, words, suggestions, onChange }: LinesSectionProps) {
  const { lead } = words.texts;
  return (
    <>
      <p class="hint">{lines.length === 0 ? lead.lines.none : lead.lines.lead}</p>
      {lines.map((line) => (
        <LineCard
          key={line.key}
          line={line}
          settings={settings}
          words={words}
          suggestion={suggestions?.get(line.key)}
          onClassify={(channel) => onChange((before) => withClassified(before, line.key, channel))}
          onChange={(change) =>
            onChange((before) => {
              const { [line.key]: own = {}, ...others } = before.lines;
              const next = change(own);
              const isEmpty = Object.keys(next).length === 0;
              return { ...before, lines: isEmpty ? others : { ...others, [line.key]: next } };
            })
          }
        />
      ))}
    </>
  );
}
