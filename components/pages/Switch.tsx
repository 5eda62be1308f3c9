import { useId } from "preact/hooks";
import { LockNote, useLock, type Lock } from "./lock.tsx";

export interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  /** Dotted path of what is set, where somebody else may have set it. */
  readonly setting?: string;
  /** Who else has set it, where that is not to be seen from its path. */
  readonly lock?: Lock | null;
  readonly onChange: (checked: boolean) => void;
  readonly children?: preact.ComponentChildren;
}

/** On or off, at once. */
export function Switch(props: SwitchProps) {
  const { label, hint, checked, disabled, setting, onChange, children } = props;
  const id = useId();
  const lockOfSetting = useLock(setting);
  const lock = props.lock === undefined ? lockOfSetting : props.lock;
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
