import type { PageWords } from "../../../lib/texts/page-words.ts";

export interface SettingExampleProps {
  /** What it is about; a hook for style sheets and tests. */
  readonly about: string;
  readonly words: PageWords;
  readonly children: preact.ComponentChildren;
}

/** What a setting does now, in a small frame beside it. Changes with the setting, at once. */
export function SettingExample({ about, words, children }: SettingExampleProps) {
  return (
    <div class="effect" data-example={about}>
      <span class="hint">{words.texts.examples.example}</span>
      {children}
    </div>
  );
}
