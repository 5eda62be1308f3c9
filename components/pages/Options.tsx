import { CHANNEL_RULES } from "../../lib/policy/channels.ts";
import type { Access } from "../../lib/settings/access.ts";
import type { Suggestions } from "../../lib/settings/suggestion.ts";
import type { ChannelId } from "../../lib/policy/window-state.ts";
import type { SettingsProblem } from "../../lib/settings/parse.ts";
import { withClassified, type Settings } from "../../lib/settings/settings.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import type { Instant } from "../../lib/time/instant.ts";
import { AccessCard } from "./AccessCard.tsx";
import { ChannelCard } from "./ChannelCard.tsx";
import { DataSection } from "./DataSection.tsx";
import { GeneralSection } from "./GeneralSection.tsx";
import { PageHeader } from "./PageHeader.tsx";
import type { RefusalWordsProps } from "./options/RefusalWords.tsx";
import { UnlimitedCard } from "./options/UnlimitedCard.tsx";
import { RulesSection } from "./RulesSection.tsx";
import { SetAsideCard } from "./SetAsideCard.tsx";
import { UnclassifiedCard } from "./UnclassifiedCard.tsx";

export interface OptionsProps extends Pick<RefusalWordsProps, "readAs"> {
  readonly settings: Settings;
  readonly words: PageWords;
  readonly now: Instant;
  /** What the browser lets us read; `null` while nobody has looked. */
  readonly access: Access | null;
  /** Whether the last change is stored; `null` before the first one. */
  readonly saved: boolean | null;
  /** What was wrong with the stored settings; empty where nothing was. */
  readonly problems: readonly SettingsProblem[];
  /** Ids of connectors that were seen and that the rules leave open. */
  readonly connectors: readonly string[];
  /** What connectors may be, by their ids. */
  readonly suggestions?: Suggestions | undefined;
  /** Sections of their own, between the channels and the rest. */
  readonly more?: readonly OptionsSection[];
  /** How pages are read and clocks go. */
  readonly health?: preact.ComponentChildren;
  /** By channel: conversations in which a message was refused although 7 days were expected (R6). */
  readonly refusedEarly?: Readonly<Partial<Record<ChannelId, number>>>;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
  readonly onErase: () => Promise<boolean>;
  /** Puts every setting back. */
  readonly onReset: () => void;
  readonly onGrant: () => void;
  readonly onCopySetAside: () => void;
  readonly onDismissSetAside: () => void;
}

/** One section of the page, with its own place in the list of sections. */
export interface OptionsSection {
  readonly id: string;
  readonly title: string;
  readonly content: preact.ComponentChildren;
}

const CHANNELS = Object.keys(CHANNEL_RULES) as ChannelId[];

/** Everything a team lead sets. There is no save button: each change holds at once, in every tab. */
export function Options(props: OptionsProps) {
  const { settings, words, onChange } = props;
  const { texts } = words;
  const { options } = texts;
  return (
    <div class="page">
      <PageHeader words={words} title={options.title} lead={options.lead}>
        <output class="saved" data-saved={props.saved === null ? "" : String(props.saved)}>
          {props.saved === null ? "" : props.saved ? options.saved : options.notSaved}
        </output>
      </PageHeader>
      <nav aria-label={options.title}>
        {withSections(Object.entries(options.nav), props.more ?? []).map(([id, text]) => (
          <a key={id} href={`#${id}`}>
            {text}
          </a>
        ))}
        {props.health && <a href="#health">{texts.health.title}</a>}
        <a href="report.html" data-action="report">
          {texts.lead.nav.report}
        </a>
      </nav>
      <main>
        {props.access?.matters && (
          <AccessCard texts={texts} access={props.access} onGrant={props.onGrant} />
        )}
        {props.problems.length > 0 && (
          <SetAsideCard
            texts={texts}
            problems={props.problems}
            onCopy={props.onCopySetAside}
            onDismiss={props.onDismissSetAside}
          />
        )}
        <section id="channels" aria-labelledby="channels-title">
          <h2 id="channels-title">{options.nav.channels}</h2>
          <div class="cards">
            {CHANNELS.filter((channel) => CHANNEL_RULES[channel].limited).map((channel) => (
              <ChannelCard
                key={channel}
                channel={channel}
                settings={settings.channels[channel]}
                words={words}
                refusedEarly={props.refusedEarly?.[channel] ?? 0}
                onChange={(changed) => onChange((before) => withChannel(before, channel, changed))}
              />
            ))}
            <div class="stack">
              <UnlimitedCard
                settings={settings}
                words={words}
                onChange={(channel, changed) =>
                  onChange((before) => withChannel(before, channel, changed))
                }
              />
              <UnclassifiedCard
                words={words}
                connectors={props.connectors}
                classified={settings.connectors}
                suggestions={props.suggestions}
                onClassify={(id, channel) =>
                  onChange((before) => withClassified(before, id, channel))
                }
              />
            </div>
          </div>
        </section>
        {props.more?.map(({ id, title, content }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            {content}
          </section>
        ))}
        <section id="general" aria-labelledby="general-title">
          <h2 id="general-title">{options.nav.general}</h2>
          <GeneralSection
            settings={settings}
            words={words}
            now={props.now}
            readAs={props.readAs}
            onChange={onChange}
          />
        </section>
        <section id="data" aria-labelledby="data-title">
          <h2 id="data-title">{options.nav.data}</h2>
          <DataSection
            settings={settings}
            words={words}
            now={props.now}
            onChange={onChange}
            onErase={props.onErase}
            onReset={props.onReset}
          />
        </section>
        {props.health && (
          <section id="health" aria-labelledby="health-title">
            <h2 id="health-title">{texts.health.title}</h2>
            {props.health}
          </section>
        )}
        <section id="rules" aria-labelledby="rules-title">
          <h2 id="rules-title">{options.nav.rules}</h2>
          <RulesSection words={words} />
        </section>
      </main>
    </div>
  );
}

/** Links to all sections, in their order: after the first one come those of their own. */
function withSections(
  nav: readonly [string, string][],
  sections: readonly OptionsSection[],
): readonly [string, string][] {
  const own = sections.map(({ id, title }): [string, string] => [id, title]);
  return [...nav.slice(0, 1), ...own, ...nav.slice(1)];
}

function withChannel(
  settings: Settings,
  channel: ChannelId,
  changed: Partial<Settings["channels"][ChannelId]>,
): Settings {
  const before = settings.channels[channel];
  return { ...settings, channels: { ...settings.channels, [channel]: { ...before, ...changed } } };
}
