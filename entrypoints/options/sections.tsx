import { LinesSection } from "../../components/pages/options/LinesSection.tsx";
import type { OwnPortal } from "../../components/pages/options/PortalRow.tsx";
import { PortalsSection } from "../../components/pages/options/PortalsSection.tsx";
import { StoredSection } from "../../components/pages/options/StoredSection.tsx";
import { TeamSection } from "../../components/pages/options/TeamSection.tsx";
import type { OptionsSection } from "../../components/pages/Options.tsx";
import { WorkdaySection } from "../../components/pages/workday/WorkdaySection.tsx";
import { linesOf } from "../../lib/overview/lines.ts";
import { storedPortals } from "../../lib/overview/stored.ts";
import type { DialogRecord } from "../../lib/policy/dialog-record.ts";
import { promotionalWords } from "../../lib/promotional/promotional-words.ts";
import type { ReportEvent } from "../../lib/report/event.ts";
import type { Access } from "../../lib/settings/access.ts";
import { showKeySettings, type CommandKey } from "../../lib/settings/keys.ts";
import type { Settings } from "../../lib/settings/settings.ts";
import type { TeamDocument } from "../../lib/settings/team-file.ts";
import type { Suggestions } from "../../lib/settings/suggestion.ts";
import { forgetTeam, type TeamSay } from "../../lib/settings/team.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import type { Instant } from "../../lib/time/instant.ts";

/** What the sections show. */
export interface Known {
  readonly settings: Settings;
  readonly words: PageWords;
  readonly records: readonly DialogRecord[];
  readonly events: readonly ReportEvent[];
  readonly say: TeamSay;
  readonly keys: readonly CommandKey[];
  readonly portals: readonly OwnPortal[];
  readonly access: Access | null;
  readonly suggestions: Suggestions;
  readonly now: Instant;
}

/** What a person does in them. */
export interface Acts {
  readonly onChange: (change: (settings: Settings) => Settings) => void;
  readonly onSaveSettings: (name: string, locked: readonly string[]) => void;
  readonly onApplyTeam: (shared: TeamDocument) => Promise<boolean>;
  readonly onAddPortal: (host: string) => void;
  readonly onGrant: () => void;
  readonly onRemovePortal: (host: string) => Promise<boolean>;
  readonly onSaveStored: () => void;
  readonly onErase: (portal: string, dialog?: string) => Promise<boolean>;
}

/** The page's sections of their own, between the channels and the rest. */
export function sectionsOf(known: Known, acts: Acts): OptionsSection[] {
  const { settings, words, records, events, say, keys, portals, access, suggestions, now } = known;
  const lines = linesOf(records, settings, now);
  return [
    {
      id: "lines",
      title: words.texts.lead.nav.lines,
      content: (
        <LinesSection
          lines={lines}
          settings={settings}
          words={words}
          suggestions={suggestions}
          onChange={acts.onChange}
        />
      ),
    },
    {
      id: "workday",
      title: words.texts.workday.nav,
      content: (
        <WorkdaySection
          settings={settings}
          words={words}
          zone={Temporal.Now.timeZoneId()}
          lines={lines.map(({ key }) => key)}
          now={now}
          keys={keys}
          ownWordsIn={(draft) =>
            promotionalWords(draft, { lists: null, extra: settings.promotionalWords })
          }
          onChangeKeys={() => void showKeySettings()}
          onChange={acts.onChange}
        />
      ),
    },
    {
      id: "team",
      title: words.texts.lead.nav.team,
      content: (
        <TeamSection
          say={say}
          settings={settings}
          lines={lines}
          words={words}
          onSave={acts.onSaveSettings}
          onApply={acts.onApplyTeam}
          onForget={() => void forgetTeam()}
        />
      ),
    },
    {
      id: "portals",
      title: words.texts.lead.nav.portals,
      content: (
        <PortalsSection
          portals={portals}
          missing={access === null || access.matters ? [] : access.missing}
          words={words}
          onAdd={acts.onAddPortal}
          onGrant={acts.onGrant}
          onRemove={acts.onRemovePortal}
        />
      ),
    },
    {
      id: "stored",
      title: words.texts.stored.title,
      content: (
        <StoredSection
          portals={storedPortals(records, events, settings)}
          words={words}
          onSave={acts.onSaveStored}
          onErase={acts.onErase}
        />
      ),
    },
  ];
}
