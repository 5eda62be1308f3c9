import { CHANNEL_RULES } from "../../../lib/policy/channels.ts";
import type { ChannelId } from "../../../lib/policy/window-state.ts";
import type { ChannelSettings, Settings } from "../../../lib/settings/settings.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { SettingExample } from "../examples/SettingExample.tsx";
import { Switch } from "../Switch.tsx";
import { RuleLinks } from "./RuleLinks.tsx";

export interface UnlimitedCardProps {
  readonly settings: Settings;
  readonly words: PageWords;
  readonly onChange: (channel: ChannelId, changed: Partial<ChannelSettings>) => void;
}

const CHANNELS = (Object.keys(CHANNEL_RULES) as ChannelId[]).filter(
  (channel) => !CHANNEL_RULES[channel].limited,
);
const RULES = [...new Set(CHANNELS.map((channel) => CHANNEL_RULES[channel].rule))];

/** The channels that can be answered at any time: whether they are shown at all, and which rule says so (R7, R12). */
export function UnlimitedCard({ settings, words, onChange }: UnlimitedCardProps) {
  const { texts } = words;
  const { unlimited, rules } = texts.options;
  return (
    <section class="card">
      <h3>{unlimited.label}</h3>
      <p class="hint">{unlimited.hint}</p>
      {CHANNELS.map((channel) => {
        const { enabled } = settings.channels[channel];
        const { rule } = CHANNEL_RULES[channel];
        const said =
          channel === "instagram-comments"
            ? texts.lead.unlimited.instagram
            : (rules.list.find(({ id }) => id === rule)?.text ?? "");
        return (
          <div key={channel} data-unlimited={channel}>
            <Switch
              label={texts.channels[channel]}
              hint={`${said} (${rule})`}
              setting={`channels.${channel}.enabled`}
              checked={enabled}
              onChange={(changed) => onChange(channel, { enabled: changed })}
            >
              <SettingExample about={`channels.${channel}.enabled`} words={words}>
                {enabled
                  ? texts.lead.unlimited.shown(texts.popup.sections.unlimited)
                  : texts.lead.unlimited.hidden}
              </SettingExample>
            </Switch>
          </div>
        );
      })}
      <RuleLinks rules={RULES} words={words} />
    </section>
  );
}
