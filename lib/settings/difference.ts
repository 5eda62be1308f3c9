import { leavesOf } from "./merge.ts";
import type { SettingsInForce } from "./settings.ts";

/** One thing that would be set otherwise. */
export interface Difference {
  /** Dotted path. */
  readonly path: string;
  /** `undefined`: not set at all. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs between two settings, in the order of the settings. */
export function differencesOf(
  { enforced: _, ...before }: SettingsInForce,
  { enforced: __, ...after }: SettingsInForce,
): readonly Difference[] {
  const old = new Map(leavesOf(before));
  const next = new Map(leavesOf(after));
  return [...new Set([...next.keys(), ...old.keys()])].flatMap((path) => {
    const [was, becomes] = [old.get(path), next.get(path)];
    if (JSON.stringify(was) === JSON.stringify(becomes)) return [];
    return [{ path, before: was, after: becomes }];
  });
}
