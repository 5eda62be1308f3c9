import { useId } from "preact/hooks";
import { LockNote, useLock, type Lock } from "./lock.tsx";

export interface SelectProps {
  readonly label: string;
  readonly hint?: string;
  /** Dotted path of what is set, where somebody else may have set it. */
  readonly setting?: string;
  /** Who else has set it, where that is not to be seen from its path. */
  readonly lock?: Lock | null;
  readonly value: string;
  /** Value and words, in order. */
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
  readonly children?: preact.ComponentChildren;
}

export function Select(props: SelectProps) {
  const { label, hint, setting, value, choices, onChange, children } = props;
  const id = useId();
  const lockOfSetting = useLock(setting);
  const lock = props.lock === undefined ? lockOfSetting : props.lock;
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
