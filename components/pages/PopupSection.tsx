import { useState } from "preact/hooks";
import type { Conversation } from "../../lib/overview/conversation.ts";
import type { Section } from "../../lib/overview/sections.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import type { Instant, Milliseconds } from "../../lib/time/instant.ts";
import { ConversationRow } from "./ConversationRow.tsx";

/** So many rows at a time: a list of thousands opens as fast as one of ten. */
const PAGE = 50;

/** What asks for nothing now stays folded until somebody wants to see it. */
const FOLDED: readonly Section["id"][] = ["unknown", "unlimited", "ended"];

export interface PopupSectionProps {
  readonly section: Section;
  readonly now: Instant;
  readonly words: PageWords;
  /** Unfolded whatever its kind: the only section, or what a search found. */
  readonly unfolded: boolean;
  readonly manyPortals: boolean;
  readonly quietUntil?: Milliseconds;
  readonly onShow: (conversation: Conversation) => void;
}

export function PopupSection(props: PopupSectionProps) {
  const { section, now, words, unfolded, manyPortals, quietUntil = 0, onShow } = props;
  const { id, conversations } = section;
  const { texts, formats } = words;
  const [shown, setShown] = useState(PAGE);
  const [isOpen, setOpen] = useState(!FOLDED.includes(id));
  const more = Math.min(PAGE, conversations.length - shown);
  const rows = (
    <>
      <ul>
        {conversations.slice(0, shown).map((conversation) => (
          <ConversationRow
            key={`${conversation.portal} ${conversation.dialog}`}
            conversation={conversation}
            now={now}
            words={words}
            portal={manyPortals ? conversation.portal : ""}
            quietUntil={quietUntil}
            onShow={onShow}
          />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="button plain more" onClick={() => setShown(shown + PAGE)}>
          {texts.popup.showMore(more, formats)}
        </button>
      )}
    </>
  );
  return (
    <details
      class="section"
      data-section={id}
      open={unfolded || isOpen}
      onToggle={(event) => {
        if (!unfolded) setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <h2>{texts.popup.sections[id]}</h2>
        <span class="count">{formats.count(conversations.length)}</span>
      </summary>
      {(unfolded || isOpen) && rows}
    </details>
  );
}
