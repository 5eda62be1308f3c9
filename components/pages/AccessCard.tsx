import type { Access } from "../../lib/settings/access.ts";
import type { PageTexts } from "../../lib/texts/pages.ts";

export interface AccessCardProps {
  readonly texts: PageTexts;
  /** What exactly is withheld, where that was asked. */
  readonly access?: Pick<Access, "missing" | "withheld">;
  /** Called from the person's click, as browsers demand before they ask. */
  readonly onGrant: () => void;
}

/** Asks, by name, for what the browser withholds. */
export function AccessCard({ texts, access, onGrant }: AccessCardProps) {
  return (
    <section class="card access" aria-labelledby="access-title">
      <h2 id="access-title">
        {access && access.withheld.length > 0
          ? texts.portals.withheld.title(access.withheld.join(", "))
          : texts.access.title}
      </h2>
      <p>{texts.access.text}</p>
      {access && access.missing.length > 0 && (
        <p class="hint">{texts.access.missing(access.missing.join(", "))}</p>
      )}
      <button type="button" class="button primary" onClick={onGrant}>
        {texts.access.grant}
      </button>
    </section>
  );
}
