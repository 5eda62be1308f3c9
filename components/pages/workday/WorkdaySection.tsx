import { HOUR, type Milliseconds } from "../../../lib/time/instant.ts";
import { KeysCard, type KeysCardProps } from "../options/KeysCard.tsx";
import { TryOut } from "../examples/TryOut.tsx";
import { QuietExample } from "../examples/WorkdayExamples.tsx";
import { LockedGroup } from "../lock.tsx";
import { Select } from "../Select.tsx";
import { AlertsCard } from "./AlertsCard.tsx";
import { HoldingCard, type HoldingCardProps } from "./HoldingCard.tsx";
import { HoursCard, type HoursCardProps } from "./HoursCard.tsx";

export interface WorkdaySectionProps extends HoldingCardProps, HoursCardProps {
  readonly keys: KeysCardProps["keys"];
  /** The lead's own words in a draft, as they stand in it. */
  readonly ownWordsIn: (draft: string) => readonly string[];
  readonly onChangeKeys: KeysCardProps["onChange"];
}

const QUIET: readonly Milliseconds[] = [0, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 12 * HOUR];
const MOST_WORDS = 200;
const LONGEST_WORD = 100;

/** How the product fits a day of work: alerts, hours, what to say in a hurry, and what stays calm. */
export function WorkdaySection(props: WorkdaySectionProps) {
  const { settings, words, onChange } = props;
  const { workday } = words.texts;
  const { quietUntil } = settings;
  return (
    <div class="cards workday">
      <div class="stack">
        <AlertsCard settings={settings} words={words} onChange={onChange} />
        <section class="card fields" aria-label={workday.quiet.label}>
          <Select
            {...workday.quiet}
            setting="quietUntil"
            value={String(quietUntil)}
            choices={[...new Set([...QUIET, quietUntil])]
              .toSorted((a, b) => a - b)
              .map((value) => [
                String(value),
                value === 0 ? workday.always : workday.under(words.formats.leftInWords(value)),
              ])}
            onChange={(value) => onChange((before) => ({ ...before, quietUntil: Number(value) }))}
          >
            <QuietExample settings={settings} words={words} />
          </Select>
          <LockedGroup setting="promotionalWords">
            <label class="own-words">
              <b>{workday.words.label}</b>
              <span class="hint">{workday.words.hint}</span>
              <textarea
                rows={4}
                value={settings.promotionalWords.join("\n")}
                onChange={(event) => {
                  const promotionalWords = wordsIn(event.currentTarget.value);
                  onChange((before) => ({ ...before, promotionalWords }));
                }}
              />
            </label>
          </LockedGroup>
          <TryOut
            about="promotionalWords"
            label={words.texts.examples.tryDraft}
            begin={settings.promotionalWords[0] ?? words.texts.examples.draft}
            words={words}
            answer={(draft) => {
              const found = props.ownWordsIn(draft);
              const { examples } = words.texts;
              return found.length === 0 ? examples.nothingFound : examples.found(found.join(", "));
            }}
          />
        </section>
      </div>
      <div class="stack">
        <LockedGroup setting="workingHours">
          <HoursCard {...props} />
        </LockedGroup>
        <LockedGroup setting="holdingReplies">
          <HoldingCard {...props} />
        </LockedGroup>
        <KeysCard keys={props.keys} words={words} onChange={props.onChangeKeys} />
      </div>
    </div>
  );
}

function wordsIn(text: string): readonly string[] {
  const found = text
    .split("\n")
    .map((word) => word.trim().slice(0, LONGEST_WORD))
    .filter((word) => word !== "");
  return [...new Set(found)].slice(0, MOST_WORDS);
}
