import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** Why a setting is not simply the person's own. */
export interface Lock {
  /**
   * `policy`: whoever manages this browser has set it, and it cannot be changed here; `partly`: so they have for some of what it
   * reaches. `file`: the team asks to leave it.
   */
  readonly by: "policy" | "partly" | "file";
  /** Who, in a sentence. */
  readonly text: string;
}

/** Which settings are locked; asked with a dotted path such as `channels.whatsapp.atSend`. */
export const Locks = createContext<(setting: string) => Lock | null>(() => null);

/** @param setting dotted path; nothing is locked where there is none */
export function useLock(setting: string | undefined): Lock | null {
  const lockOf = useContext(Locks);
  return setting === undefined ? null : lockOf(setting);
}

/** Says beside a control who has set it or asks to leave it. */
export function LockNote({ lock }: { readonly lock: Lock | null }) {
  if (lock === null) return null;
  return (
    <p class="lock" data-by={lock.by}>
      {lock.text}
    </p>
  );
}

export interface LockedGroupProps {
  /** Dotted path of the group that is set by these controls. */
  readonly setting: string;
  readonly children: preact.ComponentChildren;
}

/** Controls that are locked together: all of them, with one word about who has set them. */
export function LockedGroup({ setting, children }: LockedGroupProps) {
  const lock = useLock(setting);
  if (lock === null) return <>{children}</>;
  return (
    <fieldset class="locked-group" disabled={lock.by === "policy"}>
      <LockNote lock={lock} />
      {children}
    </fieldset>
  );
}
