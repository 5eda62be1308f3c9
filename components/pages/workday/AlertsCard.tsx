import type { Settings, Whose } from "../../../lib/settings/settings.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { Choice } from "../Choice.tsx";
import { AlertExample } from "../examples/WorkdayExamples.tsx";
import { Switch } from "../Switch.tsx";
import { TimeField } from "./TimeField.tsx";

export interface WorkdayCardProps {
  readonly settings: Settings;
  readonly words: PageWords;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
}

/** Whether, for whom, and when not. */
export function AlertsCard({ settings, words, onChange }: WorkdayCardProps) {
  const { workday } = words.texts;
  const { alerts } = settings;
  const change = (changed: Partial<Settings["alerts"]>): void =>
    onChange((before) => ({ ...before, alerts: { ...before.alerts, ...changed } }));
  const changeQuiet = (changed: Partial<Settings["alerts"]["quietHours"]>): void =>
    onChange((before) => ({
      ...before,
      alerts: { ...before.alerts, quietHours: { ...before.alerts.quietHours, ...changed } },
    }));
  const { quietHours } = alerts;
  return (
    <section class="card fields" aria-label={workday.alerts.label}>
      <Switch
        {...workday.alerts}
        setting="alerts.enabled"
        checked={alerts.enabled}
        onChange={(enabled) => change({ enabled })}
      />
      {alerts.enabled && (
        <>
          <Choice<Whose>
            {...workday.whose}
            setting="alerts.whose"
            value={alerts.whose}
            choices={workday.whoseChoices}
            onChange={(whose) => change({ whose })}
          />
          <div>
            <Switch
              {...workday.quietHours}
              setting="alerts.quietHours.enabled"
              checked={quietHours.enabled}
              onChange={(enabled) => changeQuiet({ enabled })}
            />
            {quietHours.enabled && (
              <div class="shift">
                <TimeField
                  label={workday.from}
                  minutes={quietHours.from}
                  onChange={(from) => changeQuiet({ from })}
                />
                <TimeField
                  label={workday.to}
                  minutes={quietHours.to}
                  onChange={(to) => changeQuiet({ to })}
                />
              </div>
            )}
          </div>
        </>
      )}
      <AlertExample settings={settings} words={words} />
    </section>
  );
}
