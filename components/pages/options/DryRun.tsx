import type { Difference } from "../../../lib/settings/difference.ts";
import type { TeamDocument } from "../../../lib/settings/team-file.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { dayOf } from "./day-of.ts";
import { settingName, settingValue } from "./setting-words.ts";

export interface DryRunProps {
  readonly document: TeamDocument;
  readonly differences: readonly Difference[];
  /** Paths that are ignored, because the rules forbid them (R5). */
  readonly ignored: readonly string[];
  /** Paths that the file would set otherwise than the browser's management enforces. */
  readonly kept: readonly string[];
  readonly words: PageWords;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** What a file would change, before it does. */
export function DryRun(props: DryRunProps) {
  const { document, differences, ignored, kept, words } = props;
  const { formats } = words;
  const { dryRun, current } = words.texts.team;
  const { team, locked } = document;
  return (
    <section class="dry-run">
      {team && <p>{current(team.name, dayOf(team.date, words))}</p>}
      <h3>
        {differences.length === 0 ? dryRun.nothing : dryRun.title(differences.length, formats)}
      </h3>
      {differences.length > 0 && (
        <div class="table-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{dryRun.what}</th>
                <th scope="col">{dryRun.before}</th>
                <th scope="col">{dryRun.after}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ path, before, after }) => (
                <tr key={path} data-path={path}>
                  <th scope="row">{settingName(path, words)}</th>
                  <td>{settingValue(path, before, words)}</td>
                  <td>{settingValue(path, after, words)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {ignored.map((path) => (
        <p key={path} class="hint">
          {dryRun.ignored(settingName(path, words))}
        </p>
      ))}
      {kept.map((path) => (
        <p key={path} class="hint">
          {dryRun.kept(settingName(path, words))}
        </p>
      ))}
      {locked && locked.length > 0 && <p>{dryRun.asks(locked.length, formats)}</p>}
      <div class="buttons">
        <button type="button" class="button primary" onClick={props.onApply}>
          {dryRun.apply}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {dryRun.cancel}
        </button>
      </div>
    </section>
  );
}
