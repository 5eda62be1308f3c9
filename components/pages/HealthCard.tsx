import { useState } from "preact/hooks";
import type { PageTexts } from "../../lib/texts/pages.ts";

export interface HealthCardProps {
  readonly texts: PageTexts;
  /** Resolves when the report is on the clipboard. */
  readonly onCopy: () => Promise<void>;
  readonly onDismiss: () => void;
}

/** Says, once and quietly, that a portal's page is not what it was, and hands out a report of it. */
export function HealthCard({ texts, onCopy, onDismiss }: HealthCardProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const { health } = texts.popup;
  const copy = (): void =>
    void onCopy().then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section class="card health" aria-labelledby="health-title">
      <h2 id="health-title">{health.label}</h2>
      <p>{health.hint}</p>
      <p class="actions">
        <button type="button" class="button" data-action="copy-report" onClick={copy}>
          {health.copy}
        </button>
        <button type="button" class="button" data-action="dismiss-report" onClick={onDismiss}>
          {health.dismiss}
        </button>
        <span role="status">
          {copied === null ? "" : copied ? health.copied : health.notCopied}
        </span>
      </p>
    </section>
  );
}
