import { useState } from "preact/hooks";
import type { KnownHealth } from "../../lib/settings/health.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";

export interface HealthSectionProps {
  readonly found: readonly KnownHealth[];
  /** A sentence for each portal whose clock is known. */
  readonly clocks: readonly string[];
  readonly words: PageWords;
  /** Resolves when the report is on the clipboard. */
  readonly onCopy: () => Promise<void>;
}

/** How well portals' pages can be read, how the clocks go, and a report of both to hand on. */
export function HealthSection({ found, clocks, words, onCopy }: HealthSectionProps) {
  const { health, popup } = words.texts;
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = (): void =>
    void onCopy().then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div class="card fields">
      <p class="hint">{health.lead}</p>
      <div data-part="health">
        {found.length === 0 && <p>{health.whole}</p>}
        {found.map(({ layout, missing, at }) => (
          <p key={layout}>{health.missing(layout, words.formats.day(at), missing.join(", "))}</p>
        ))}
      </div>
      <div data-part="clocks">
        <h3>{health.clocks}</h3>
        {clocks.length === 0 && <p class="hint">{health.noClocks}</p>}
        {clocks.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <p class="actions">
        <button type="button" class="button" data-action="copy-report" onClick={copy}>
          {popup.health.copy}
        </button>
        <span role="status">
          {copied === null ? "" : copied ? popup.health.copied : popup.health.notCopied}
        </span>
      </p>
    </div>
  );
}
