import { useId, useState } from "preact/hooks";
import { readAddress } from "../../../lib/settings/portal-address.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";

export interface PortalFormProps {
  readonly words: PageWords;
  /** Called from the person's click, as browsers demand before they ask. */
  readonly onAdd: (host: string) => void;
}

/** Takes the address of a portal of one's own, however it was copied. */
export function PortalForm({ words, onAdd }: PortalFormProps) {
  const say = words.texts.portals;
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState("");
  const id = useId();
  const add = (): void => {
    const read = readAddress(typed);
    if ("problem" in read) return setProblem(say.problems[read.problem]);
    setProblem("");
    setTyped("");
    onAdd(read.host);
  };
  return (
    <form
      class="field select-field"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label for={id}>{say.address}</label>
      <div class="buttons">
        <input
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder={say.example}
          value={typed}
          aria-describedby={`${id}-problem`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={typed.trim() === ""}>
          {say.add}
        </button>
      </div>
      <p id={`${id}-problem`} role="status" class="problem">
        {problem}
      </p>
    </form>
  );
}
