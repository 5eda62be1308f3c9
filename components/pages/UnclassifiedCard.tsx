import { CHANNEL_RULES } from "../../lib/policy/channels.ts";
import { channelOf } from "../../lib/policy/connectors.ts";
import type { Suggestions } from "../../lib/settings/suggestion.ts";
import type { ChannelId } from "../../lib/policy/window-state.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import { ConnectorExample } from "./examples/DataExamples.tsx";
import { Select } from "./Select.tsx";
import { SuggestionNote } from "./SuggestionNote.tsx";

export interface UnclassifiedCardProps {
  readonly words: PageWords;
  /** Ids of connectors that were seen or classified, and that the articles do not name. */
  readonly connectors: readonly string[];
  readonly classified: Readonly<Record<string, ChannelId>>;
  /** What connectors may be, by their ids. */
  readonly suggestions?: Suggestions | undefined;
  readonly onClassify: (connector: string, channel: ChannelId | null) => void;
}

const CHANNELS = Object.keys(CHANNEL_RULES) as ChannelId[];

/** Lets a lead say what a connector is that the articles do not name (R12, reading 7). */
export function UnclassifiedCard(props: UnclassifiedCardProps) {
  const { words, connectors } = props;
  const { options } = words.texts;
  const open = connectors.filter((id) => channelOf(id) === null);
  const read = connectors.filter((id) => channelOf(id) !== null);
  return (
    <section class="card">
      <h3>{options.unclassified.label}</h3>
      <p class="hint">{options.unclassified.hint}</p>
      {open.length === 0 && <p class="fact">{options.unclassifiedNone}</p>}
      {open.map((id) => (
        <Connector key={id} id={id} {...props} />
      ))}
      {read.length > 0 && (
        <details class="fact" data-part="our-readings">
          <summary>{words.texts.lead.ourReadings.label}</summary>
          <p class="hint">{words.texts.lead.ourReadings.hint}</p>
          {read.map((id) => (
            <Connector key={id} id={id} {...props} />
          ))}
        </details>
      )}
    </section>
  );
}

/** One connector, with what it is taken for. */
function Connector(props: UnclassifiedCardProps & { id: string }) {
  const { id, words, classified, onClassify } = props;
  const { texts } = words;
  const suggestion = classified[id] === undefined ? props.suggestions?.get(id) : undefined;
  const reading = channelOf(id);
  const unsaid =
    reading === null
      ? texts.options.unclassifiedChoice
      : texts.lead.ourReadings.choice(texts.channels[reading]);
  const choices = CHANNELS.map((channel) => [channel, texts.channels[channel]] as const);
  return (
    <Select
      label={id}
      setting={`connectors.${id}`}
      value={classified[id] ?? ""}
      choices={[["", unsaid], ...choices]}
      onChange={(value) => onClassify(id, CHANNELS.find((channel) => channel === value) ?? null)}
    >
      {suggestion && (
        <SuggestionNote
          suggestion={suggestion}
          setting={`connectors.${id}`}
          words={words}
          onAccept={(channel) => onClassify(id, channel)}
        />
      )}
      <ConnectorExample words={words} channel={classified[id] ?? reading} />
    </Select>
  );
}
