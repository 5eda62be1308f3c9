import type { SettingsProblem } from "../../lib/settings/parse.ts";
import type { PageTexts } from "../../lib/texts/pages.ts";

export interface SetAsideCardProps {
  readonly texts: PageTexts;
  readonly problems: readonly SettingsProblem[];
  readonly onCopy: () => void;
  readonly onDismiss: () => void;
}

/** Says that stored settings could not be used, which, and keeps them at hand. */
export function SetAsideCard({ texts, problems, onCopy, onDismiss }: SetAsideCardProps) {
  const { setAside } = texts.options;
  return (
    <section class="card access" role="alert">
      <h2>{setAside.title}</h2>
      <p>{setAside.text}</p>
      <ul>
        {problems.map(({ path, kind }) => (
          <li key={`${path} ${kind}`}>
            {setAside.problems[kind]}
            {path !== "" && <code> {path}</code>}
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="button" onClick={onCopy}>
          {setAside.copy}
        </button>
        <button type="button" class="button plain" onClick={onDismiss}>
          {setAside.dismiss}
        </button>
      </div>
    </section>
  );
}
