import { useState } from "preact/hooks";
import type { PageTexts } from "../../lib/texts/pages.ts";

export interface EraseCardProps {
  readonly texts: PageTexts;
  /** Resolves to whether everything is gone. */
  readonly onErase: () => Promise<boolean>;
}

type Step = "calm" | "asked" | "done" | "failed";

/** Erases everything that was seen, after one more question. */
export function EraseCard({ texts, onErase }: EraseCardProps) {
  const { erase } = texts.options;
  const [step, setStep] = useState<Step>("calm");
  const eraseNow = async (): Promise<void> => setStep((await onErase()) ? "done" : "failed");
  return (
    <div class="field erase">
      <div>
        <h3>{erase.label}</h3>
        <p class="hint">{erase.hint}</p>
        <output>{step === "done" ? erase.done : step === "failed" ? erase.failed : ""}</output>
      </div>
      {step === "asked" ? (
        <fieldset class="question">
          <legend>{erase.confirm}</legend>
          <button type="button" class="button danger" onClick={() => void eraseNow()}>
            {erase.yes}
          </button>
          <button type="button" class="button" autofocus onClick={() => setStep("calm")}>
            {erase.no}
          </button>
        </fieldset>
      ) : (
        <button type="button" class="button danger" onClick={() => setStep("asked")}>
          {erase.button}
        </button>
      )}
    </div>
  );
}
