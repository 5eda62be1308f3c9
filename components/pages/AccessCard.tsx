import type { PageTexts } from "../../lib/texts/pages.ts";

export interface AccessCardProps {
  readonly texts: PageTexts;
  /** Called from the person's click, as browsers demand before they ask. */
  readonly onGrant: () => void;
}

/** Asks, by name, for what the browser withholds. */
export function AccessCard({ texts, onGrant }: AccessCardProps) {
  return (
    <section class="card access" aria-labelledby="access-title">
      <h2 id="access-title">{texts.access.title}</h2>
      <p>{texts.access.text}</p>
      <button type="button" class="button primary" onClick={onGrant}>
        {texts.access.grant}
      </button>
    </section>
  );
}
