import { useState } from "preact/hooks";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { PortalForm } from "./PortalForm.tsx";
import { PortalRow, type OwnPortal } from "./PortalRow.tsx";

export interface PortalsSectionProps {
  readonly portals: readonly OwnPortal[];
  readonly words: PageWords;
  /** Adds it, or asks again. Called from the person's click, as browsers demand before they ask. */
  readonly onAdd: (host: string) => void;
  /** Resolves to whether nothing of it is left. */
  readonly onRemove: (host: string) => Promise<boolean>;
}

/** Portals on a person's own servers. */
export function PortalsSection({ portals, words, onAdd, onRemove }: PortalsSectionProps) {
  const say = words.texts.portals;
  const [removing, setRemoving] = useState<string | null>(null);
  const [notGone, setNotGone] = useState<string | null>(null);
  const remove = async (host: string): Promise<void> => {
    setRemoving(null);
    setNotGone((await onRemove(host)) ? null : host);
  };
  return (
    <div class="card fields portals">
      <p class="hint">{say.lead}</p>
      <PortalForm words={words} onAdd={onAdd} />
      {notGone !== null && <p role="alert">{say.notGone(notGone)}</p>}
      {portals.map(({ host, granted }) => (
        <PortalRow key={host} portal={{ host, granted }} words={words}>
          {removing === host ? (
            <fieldset class="question">
              <legend>{say.confirm(host)}</legend>
              <button type="button" class="button danger" onClick={() => void remove(host)}>
                {say.yes}
              </button>
              <button type="button" class="button" autofocus onClick={() => setRemoving(null)}>
                {say.no}
              </button>
            </fieldset>
          ) : (
            <div class="buttons">
              {!granted && (
                <button type="button" class="button primary" onClick={() => onAdd(host)}>
                  {say.ask}
                </button>
              )}
              <button
                type="button"
                class="button"
                aria-label={say.removeNamed(host)}
                onClick={() => setRemoving(host)}
              >
                {say.remove}
              </button>
            </div>
          )}
        </PortalRow>
      ))}
    </div>
  );
}
