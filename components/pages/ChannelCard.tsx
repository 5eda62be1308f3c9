import { CHANNEL_RULES } from "../../lib/policy/channels.ts";
import type { ChannelId } from "../../lib/policy/window-state.ts";
import type { AtSend, ChannelSettings } from "../../lib/settings/settings.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import { HOUR, MINUTE, type Milliseconds } from "../../lib/time/instant.ts";
import { ChannelMark } from "./ChannelMark.tsx";
import { Choice } from "./Choice.tsx";
import { Example } from "./Example.tsx";
import { ChannelExtras } from "./options/ChannelExtras.tsx";
import { RefusedEarly } from "./options/RefusedEarly.tsx";
import { LockedGroup } from "./lock.tsx";
import { Select } from "./Select.tsx";
import { Switch } from "./Switch.tsx";
import { AlertSwitches } from "./workday/AlertSwitches.tsx";

const SOON = [HOUR, 2 * HOUR, 4 * HOUR, 6 * HOUR, 8 * HOUR, 12 * HOUR];
const LAST_CALL = [10 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR];

export interface ChannelCardProps {
  readonly channel: ChannelId;
  readonly settings: ChannelSettings;
  readonly words: PageWords;
  /** Conversations in which a message was refused although 7 days were expected (R6). */
  readonly refusedEarly?: number;
  readonly onChange: (changed: Partial<ChannelSettings>) => void;
}

/** Everything that can be set for a channel with a deadline, and what it leads to. */
export function ChannelCard(props: ChannelCardProps) {
  const { channel, settings, words, refusedEarly = 0, onChange } = props;
  const path = `channels.${channel}`;
  const { options, channels } = words.texts;
  const rule = CHANNEL_RULES[channel];
  return (
    <section class="card channel" data-channel={channel} aria-labelledby={`channel-${channel}`}>
      <header>
        <ChannelMark channel={channel} />
        <h3 id={`channel-${channel}`}>{channels[channel]}</h3>
      </header>
      <Switch
        {...options.enabled}
        setting={`${path}.enabled`}
        checked={settings.enabled}
        onChange={(enabled) => onChange({ enabled })}
      />
      <Example settings={settings} words={words} />
      <RefusedEarly conversations={refusedEarly} words={words} />
      {settings.enabled && (
        <>
          <AtSendChoice path={path} settings={settings} words={words} onChange={onChange} />
          {rule.extendable ? (
            <Switch
              label={options.extend.label}
              setting={`${path}.extendTo7Days`}
              hint={options.extend.condition}
              checked={settings.extendTo7Days}
              onChange={(extendTo7Days) => onChange({ extendTo7Days })}
            >
              <p class="consequence">{options.extend.consequence}</p>
            </Switch>
          ) : (
            <p class="fact">{options.noExtension}</p>
          )}
          <Thresholds path={path} settings={settings} words={words} onChange={onChange} />
          <LockedGroup setting={`${path}.alertBefore`}>
            <AlertSwitches settings={settings} words={words} onChange={onChange} />
          </LockedGroup>
          {rule.comments && <p class="fact">{options.comments}</p>}
          <p class="fact">
            {options.automatic} {words.texts.lead.article}
          </p>
          <ChannelExtras channel={channel} settings={settings} words={words} onChange={onChange} />
        </>
      )}
    </section>
  );
}

type PartProps = Omit<ChannelCardProps, "channel" | "refusedEarly"> & { readonly path: string };

function AtSendChoice({ path, settings, words, onChange }: PartProps) {
  const { legend, choices } = words.texts.options.atSend;
  return (
    <Choice<AtSend>
      label={legend}
      hint={choices[settings.atSend].hint}
      setting={`${path}.atSend`}
      value={settings.atSend}
      choices={{ warn: choices.warn.label, block: choices.block.label, off: choices.off.label }}
      onChange={(atSend) => onChange({ atSend })}
    />
  );
}

function Thresholds({ path, settings, words, onChange }: PartProps) {
  const { soon, lastCall } = words.texts.options;
  const { formats } = words;
  const choices = (values: readonly Milliseconds[], present: Milliseconds) =>
    [...new Set([...values, present])]
      .toSorted((a, b) => a - b)
      .map((value) => [String(value), formats.leftInWords(value)] as const);
  return (
    <div class="pair">
      <Select
        {...soon}
        setting={`${path}.soon`}
        value={String(settings.soon)}
        choices={choices(SOON, settings.soon)}
        onChange={(value) => onChange({ soon: Number(value) })}
      />
      <Select
        {...lastCall}
        setting={`${path}.lastCall`}
        value={String(settings.lastCall)}
        choices={choices(LAST_CALL, settings.lastCall)}
        onChange={(value) => onChange({ lastCall: Number(value) })}
      />
    </div>
  );
}
