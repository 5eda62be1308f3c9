import { useId } from "preact/hooks";
import { LockNote, useLock } from "./lock.tsx";

export interface SelectProps {
  readonly label: string;
  readonly hint?: string;
  /** Dotted path of what is set, where somebody else may have set it. */
  readonly setting?: string;
  readonly value: string;
  /** Value and words, in order. */
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
  readonly children?: preact.ComponentChildren;
}

export function Select(props: SelectProps) {
  const { label, hint, setting, value, choices, onChange, children } = props;
  const id = useId();
  const lock = useLock(setting);
  return (
    <div class="field select-field">
      <div>
        <label for={id}>{label}</label>
        {hint !== undefined && <p class="hint">{hint}</p>}
        <LockNote lock={lock} />
      </div>
      <select
        id={id}
        value={value}
        disabled={lock?.by === "policy"}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {choices.map(([key, text]) => (
          <option key={key} value={key} selected={key === value}>
            {text}
          </option>
        ))}
      </select>
      {children}
    </div>
  );
}
