import { useId } from "preact/hooks";
import { LockNote, useLock } from "./lock.tsx";

export interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  /** Dotted path of what is set, where somebody else may have set it. */
  readonly setting?: string;
  readonly onChange: (checked: boolean) => void;
  readonly children?: preact.ComponentChildren;
}

/** On or off, at once. */
export function Switch(props: SwitchProps) {
  const { label, hint, checked, disabled, setting, onChange, children } = props;
  const id = useId();
  const lock = useLock(setting);
  return (
    <div class="field switch-field">
      <div>
        <label for={id}>{label}</label>
        {hint !== undefined && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        {children}
        <LockNote lock={lock} />
      </div>
      <input
        id={id}
        type="checkbox"
        role="switch"
        class="switch"
        checked={checked}
        aria-checked={checked}
        disabled={(disabled ?? false) || lock?.by === "policy"}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}
