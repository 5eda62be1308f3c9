import { useId, useState } from "preact/hooks";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { SettingExample } from "./SettingExample.tsx";

export interface TryOutProps {
  /** What it is about; a hook for style sheets and tests. */
  readonly about: string;
  readonly label: string;
  /** Stands there until somebody types. */
  readonly begin: string;
  readonly words: PageWords;
  /** What the settings make of a text. */
  readonly answer: (text: string) => string;
}

/** A field to try a text against what is set; nothing of it is kept. */
export function TryOut({ about, label, begin, words, answer }: TryOutProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const text = typed ?? begin;
  return (
    <SettingExample about={about} words={words}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        value={text}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <output for={id}>{answer(text)}</output>
    </SettingExample>
  );
}
