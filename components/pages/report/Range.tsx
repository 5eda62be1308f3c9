import { useId } from "preact/hooks";
import type { ChannelId } from "../../../lib/policy/window-state.ts";
import { CHANNEL_RULES } from "../../../lib/policy/channels.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { Select } from "../Select.tsx";

/** Which days, channel and open channel a report is about. */
export interface ChosenRange {
  /** ISO 8601 calendar dates, both included. */
  readonly from: string;
  readonly to: string;
  readonly channel: ChannelId | "unclassified" | "";
  /** `portal/line`; empty for all. */
  readonly line: string;
}

export interface RangeProps {
  readonly range: ChosenRange;
  readonly lines: readonly (readonly [key: string, name: string])[];
  readonly words: PageWords;
  readonly onChange: (changed: Partial<ChosenRange>) => void;
}

const LAST = [7, 30, 90];
const CHANNELS = Object.keys(CHANNEL_RULES) as ChannelId[];

export function Range({ range, lines, words, onChange }: RangeProps) {
  const { texts, formats } = words;
  const say = texts.report;
  return (
    <form class="card range" onSubmit={(event) => event.preventDefault()}>
      <Day label={say.from} value={range.from} onChange={(from) => onChange({ from })} />
      <Day label={say.to} value={range.to} onChange={(to) => onChange({ to })} />
      <div class="buttons">
        {LAST.map((days) => (
          <button
            key={days}
            type="button"
            class="button"
            data-days={days}
            onClick={() => onChange(lastDays(days))}
          >
            {say.last(days, formats)}
          </button>
        ))}
      </div>
      <Select
        label={say.channel}
        value={range.channel}
        choices={[
          ["", say.all],
          ...CHANNELS.map((id) => [id, texts.channels[id]] as const),
          ["unclassified", texts.unclassified],
        ]}
        onChange={(value) =>
          onChange({
            channel: value === "unclassified" ? value : (CHANNELS.find((id) => id === value) ?? ""),
          })
        }
      />
      <Select
        label={say.line}
        value={range.line}
        choices={[["", say.all], ...lines]}
        onChange={(line) => onChange({ line })}
      />
    </form>
  );
}

/** The last days up to today. */
export function lastDays(days: number): Pick<ChosenRange, "from" | "to"> {
  const today = Temporal.Now.plainDateISO();
  return { from: today.subtract({ days: days - 1 }).toString(), to: today.toString() };
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Day({ label, value, onChange }: DayProps) {
  const id = useId();
  return (
    <div class="field select-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        required
        value={value}
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== "") onChange(currentTarget.value);
        }}
      />
    </div>
  );
}
