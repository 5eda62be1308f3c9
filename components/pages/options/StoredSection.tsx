import { useState } from "preact/hooks";
import type { StoredDialog, StoredPortal } from "../../../lib/overview/stored.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { ChannelMark } from "../ChannelMark.tsx";

export interface StoredSectionProps {
  readonly portals: readonly StoredPortal[];
  readonly words: PageWords;
  readonly onSave: () => void;
  /** Erases one conversation, or a whole portal where none is named; resolves to whether it is gone. */
  readonly onErase: (portal: string, dialog?: string) => Promise<boolean>;
}

interface Asked {
  readonly portal: string;
  readonly dialog?: string;
  readonly name: string;
}

/** More are in the file. */
const MOST_SHOWN = 200;

/** What is kept, to look at before it is erased or saved. */
export function StoredSection({ portals, words, onSave, onErase }: StoredSectionProps) {
  const { stored } = words.texts;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [failed, setFailed] = useState(false);
  const erase = async ({ portal, dialog }: Asked): Promise<void> => {
    // The question goes first: the next one may be asked while this is still being erased.
    setAsked(null);
    setFailed(!(await onErase(portal, dialog)));
  };
  const ask = (portal: string, dialog?: StoredDialog): void => {
    const name = dialog === undefined ? portal : nameOf(dialog, words);
    setAsked(dialog === undefined ? { portal, name } : { portal, dialog: dialog.dialog, name });
  };
  return (
    <div class="card fields stored">
      <div>
        <p class="hint">{portals.length === 0 ? stored.none : stored.lead}</p>
        {portals.length > 0 && (
          <button type="button" class="button" data-action="save-stored" onClick={onSave}>
            {stored.save}
          </button>
        )}
      </div>
      {asked !== null && (
        <fieldset class="question">
          <legend>{stored.confirm(asked.name)}</legend>
          <button type="button" class="button danger" onClick={() => void erase(asked)}>
            {stored.yes}
          </button>
          <button type="button" class="button" autofocus onClick={() => setAsked(null)}>
            {stored.no}
          </button>
        </fieldset>
      )}
      {failed && <p role="alert">{stored.failed}</p>}
      {portals.map((portal) => (
        <Portal key={portal.portal} portal={portal} words={words} onAsk={ask} />
      ))}
    </div>
  );
}

interface PortalProps {
  readonly portal: StoredPortal;
  readonly words: PageWords;
  readonly onAsk: (portal: string, dialog?: StoredDialog) => void;
}

function Portal({ portal: { portal, dialogs, events }, words, onAsk }: PortalProps) {
  const { formats, texts } = words;
  const { stored } = texts;
  return (
    <details data-portal={portal}>
      <summary>
        <b>{portal}</b> <span class="hint">{stored.summary(dialogs.length, events, formats)}</span>
      </summary>
      <ul class="stored-dialogs">
        {dialogs.slice(0, MOST_SHOWN).map((dialog) => (
          <li key={dialog.dialog} data-dialog={dialog.dialog}>
            <ChannelMark channel={dialog.channel} />
            <span>
              {nameOf(dialog, words)}
              <span class="hint">
                {dialog.channel === null ? texts.unclassified : texts.channels[dialog.channel]}
                {dialog.seenAt > 0 && `, ${stored.seen(formats.exactly(dialog.seenAt))}`}
              </span>
            </span>
            <button
              type="button"
              class="button plain"
              aria-label={stored.eraseDialog(nameOf(dialog, words))}
              onClick={() => onAsk(portal, dialog)}
            >
              {stored.erase}
            </button>
          </li>
        ))}
      </ul>
      {dialogs.length > MOST_SHOWN && (
        <p class="hint">{stored.more(dialogs.length - MOST_SHOWN, formats)}</p>
      )}
      <button
        type="button"
        class="button danger"
        data-action="erase-portal"
        onClick={() => onAsk(portal)}
      >
        {stored.erasePortal(portal)}
      </button>
    </details>
  );
}

/** Its title, else a name made of Bitrix24's number. */
function nameOf({ title, dialog }: StoredDialog, { texts }: PageWords): string {
  return title === "" ? `${texts.popup.untitled} ${dialog.replace(/^\D+/u, "")}` : title;
}
