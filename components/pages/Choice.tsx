import { useId } from "preact/hooks";
import { LockNote, useLock } from "./lock.tsx";

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  /** Dotted path of what is set, where somebody else may have set it. */
  readonly setting?: string;
  readonly value: Value;
  readonly choices: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
  readonly children?: preact.ComponentChildren;
}

/** One of a few, side by side. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, hint, setting, value, choices, onChange, children } = props;
  const name = useId();
  const lock = useLock(setting);
  const entries = Object.entries(choices) as [Value, string][];
  return (
    <fieldset class="field choice" disabled={lock?.by === "policy"}>
      <legend>{label}</legend>
      <div class="segments">
        {entries.map(([key, text]) => (
          <label key={key}>
            <input
              type="radio"
              name={name}
              value={key}
              checked={key === value}
              onChange={() => onChange(key)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {children}
      <LockNote lock={lock} />
    </fieldset>
  );
}
