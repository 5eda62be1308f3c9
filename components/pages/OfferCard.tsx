import type { PageWords } from "../../lib/texts/page-words.ts";

export interface OfferCardProps {
  /** Host of the page that is open beside the popup, which may be a portal of one's own. */
  readonly host: string;
  readonly words: PageWords;
  /** Called from the person's click, as browsers demand before they ask. */
  readonly onAdd: () => void;
}

/** Offers to serve the portal that is open, where it is not in Bitrix24's cloud. */
export function OfferCard({ host, words, onAdd }: OfferCardProps) {
  const { offer } = words.texts.portals;
  return (
    <section class="card offer" aria-labelledby="offer-title">
      <h2 id="offer-title">{offer.title(host)}</h2>
      <p class="hint">{offer.hint}</p>
      <button type="button" class="button primary" data-action="add-portal" onClick={onAdd}>
        {offer.add}
      </button>
    </section>
  );
}
