import { useState } from "preact/hooks";
import { withoutVainSwitches, type SeenLine } from "../../../lib/overview/lines.ts";
import { differencesOf } from "../../../lib/settings/difference.ts";
import { withManaged } from "../../../lib/settings/enforcement.ts";
import type { Settings } from "../../../lib/settings/settings.ts";
import type { TeamSay } from "../../../lib/settings/team.ts";
import {
  openTeamFile,
  withDocument,
  type ReadTeamFile,
  type TeamDocument,
} from "../../../lib/settings/team-file.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { dayOf } from "./day-of.ts";
import { DryRun } from "./DryRun.tsx";
import { RefusedFile } from "./RefusedFile.tsx";
import { SaveTeamFile } from "./SaveTeamFile.tsx";

export interface TeamSectionProps {
  readonly say: TeamSay;
  readonly settings: Settings;
  /** The open channels that are known here. */
  readonly lines: readonly SeenLine[];
  readonly words: PageWords;
  /** Saves a file with these settings under this name. */
  readonly onSave: (name: string, locked: readonly string[]) => void;
  /** Takes a file over; resolves to whether it is stored. */
  readonly onApply: (document: TeamDocument) => Promise<boolean>;
  readonly onForget: () => void;
}

type Outcome = "none" | "applied" | "failed";

/** Settings that a team shares: whose they are, a file to save, and a file to open. */
export function TeamSection(props: TeamSectionProps) {
  const { say, settings, words } = props;
  const { texts } = words;
  const { team } = texts;
  const [read, setRead] = useState<ReadTeamFile | null>(null);
  const [outcome, setOutcome] = useState<Outcome>("none");
  const open = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (file === undefined) return;
    setOutcome("none");
    const found = await openTeamFile(file);
    setRead("problems" in found ? found : usable(found, props.lines));
    // The same file can be chosen again after it was mended.
    input.value = "";
  };
  // What is enforced is enforced afterwards too.
  const foresee = (document: TeamDocument) => {
    const wished = withDocument(settings, document);
    const after = withManaged(wished, say.managed);
    return {
      differences: differencesOf(settings, after),
      kept: differencesOf(wished, after).map(({ path }) => path),
    };
  };
  const apply = async (document: TeamDocument): Promise<void> => {
    setOutcome((await props.onApply(document)) ? "applied" : "failed");
    setRead(null);
  };
  return (
    <div class="card fields">
      <div>
        {say.team !== null && (
          <p class="team-name">
            <b>{team.current(say.team.name, dayOf(say.team.date, words))}</b>
          </p>
        )}
        <p class="hint">{say.isManaged ? team.managed : team.lead}</p>
        {say.problems.length > 0 && (
          <p role="alert">{team.managedProblems(say.problems.join(", "))}</p>
        )}
        {say.asked.length > 0 && <p class="hint">{team.askedLead}</p>}
        {(say.fileTeam !== null || say.asked.length > 0) && (
          <button type="button" class="button" onClick={props.onForget}>
            {team.forget}
          </button>
        )}
      </div>
      <div class="field">
        <div>
          <h3>{team.open.label}</h3>
          <p class="hint">{team.open.hint}</p>
        </div>
        <label class="button">
          {team.open.button}
          <input
            type="file"
            class="visually-hidden"
            accept=".json,application/json"
            onChange={(event) => void open(event.currentTarget)}
          />
        </label>
      </div>
      <div role="status" class="team-outcome">
        {outcome === "applied" && <p>{team.dryRun.applied}</p>}
        {outcome === "failed" && <p>{team.dryRun.failed}</p>}
        {read !== null && "problems" in read && (
          <RefusedFile problems={read.problems} words={words} />
        )}
        {read !== null && "document" in read && (
          <DryRun
            document={read.document}
            {...foresee(read.document)}
            ignored={read.ignored}
            words={words}
            onApply={() => void apply(read.document)}
            onCancel={() => setRead(null)}
          />
        )}
      </div>
      <SaveTeamFile
        name={say.team?.name ?? ""}
        asked={say.asked}
        words={words}
        onSave={props.onSave}
      />
    </div>
  );
}

type Readable = Extract<ReadTeamFile, { readonly document: TeamDocument }>;

/** What can be taken over of a file, with all that the rules forbid left out and named. */
function usable({ document, ignored }: Readable, lines: readonly SeenLine[]): Readable {
  const usable = withoutVainSwitches(document, lines);
  return { document: usable.document, ignored: [...ignored, ...usable.ignored] };
}
