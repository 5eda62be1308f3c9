import { useState } from "preact/hooks";
import { isZone, type Shift } from "../../../lib/hours/working-hours.ts";
import type { Settings, WorkingHoursSettings } from "../../../lib/settings/settings.ts";
import type { Instant } from "../../../lib/time/instant.ts";
import { HoursExample } from "../examples/WorkdayExamples.tsx";
import { Switch } from "../Switch.tsx";
import type { WorkdayCardProps } from "./AlertsCard.tsx";
import { TimeField } from "./TimeField.tsx";

export interface HoursCardProps extends WorkdayCardProps {
  /** The computer's own zone, with which hours that are switched on begin. */
  readonly zone: string;
  readonly now: Instant;
}

const USUAL: Shift = { from: 9 * 60, to: 18 * 60 };
const MOST_SHIFTS = 4;

/** When the team works. */
export function HoursCard({ settings, words, zone, now, onChange }: HoursCardProps) {
  const { workday } = words.texts;
  const hours = settings.workingHours;
  const change = (changed: (before: WorkingHoursSettings) => Partial<WorkingHoursSettings>): void =>
    onChange((before): Settings => {
      const { workingHours } = before;
      return { ...before, workingHours: { ...workingHours, ...changed(workingHours) } };
    });
  const changeDay = (day: number, next: (shifts: readonly Shift[]) => readonly Shift[]): void =>
    change(({ week }) => ({ week: week.map((shifts, i) => (i === day ? next(shifts) : shifts)) }));
  return (
    <section class="card fields" aria-label={workday.hours.label}>
      <Switch
        {...workday.hours}
        setting="workingHours.enabled"
        checked={hours.enabled}
        onChange={(enabled) =>
          change((before) => ({ enabled, zone: before.zone === "UTC" ? zone : before.zone }))
        }
      />
      {hours.enabled && (
        <>
          <ZoneField
            zone={hours.zone}
            words={words}
            onChange={(chosen) => change(() => ({ zone: chosen }))}
          />
          <ul class="week">
            {hours.week.map((shifts, day) => {
              const name = workday.days[day] ?? "";
              return (
                <li key={name}>
                  <b>{name}</b>
                  <div class="shifts">
                    {shifts.length === 0 && <span class="hint">{workday.free}</span>}
                    {shifts.map((shift, index) => (
                      <ShiftFields
                        key={index}
                        shift={shift}
                        nextDay={workday.nextDay}
                        from={workday.from}
                        to={workday.to}
                        remove={workday.removeShift(name)}
                        onChange={(changed) =>
                          changeDay(day, (before) =>
                            before.map((one, i) => (i === index ? changed : one)),
                          )
                        }
                        onRemove={() =>
                          changeDay(day, (before) => before.filter((_, i) => i !== index))
                        }
                      />
                    ))}
                  </div>
                  {shifts.length < MOST_SHIFTS && (
                    <button
                      type="button"
                      class="gear"
                      aria-label={workday.addShift(name)}
                      onClick={() => changeDay(day, (before) => [...before, USUAL])}
                    >
                      <span aria-hidden="true">+</span>
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
          <DaysOff
            days={hours.daysOff}
            words={words}
            onChange={(daysOff) => change(() => ({ daysOff }))}
          />
        </>
      )}
      <HoursExample settings={settings} words={words} now={now} />
    </section>
  );
}

interface ShiftFieldsProps {
  readonly shift: Shift;
  readonly from: string;
  readonly to: string;
  readonly nextDay: string;
  readonly remove: string;
  readonly onChange: (shift: Shift) => void;
  readonly onRemove: () => void;
}

function ShiftFields({ shift, from, to, nextDay, remove, onChange, onRemove }: ShiftFieldsProps) {
  return (
    <div class="shift">
      <TimeField
        label={from}
        minutes={shift.from}
        onChange={(next) => onChange({ ...shift, from: next })}
      />
      <TimeField
        label={to}
        minutes={shift.to}
        // Midnight ends a day.
        onChange={(next) => onChange({ ...shift, to: next === 0 ? 24 * 60 : next })}
      />
      {shift.to <= shift.from && <span class="hint">{nextDay}</span>}
      <button type="button" class="gear" aria-label={remove} onClick={onRemove}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}

interface ZoneFieldProps extends Pick<WorkdayCardProps, "words"> {
  readonly zone: string;
  readonly onChange: (zone: string) => void;
}

function ZoneField({ zone, words, onChange }: ZoneFieldProps) {
  const { workday } = words.texts;
  const [isWrong, setWrong] = useState(false);
  return (
    <label class="field zone-field">
      <span>
        <b>{workday.zone.label}</b>
        <span class="hint">{workday.zone.hint}</span>
        {isWrong && <span role="alert">{workday.unknownZone}</span>}
      </span>
      <input
        type="text"
        list="zones"
        value={zone}
        aria-invalid={isWrong}
        onChange={(event) => {
          const typed = event.currentTarget.value.trim();
          setWrong(!isZone(typed));
          if (isZone(typed)) onChange(typed);
        }}
      />
      <datalist id="zones">
        {Intl.supportedValuesOf("timeZone").map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </label>
  );
}

interface DaysOffProps extends Pick<WorkdayCardProps, "words"> {
  /** ISO dates */
  readonly days: readonly string[];
  readonly onChange: (days: readonly string[]) => void;
}

function DaysOff({ days, words, onChange }: DaysOffProps) {
  const { workday } = words.texts;
  const [typed, setTyped] = useState("");
  const named = (day: string): string => words.formats.day(Date.parse(`${day}T12:00:00Z`));
  return (
    <div class="days-off">
      <h3>{workday.daysOff.label}</h3>
      <p class="hint">{workday.daysOff.hint}</p>
      <ul class="chips">
        {days.map((day) => (
          <li key={day}>
            {named(day)}
            <button
              type="button"
              class="gear"
              aria-label={workday.remove(named(day))}
              onClick={() => onChange(days.filter((one) => one !== day))}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <form
        class="shift"
        onSubmit={(event) => {
          event.preventDefault();
          if (!/^\d{4}-\d\d-\d\d$/u.test(typed)) return;
          onChange([...new Set([...days, typed])].toSorted());
          setTyped("");
        }}
      >
        <input
          type="date"
          value={typed}
          aria-label={workday.daysOff.label}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {workday.addDay}
        </button>
      </form>
    </div>
  );
}
