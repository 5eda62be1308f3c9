import { useContext } from "preact/hooks";
import { CHANNEL_RULES } from "../../../lib/policy/channels.ts";
import { mayExtend, type SeenLine } from "../../../lib/overview/lines.ts";
import type { Suggestion } from "../../../lib/settings/suggestion.ts";
import type { ChannelId } from "../../../lib/policy/window-state.ts";
import {
  DEFAULT_SETTINGS,
  type ChannelSettings,
  type SettingsInForce,
} from "../../../lib/settings/settings.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { ownOfLine } from "../../../lib/settings/resolve.ts";
import { ChannelMark } from "../ChannelMark.tsx";
import { Example } from "../Example.tsx";
import { Locks } from "../lock.tsx";
import { Select } from "../Select.tsx";
import { SuggestionNote } from "../SuggestionNote.tsx";
import { channelValue, lineFields, type LineField } from "./line-fields.ts";
import { lineLock } from "./line-locks.ts";
import { RefusedEarly } from "./RefusedEarly.tsx";
import { settingName } from "./setting-words.ts";
import { RuleLinks } from "./RuleLinks.tsx";

export interface LineCardProps {
  readonly line: SeenLine;
  readonly settings: SettingsInForce;
  readonly words: PageWords;
  /** What comes through it, where nobody has said so yet and something suggests it. */
  readonly suggestion?: Suggestion | undefined;
  /** Says what comes through it where nothing else does; `null` takes it back. */
  readonly onClassify: (channel: ChannelId | null) => void;
  /** What becomes of the open channel's own values. */
  readonly onChange: (change: (own: Partial<ChannelSettings>) => Partial<ChannelSettings>) => void;
}

/** What one open channel has of its own, and what it leads to. */
export function LineCard(props: LineCardProps) {
  const { line, settings, words, onChange } = props;
  const { texts, formats } = words;
  const { lines } = texts.lead;
  const own = Object.hasOwn(settings.lines, line.key) ? (settings.lines[line.key] ?? {}) : {};
  const lockOf = useContext(Locks);
  const fields = lineFields(line, words).map((field) => {
    const lock = lineLock(line, field.name, lockOf, words);
    // What is enforced for the channel holds, whatever the open channel has of its own.
    const isBeaten =
      lock?.by === "policy" && lockOf(`lines.${line.key}.${field.name}`)?.by !== "policy";
    return { field, lock, value: isBeaten ? undefined : own[field.name] };
  });
  const count = fields.filter(({ value }) => value !== undefined).length;
  const names = line.channels.map((id) => (id === null ? texts.unclassified : texts.channels[id]));
  const set = (field: LineField, text: string): void => {
    const found = field.values.find((value) => JSON.stringify(value) === text);
    onChange(({ [field.name]: _, ...others }) =>
      found === undefined ? others : { ...others, [field.name]: found },
    );
  };
  return (
    <details class="card line-card" data-line={line.key}>
      <summary>
        <span class="marks">
          {line.channels.map((channel) => (
            <ChannelMark key={channel ?? ""} channel={channel} />
          ))}
        </span>
        <span class="line-name">
          <b>{lines.name(line.line)}</b>
          <span class="hint">
            {line.portal} · {names.join(", ")}
          </span>
        </span>
        <span class="hint counts">
          <span>{lines.conversations(line.conversations, formats)}</span>
          <span>{lines.differs(count, formats)}</span>
        </span>
      </summary>
      <RefusedEarly conversations={line.refusedEarly} words={words} />
      <LineKind {...props} />
      <div class="pair">
        {fields.map(({ field, lock, value }) => (
          <Select
            key={field.name}
            label={field.label}
            setting={`lines.${line.key}.${field.name}`}
            lock={lock}
            value={JSON.stringify(value) ?? ""}
            choices={choicesOf(field, value, line, settings, words)}
            onChange={(value) => set(field, value)}
          />
        ))}
      </div>
      {own.extendTo7Days === true && !mayExtend(line.channels) && (
        <p class="hint">
          {texts.team.dryRun.ignored(settingName(`lines.${line.key}.extendTo7Days`, words))}
        </p>
      )}
      <Example settings={exampleOf(line, settings)} words={words} />
      <RuleLinks rules={["R2", "R4", "R5", "R6", "R8", "R11"]} words={words} />
      {count > 0 && (
        <button type="button" class="button" onClick={() => onChange(() => ({}))}>
          {lines.reset}
        </button>
      )}
    </details>
  );
}

const CHANNELS = Object.keys(CHANNEL_RULES) as ChannelId[];

/** What comes through an open channel, where connectors do not say it. */
function LineKind({ line, settings, words, suggestion, onClassify }: LineCardProps) {
  const { texts } = words;
  const said = Object.hasOwn(settings.connectors, line.key)
    ? settings.connectors[line.key]
    : undefined;
  if (said === undefined && !line.channels.includes(null)) return null;
  const setting = `connectors.${line.key}`;
  const choices = CHANNELS.map((channel) => [channel, texts.channels[channel]] as const);
  return (
    <Select
      {...texts.lead.kind}
      setting={setting}
      value={said ?? ""}
      choices={[["", texts.lead.kind.unsaid], ...choices]}
      onChange={(value) => onClassify(CHANNELS.find((channel) => channel === value) ?? null)}
    >
      {said === undefined && suggestion && (
        <SuggestionNote
          suggestion={suggestion}
          setting={setting}
          words={words}
          onAccept={onClassify}
        />
      )}
    </Select>
  );
}

function choicesOf(
  field: LineField,
  present: unknown,
  line: SeenLine,
  settings: SettingsInForce,
  words: PageWords,
): readonly (readonly [string, string])[] {
  const { asChannel, mixed } = words.texts.lead.lines;
  const inherited = channelValue(line, field.name, settings);
  const said = inherited === undefined ? mixed : field.inWords(inherited);
  const values = new Map(
    field.values.map((value) => [JSON.stringify(value), field.inWords(value)]),
  );
  if (present !== undefined) values.set(JSON.stringify(present), field.inWords(present));
  const first = line.channels.length === 0 ? asChannel : `${asChannel} (${said})`;
  return [["", first] as const, ...values];
}

/** What holds in the first channel of this open channel that has a deadline. */
function exampleOf(line: SeenLine, settings: SettingsInForce): ChannelSettings {
  const limited = line.channels.filter((id) => id !== null && CHANNEL_RULES[id].limited);
  const shown = limited.find((id) => id !== null && CHANNEL_RULES[id].extendable) ?? limited[0];
  const base = shown == null ? DEFAULT_SETTINGS.channels.whatsapp : settings.channels[shown];
  const merged = { ...base, ...ownOfLine(settings, line.key, shown ?? null) };
  const extendable = shown == null || CHANNEL_RULES[shown].extendable;
  return { ...merged, extendTo7Days: merged.extendTo7Days && extendable };
}
