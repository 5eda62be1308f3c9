import { useId, useState } from "preact/hooks";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { settingName } from "./setting-words.ts";

export interface SaveTeamFileProps {
  readonly name: string;
  /** What the file in use asks to leave alone. */
  readonly asked: readonly string[];
  readonly words: PageWords;
  readonly onSave: (name: string, locked: readonly string[]) => void;
}

/** Groups of settings that a team may ask to leave alone. */
const GROUPS = [
  "channels",
  "lines",
  "alerts",
  "workingHours",
  "holdingReplies",
  "promotionalWords",
  "refusalFragments",
  "pageModel",
  "titles",
  "retentionDays",
];

/** Saves all settings as a file, with a name and with what the team asks to leave alone. */
export function SaveTeamFile({ name, asked, words, onSave }: SaveTeamFileProps) {
  const { team } = words.texts;
  const [typed, setTyped] = useState<string | null>(null);
  const [locked, setLocked] = useState<readonly string[] | null>(null);
  const id = useId();
  const chosen = locked ?? asked.filter((path) => GROUPS.includes(path));
  const called = (typed ?? name).trim();
  return (
    <form
      class="save-team"
      onSubmit={(event) => {
        event.preventDefault();
        if (called !== "") onSave(called, chosen);
      }}
    >
      <div>
        <h3>{team.save.label}</h3>
        <p class="hint">{team.save.hint}</p>
      </div>
      <div class="field select-field">
        <div>
          <label for={id}>{team.name.label}</label>
          <p class="hint">{team.name.hint}</p>
        </div>
        <input
          id={id}
          type="text"
          required
          maxLength={100}
          value={typed ?? name}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <fieldset>
        <legend>{team.locks.label}</legend>
        <p class="hint">{team.locks.hint}</p>
        <div class="checks">
          {GROUPS.map((group) => (
            <label key={group}>
              <input
                type="checkbox"
                checked={chosen.includes(group)}
                onChange={(event) => {
                  const others = chosen.filter((path) => path !== group);
                  setLocked(event.currentTarget.checked ? [...others, group] : others);
                }}
              />{" "}
              {settingName(group, words)}
            </label>
          ))}
        </div>
      </fieldset>
      <button type="submit" class="button" disabled={called === ""}>
        {team.save.button}
      </button>
    </form>
  );
}
