import type { ChannelId } from "../../lib/policy/window-state.ts";
import type { Settings } from "../../lib/settings/settings.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import { Switch } from "./Switch.tsx";

export interface WelcomeSwitchesProps {
  readonly settings: Settings;
  readonly words: PageWords;
  /** Whether the last change is stored; `null` before the first one. */
  readonly saved: boolean | null;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
}

const EXTENDABLE = [
  "facebook-messages",
  "instagram-direct",
] as const satisfies readonly ChannelId[];

/** What differs from team to team, to be set in a minute. */
export function WelcomeSwitches({ settings, words, saved, onChange }: WelcomeSwitchesProps) {
  const say = words.texts.welcomeSwitches;
  return (
    <section class="card switches" aria-labelledby="switches-title">
      <h2 id="switches-title">{say.title}</h2>
      <Switch
        {...say.sevenDays}
        setting="channels.facebook-messages.extendTo7Days"
        checked={EXTENDABLE.every((channel) => settings.channels[channel].extendTo7Days)}
        onChange={(on) => onChange((before) => withSevenDays(before, on))}
      />
      <Switch
        {...say.alerts}
        setting="alerts.enabled"
        checked={settings.alerts.enabled}
        onChange={(enabled) =>
          onChange((before) => ({ ...before, alerts: { ...before.alerts, enabled } }))
        }
      />
      <Switch
        {...say.titles}
        setting="titles"
        checked={settings.titles}
        onChange={(titles) => onChange((before) => ({ ...before, titles }))}
      />
      <output>{saved === null ? "" : saved ? say.done : say.notSaved}</output>
    </section>
  );
}

function withSevenDays(settings: Settings, extendTo7Days: boolean): Settings {
  const channels = { ...settings.channels };
  for (const channel of EXTENDABLE) channels[channel] = { ...channels[channel], extendTo7Days };
  return { ...settings, channels };
}
