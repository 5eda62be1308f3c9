import { NO_FILTER, type Filter } from "../../lib/overview/filter.ts";
import { CHANNEL_RULES } from "../../lib/policy/channels.ts";
import {
  WINDOW_STATES,
  type ChannelId,
  type WindowStateName,
} from "../../lib/policy/window-state.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";

export interface FiltersProps {
  readonly filter: Filter;
  /** `portal/line` of the open channels there are. */
  readonly lines: readonly string[];
  readonly found: number;
  readonly words: PageWords;
  /** Little room: what is chosen from lists is folded away until somebody looks for it. */
  readonly folded?: boolean;
  readonly onChange: (changed: Partial<Filter>) => void;
}

const CHANNELS = Object.keys(CHANNEL_RULES) as ChannelId[];

/** What of the list is to be seen. */
export function Filters(props: FiltersProps) {
  const { filter, lines, found, words, folded = false, onChange: change } = props;
  const { texts, formats } = words;
  const { filters } = texts.panel;
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
  const isPicked = filter.channel !== "" || filter.state !== "" || filter.line !== "";
  const picks = (
    <div class="filter-row">
      <Pick
        label={filters.channel}
        all={filters.all}
        value={filter.channel}
        choices={CHANNELS.map((id) => [id, texts.channels[id]])}
        onChange={(channel) => change({ channel: channel as ChannelId | "" })}
      />
      <Pick
        label={filters.state}
        all={filters.all}
        value={filter.state}
        choices={WINDOW_STATES.map((state) => [state, filters.states[state]])}
        onChange={(state) => change({ state: state as WindowStateName | "" })}
      />
      {lines.length > 1 && (
        <Pick
          label={filters.line}
          all={filters.all}
          value={filter.line}
          choices={lines.map((line) => [line, nameOf(line, filters.lineName)])}
          onChange={(line) => change({ line })}
        />
      )}
    </div>
  );
  const toggles = (
    <div class="filter-row">
      <Toggle
        label={filters.unanswered}
        on={filter.unanswered}
        onChange={(unanswered) => change({ unanswered })}
      />
      <Toggle label={filters.mine} on={filter.mine} onChange={(mine) => change({ mine })} />
      <output class="found">{filters.found(found, formats)}</output>
      {isFiltered && (
        <button type="button" class="button plain clear" onClick={() => change(NO_FILTER)}>
          {filters.clear}
        </button>
      )}
    </div>
  );
  return (
    <search class="filters" aria-label={filters.label}>
      <input
        type="search"
        class="search"
        value={filter.text}
        placeholder={texts.popup.search}
        aria-label={texts.popup.search}
        onInput={(event) => change({ text: event.currentTarget.value })}
      />
      {folded ? (
        <>
          {toggles}
          <details class="picks" open={isPicked || undefined}>
            <summary>{filters.label}</summary>
            {picks}
          </details>
        </>
      ) : (
        <>
          {picks}
          {toggles}
        </>
      )}
    </search>
  );
}

function nameOf(line: string, name: (portal: string, line: string) => string): string {
  const [portal = "", number = ""] = line.split("/");
  return name(portal, number);
}

interface PickProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

function Pick({ label, all, value, choices, onChange }: PickProps) {
  return (
    <label class="pick">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="" selected={value === ""}>
          {all}
        </option>
        {choices.map(([key, text]) => (
          <option key={key} value={key} selected={key === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Toggle({ label, on, onChange }: ToggleProps) {
  return (
    <button type="button" class="toggle" aria-pressed={on} onClick={() => onChange(!on)}>
      {label}
    </button>
  );
}
