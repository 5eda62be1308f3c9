import { useId } from "preact/hooks";
import type { RefusalReason } from "../../../lib/policy/facts.ts";
import type { Settings } from "../../../lib/settings/settings.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { TryOut } from "../examples/TryOut.tsx";
import { LockNote, useLock } from "../lock.tsx";

export interface RefusalWordsProps {
  readonly settings: Settings;
  readonly words: PageWords;
  /** What a notice of the portal would be read as now; `null`: no refusal. */
  readonly readAs: (notice: string) => RefusalReason | null;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
}

const KINDS = ["window", "private-reply", "other"] as const;
const MOST = 200;
const LONGEST = 500;

/** The portal's own wordings of "not delivered", by what they prove. */
export function RefusalWords({ settings, words, readAs, onChange }: RefusalWordsProps) {
  const { examples } = words.texts;
  const { refusals } = words.texts.lead;
  return (
    <div class="refusal-words">
      <div>
        <h3>{refusals.label}</h3>
        <p class="hint">{refusals.hint}</p>
      </div>
      <div class="three">
        {KINDS.map((kind) => (
          <Fragments
            key={kind}
            {...refusals.kinds[kind]}
            setting={`refusalFragments.${kind}`}
            fragments={settings.refusalFragments[kind]}
            onChange={(fragments) =>
              onChange((before) => ({
                ...before,
                refusalFragments: { ...before.refusalFragments, [kind]: fragments },
              }))
            }
          />
        ))}
      </div>
      <TryOut
        about="refusalFragments"
        label={examples.tryNotice}
        begin={KINDS.flatMap((kind) => settings.refusalFragments[kind])[0] ?? ""}
        words={words}
        answer={(notice) => examples.reads[readAs(notice) ?? "none"]}
      />
    </div>
  );
}

interface FragmentsProps {
  readonly label: string;
  readonly hint: string;
  readonly setting: string;
  readonly fragments: readonly string[];
  readonly onChange: (fragments: readonly string[]) => void;
}

function Fragments({ label, hint, setting, fragments, onChange }: FragmentsProps) {
  const id = useId();
  const lock = useLock(setting);
  return (
    <div class="field select-field">
      <div>
        <label for={id}>{label}</label>
        <p class="hint">{hint}</p>
        <LockNote lock={lock} />
      </div>
      <textarea
        id={id}
        rows={3}
        spellcheck={false}
        disabled={lock?.by === "policy"}
        value={fragments.join("\n")}
        onChange={(event) => onChange(fragmentsOf(event.currentTarget.value))}
      />
    </div>
  );
}

/** Rows as the reader of refusals compares them: lower case, none empty, none twice. */
export function fragmentsOf(text: string): readonly string[] {
  const rows = text.split("\n").map((row) => row.trim().toLowerCase().slice(0, LONGEST));
  return [...new Set(rows.filter((row) => row !== ""))].slice(0, MOST);
}
