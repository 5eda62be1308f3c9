import { useContext } from "preact/hooks";
import type { ChannelId } from "../../lib/policy/window-state.ts";
import type { Settings } from "../../lib/settings/settings.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import { jointLock } from "./lock-of.ts";
import { Locks, type Lock } from "./lock.tsx";
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
  const lockOf = useContext(Locks);
  const lockIn = (channel: ChannelId): Lock | null => lockOf(pathOf(channel));
  // The switch is for the channels that are left to the person.
  const free = EXTENDABLE.filter((channel) => lockIn(channel)?.by !== "policy");
  const shown = free.length === 0 ? EXTENDABLE : free;
  const asked = EXTENDABLE.map(lockIn).find((lock) => lock !== null);
  return (
    <section class="card switches" aria-labelledby="switches-title">
      <h2 id="switches-title">{say.title}</h2>
      <Switch
        {...say.sevenDays}
        lock={jointLock(EXTENDABLE, lockIn, words) ?? asked ?? null}
        checked={shown.every((channel) => settings.channels[channel].extendTo7Days)}
        onChange={(on) => onChange((before) => withSevenDays(before, shown, on))}
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

function pathOf(channel: ChannelId): string {
  return `channels.${channel}.extendTo7Days`;
}

function withSevenDays(
  settings: Settings,
  meant: readonly ChannelId[],
  extendTo7Days: boolean,
): Settings {
  const channels = { ...settings.channels };
  for (const channel of meant) channels[channel] = { ...channels[channel], extendTo7Days };
  return { ...settings, channels };
}
