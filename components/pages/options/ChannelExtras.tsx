import { CHANNEL_RULES } from "../../../lib/policy/channels.ts";
import type { ChannelId } from "../../../lib/policy/window-state.ts";
import type { ChannelSettings } from "../../../lib/settings/settings.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { MINUTE, type Milliseconds } from "../../../lib/time/instant.ts";
import { Select } from "../Select.tsx";
import { Switch } from "../Switch.tsx";
import { RuleLinks } from "./RuleLinks.tsx";

export interface ChannelExtrasProps {
  readonly channel: ChannelId;
  readonly settings: ChannelSettings;
  readonly words: PageWords;
  readonly onChange: (changed: Partial<ChannelSettings>) => void;
}

export const MARGINS: readonly Milliseconds[] = [0, 1, 2, 5, 10, 15, 30].map((n) => n * MINUTE);

/** What is set seldom for a channel, and the rules behind all of it. */
export function ChannelExtras({ channel, settings, words, onChange }: ChannelExtrasProps) {
  const { lead } = words.texts;
  const rule = CHANNEL_RULES[channel];
  const rules = ["R2", "R3", "R4", rule.rule, ...(rule.comments ? ["R8"] : []), "R11"];
  return (
    <>
      {rule.extendable && settings.extendTo7Days && (
        <Switch
          {...lead.promotional}
          setting={`channels.${channel}.promotionalCheck`}
          checked={settings.promotionalCheck}
          onChange={(promotionalCheck) => onChange({ promotionalCheck })}
        />
      )}
      <Select
        {...lead.margin}
        setting={`channels.${channel}.safetyMargin`}
        value={String(settings.safetyMargin)}
        choices={marginChoices(settings.safetyMargin, words)}
        onChange={(value) => onChange({ safetyMargin: Number(value) })}
      />
      <RuleLinks rules={rules} words={words} />
    </>
  );
}

/** Margins to choose from, the present one among them. */
export function marginChoices(present: Milliseconds, words: PageWords) {
  return [...new Set([...MARGINS, present])]
    .toSorted((a, b) => a - b)
    .map((margin) => [String(margin), marginInWords(margin, words)] as const);
}

export function marginInWords(margin: Milliseconds, { texts, formats }: PageWords): string {
  return margin === 0 ? texts.lead.noMargin : formats.leftInWords(margin);
}
