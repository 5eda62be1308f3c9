import { isCloud } from "../../lib/settings/portal-address.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";

export interface WithheldCardProps {
  /** Host of a portal that a person has added, or that was seen in the cloud, and that the browser does not let us read. */
  readonly host: string;
  readonly words: PageWords;
  /** Called from the person's click, as browsers demand before they ask. */
  readonly onAsk: () => void;
}

/** Says why a portal shows nothing: its permission was refused, or taken back later. */
export function WithheldCard({ host, words, onAsk }: WithheldCardProps) {
  const { withheld, ask } = words.texts.portals;
  return (
    <section class="card access" data-withheld={host}>
      <h2>{withheld.title(host)}</h2>
      <p>{isCloud(host) ? withheld.cloudHint : withheld.hint}</p>
      <button type="button" class="button primary" onClick={onAsk}>
        {ask}
      </button>
    </section>
  );
}
