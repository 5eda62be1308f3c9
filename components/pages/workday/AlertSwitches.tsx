import type { ChannelSettings } from "../../../lib/settings/settings.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { HOUR, MINUTE, type Milliseconds } from "../../../lib/time/instant.ts";

export interface AlertSwitchesProps {
  readonly settings: ChannelSettings;
  readonly words: PageWords;
  readonly onChange: (changed: Partial<ChannelSettings>) => void;
}

const THRESHOLDS: readonly Milliseconds[] = [4 * HOUR, HOUR, 15 * MINUTE];

/** So long before the time is over; any of them, or none. */
export function AlertSwitches({ settings, words, onChange }: AlertSwitchesProps) {
  const { before } = words.texts.workday;
  const set = settings.alertBefore;
  const choices = [...new Set([...THRESHOLDS, ...set])].toSorted((a, b) => b - a);
  return (
    <fieldset class="field alert-before">
      <legend>{before.label}</legend>
      <p class="hint">{before.hint}</p>
      <div class="checks">
        {choices.map((threshold) => (
          <label key={threshold}>
            <input
              type="checkbox"
              value={threshold}
              checked={set.includes(threshold)}
              onChange={(event) =>
                onChange({
                  alertBefore: choices.filter((one) =>
                    one === threshold ? event.currentTarget.checked : set.includes(one),
                  ),
                })
              }
            />
            {words.formats.leftInWords(threshold)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
