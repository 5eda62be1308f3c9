/** Reads what a page keeps: anything may be missing, of another type, or throw. */

/** What reading gives, or nothing where it throws: getters of a page may do anything. */
export function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

export function get(value: unknown, key: string): unknown {
  if (!isObject(value) && typeof value !== "function") return undefined;
  // Not by `attempt`: a question to the model gets some ten thousand values.
  try {
    return (value as Record<string, unknown>)[key];
  } catch {
    return undefined;
  }
}

/** The first of several spellings that is there. */
export function either(value: unknown, ...keys: readonly string[]): unknown {
  for (const key of keys) {
    const found = get(value, key);
    if (found !== undefined && found !== null) return found;
  }
  return undefined;
}

/** An array, or the values of an object used as one. */
export function list(value: unknown, limit: number): readonly unknown[] {
  if (Array.isArray(value)) return attempt(() => value.slice(0, limit)) ?? [];
  return isObject(value) ? (attempt(() => Object.values(value).slice(0, limit)) ?? []) : [];
}

export function text(value: unknown, limit: number): string | undefined {
  return typeof value === "string" ? value.slice(0, limit) : undefined;
}

export function number(value: unknown): number | undefined {
  const found = typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof found === "number" && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
}

export function userId(value: unknown): string | undefined {
  const found = number(value);
  return found === undefined ? undefined : String(found);
}

export function dialogId(value: unknown): string | undefined {
  return typeof value === "string" && /^chat\d{1,15}$/.test(value) ? value : undefined;
}

export function split(value: unknown): readonly string[] {
  return typeof value === "string" ? value.slice(0, 1_000).split("|") : [];
}

/** A text without its zone would be read in the computer's, which is not the portal's. */
const ZONED = /T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/i;

/** A `Date`, a date text that names its zone, or a number of seconds or milliseconds. */
export function instant(value: unknown): number | undefined {
  let at: unknown = value;
  if (isObject(value)) at = attempt(() => Date.prototype.getTime.call(value));
  else if (typeof value === "string") at = ZONED.test(value) ? Date.parse(value) : undefined;
  else if (typeof value === "number" && value < 1e11) at = value * 1000;
  return typeof at === "number" && Number.isFinite(at) && at > 0 ? Math.trunc(at) : undefined;
}

/** Without the keys that hold nothing. */
export function compact<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  const left: Partial<T> = {};
  for (const key of Object.keys(value) as (keyof T)[]) {
    if (value[key] !== undefined) left[key] = value[key];
  }
  return left as T;
}
