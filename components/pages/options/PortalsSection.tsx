import { useState } from "preact/hooks";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { PortalForm } from "./PortalForm.tsx";
import { PortalRow, type OwnPortal } from "./PortalRow.tsx";

export interface PortalsSectionProps {
  readonly portals: readonly OwnPortal[];
  /** Addresses of the cloud that the browser withholds, and that nobody here misses. */
  readonly missing: readonly string[];
  readonly words: PageWords;
  /** Adds it, or asks again. Called from the person's click, as browsers demand before they ask. */
  readonly onAdd: (host: string) => void;
  /** Asks for the cloud's addresses. Called from the person's click too. */
  readonly onGrant: () => void;
  /** Resolves to whether nothing of it is left. */
  readonly onRemove: (host: string) => Promise<boolean>;
}

/** Portals on a person's own servers. */
export function PortalsSection(props: PortalsSectionProps) {
  const { portals, missing, words, onAdd, onGrant, onRemove } = props;
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
      {missing.length > 0 && (
        <div class="field" data-missing>
          <p class="hint">{words.texts.access.missing(missing.join(", "))}</p>
          <button type="button" class="button" onClick={onGrant}>
            {words.texts.access.grant}
          </button>
        </div>
      )}
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
