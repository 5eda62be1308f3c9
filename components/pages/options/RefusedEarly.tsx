import type { PageWords } from "../../../lib/texts/page-words.ts";

export interface RefusedEarlyProps {
  /** In how many conversations a message was refused although 7 days were expected. */
  readonly conversations: number;
  readonly words: PageWords;
}

/** Says that Bitrix24's own 7-day setting seems to be off where ours is on (R6). */
export function RefusedEarly({ conversations, words }: RefusedEarlyProps) {
  if (conversations === 0) return null;
  const { refusedEarly } = words.texts.lead;
  return (
    <div class="card access refused-early" role="note">
      <b>{refusedEarly.title}</b>
      <p>{refusedEarly.text(conversations, words.formats)}</p>
    </div>
  );
}
