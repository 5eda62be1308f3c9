import { CHANNEL_RULES } from "../../../lib/policy/channels.ts";
import type { ChannelId } from "../../../lib/policy/window-state.ts";
import type { Settings } from "../../../lib/settings/settings.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { DAY, HOUR, type Instant } from "../../../lib/time/instant.ts";
import { SettingExample } from "./SettingExample.tsx";

interface Props {
  readonly words: PageWords;
}

/** A badge as it looks with plenty of time left. */
function CalmBadge({ text, state = "open" }: { readonly text: string; readonly state?: string }) {
  return (
    <span class="badge" data-state={state} data-urgency="calm" data-unanswered="yes">
      {text}
    </span>
  );
}

/** The words on a portal's page. */
export function LanguageExample({ words, now }: Props & { readonly now: Instant }) {
  const until = words.formats.deadline(now + 20 * HOUR, now);
  return (
    <SettingExample about="language" words={words}>
      <CalmBadge text={`20${words.core.units.h}`} /> {words.core.state("open", until, "24h")}
    </SettingExample>
  );
}

/** Two rows of a list, one of which nobody has opened. */
export function PageModelExample({ words, on }: Props & { readonly on: boolean }) {
  const { notOpened, opened } = words.texts.examples;
  const time = `23${words.core.units.h}`;
  return (
    <SettingExample about="pageModel" words={words}>
      <CalmBadge text={time} /> {opened}
      {" · "}
      {on ? <CalmBadge text={time} /> : <CalmBadge text="–" state="unknown" />} {notOpened}
    </SettingExample>
  );
}

/** A conversation's name in popup and report. */
export function TitlesExample({ words, on }: Props & { readonly on: boolean }) {
  return (
    <SettingExample about="titles" words={words}>
      <b>{on ? words.texts.examples.customer : `${words.texts.popup.untitled} 104`}</b>
    </SettingExample>
  );
}

export interface RetentionExampleProps extends Props {
  readonly settings: Settings;
  readonly now: Instant;
}

/** When what happens today is forgotten. */
export function RetentionExample({ words, settings, now }: RetentionExampleProps) {
  return (
    <SettingExample about="retentionDays" words={words}>
      {words.texts.examples.retention(words.formats.day(now + settings.retentionDays * DAY))}
    </SettingExample>
  );
}

/** What stands on a conversation of a connector that is classified so. */
export function ConnectorExample({
  words,
  channel,
}: Props & { readonly channel: ChannelId | null }) {
  return (
    <SettingExample about="connectors" words={words}>
      {channel === null ? (
        <>
          <CalmBadge text="–" state="unknown" /> {words.core.unknown.unclassified}
        </>
      ) : CHANNEL_RULES[channel].limited ? (
        <CalmBadge text={`23${words.core.units.h}`} />
      ) : (
        words.texts.examples.noBadge
      )}
    </SettingExample>
  );
}
