import type { CommandKey } from "../../../lib/settings/keys.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";

export interface KeysCardProps {
  readonly keys: readonly CommandKey[];
  readonly words: PageWords;
  /** Shows where the browser lets them be changed. */
  readonly onChange: () => void;
}

/** Which keys do what; the browser keeps them and lets a person change them. */
export function KeysCard({ keys, words, onChange }: KeysCardProps) {
  const say = words.texts.keys;
  return (
    <section class="card fields" aria-label={say.label}>
      <div>
        <h3>{say.label}</h3>
        <p class="hint">{say.hint}</p>
        <dl class="keys">
          {keys.map(({ name, key }) => (
            <div key={name} data-command={name}>
              <dt>{say.commands[name]}</dt>
              <dd>{key === "" ? <span class="hint">{say.none}</span> : <kbd>{key}</kbd>}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div>
        <button type="button" class="button" data-action="keys" onClick={onChange}>
          {say.change}
        </button>
        <p class="hint">{say.where}</p>
      </div>
    </section>
  );
}
