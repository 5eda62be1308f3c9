/** A stored value on its way to the present shape: a version and whatever else stands there. */
export type StoredSettings = Readonly<Record<string, unknown>> & { readonly version: number };

/**
 * One step each, from version `index + 1` to the next. A step gets what is stored, which may be broken, and changes only
 * what its version changed; checking comes afterwards. A step that has been released is
 * never changed again.
 */
export const MIGRATIONS: readonly ((stored: StoredSettings) => Record<string, unknown>)[] = [
  // Alerts, working hours, holding replies, own promotional words and quiet badges are new: each begins as delivered.
  function to2(stored) {
    return stored;
  },
];

/** The value in the present shape, or why there is none. */
export function migrate(
  raw: unknown,
  steps = MIGRATIONS,
): { value: StoredSettings } | { problem: "unreadable" | "newer" } {
  if (!isVersioned(raw)) return { problem: "unreadable" };
  const present = steps.length + 1;
  if (raw.version > present) return { problem: "newer" };
  let value = raw;
  try {
    for (const step of steps.slice(raw.version - 1)) {
      value = { ...step(value), version: value.version + 1 };
    }
  } catch {
    return { problem: "unreadable" };
  }
  return { value };
}

function isVersioned(raw: unknown): raw is StoredSettings {
  return (
    typeof raw === "object" &&
    raw !== null &&
    "version" in raw &&
    Number.isInteger(raw.version) &&
    Number(raw.version) >= 1
  );
}
